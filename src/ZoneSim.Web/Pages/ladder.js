// A policy's ladder as a form and as a text; the workbench reads both and says what is wrong.
import { byId, html, button, options, ask } from "/dom.js";

let words, taken = () => {}, form = null, timer = 0, sent = 0;
const said = text => { byId("ladder-said").textContent = text; };

function select(parent, label, values, chosen, act) {
  const made = html("select", "", parent);
  made.setAttribute("aria-label", label);
  options(made, values.includes(chosen) ? values : [chosen, ...values], chosen);
  made.addEventListener("change", () => act(made.value));
  return made;
}

function field(parent, label, value, act, style) {
  const box = html("label", "field", parent, label + " ");
  const made = html("input", style ?? "", box);
  Object.assign(made, { type: "text", value, autocomplete: "off", spellcheck: false });
  made.addEventListener("input", () => act(made.value.trim()));
  return made;
}

function check(parent, text, on, act) {
  const box = html("label", "check", parent), made = html("input", "", box);
  Object.assign(made, { type: "checkbox", checked: on });
  box.append(" " + text);
  made.addEventListener("change", () => act(made.checked));
}

const toggled = (list, word, on) => on ? [...list, word] : list.filter(one => one !== word);

function trigger(parent, rung, i, side) {
  const one = rung.when[i], box = html("span", "trigger", parent);
  select(box, "Trigger", side.triggers, one.kind, kind => {
    rung.when[i] = { kind, value: kind === "inside" ? side.rings[0] : kind === "hostile-act" ? words.hostileActs[0] : words.keyed.includes(kind) ? "20 min" : "" };
    rebuild();
  });
  if (one.kind === "inside" || one.kind === "hostile-act") select(box, "Value of the trigger", one.kind === "inside" ? side.rings : words.hostileActs, one.value, value => { one.value = value; changed(); });
  else if (words.keyed.includes(one.kind)) field(box, "", one.value, value => { one.value = value; changed(); }, "short").setAttribute("aria-label", "Value of the trigger");
  if (rung.when.length > 1) button(box, "×", () => { rung.when.splice(i, 1); rebuild(); }, "Leave out the trigger " + one.kind);
}

function rungBox(parent, ladder, i, side) {
  const rung = ladder[i], box = html("fieldset", "rung", parent);
  html("legend", "", box, `${i + 1}. ${rung.name || rung.measure}`);
  const first = html("div", "line", box);
  select(first, "Measure", side.measures, rung.measure, measure => { if (rung.name === rung.measure) rung.name = measure; rung.measure = measure; rebuild(); });
  field(first, "called", rung.name, name => { rung.name = name; changed(); });
  const when = html("div", "line", box, "when ");
  rung.when.forEach((_, at) => { if (at) when.append("and "); trigger(when, rung, at, side); });
  button(when, "and …", () => { rung.when.push({ kind: "identified", value: "" }); rebuild(); }, "Add a trigger");
  const how = html("div", "line", box);
  field(how, "tries", rung.tries, tries => { rung.tries = tries; changed(); }, "short");
  field(how, "then wait", rung.wait, wait => { rung.wait = wait; changed(); }, "short");
  check(how, "at any time (overriding)", rung.overriding, on => { rung.overriding = on; changed(); });
  check(how, "with the one before", rung.withPrevious, on => { rung.withPrevious = on; changed(); });
  const more = html("details", "", box);
  html("summary", "", more, "Asked for ahead: " + (rung.prepare.join(", ") || "nothing") + "; ends when reported " + rung.stop);
  const ahead = html("div", "line", more);
  for (const word of words.approved) check(ahead, word, rung.prepare.includes(word), on => { rung.prepare = toggled(rung.prepare, word, on); changed(); });
  const stop = html("div", "line", more, "ends when reported ");
  select(stop, "Ends when reported", words.stops, rung.stop, value => { rung.stop = value; changed(); });
  const acts = html("div", "line", box);
  const named = rung.name || rung.measure;
  const swap = to => { [ladder[i], ladder[to]] = [ladder[to], ladder[i]]; rebuild(); };
  button(acts, "Up", () => swap(i - 1), "Move up: " + named).disabled = i === 0;
  button(acts, "Down", () => swap(i + 1), "Move down: " + named).disabled = i === ladder.length - 1;
  button(acts, "Remove", () => { ladder.splice(i, 1); rebuild(); }, "Remove: " + named);
}

function ladderBox(title, ladder, side) {
  const box = html("section", "", byId("ladder-form"));
  html("h3", "", box, title);
  if (!ladder.length) html("p", "soft", box, "No rung: it detects and records.");
  ladder.forEach((_, i) => rungBox(box, ladder, i, side));
  button(box, "Add a rung", () => {
    const names = new Set(ladder.map(rung => rung.name)), measure = side.measures[0];
    let name = measure;
    for (let n = 2; names.has(name); n++) name = measure + "-" + n;
    ladder.push({ measure, name, when: [{ kind: "identified", value: "" }], overriding: false, withPrevious: false, tries: "1", wait: "20 min", prepare: [], stop: words.stops[0] });
    rebuild();
  }, "Add a rung: " + title);
}

function buildForm() {
  const place = byId("ladder-form");
  place.replaceChildren();
  if (!form) return html("p", "soft", place, "The text has mistakes; the form comes back when they are mended.");
  field(html("div", "line", place), "Name", form.policy, name => { form.policy = name; changed(); });
  field(html("div", "line", place), "In one line", form.title, title => { form.title = title; changed(); }, "long");
  const free = html("div", "line", place, "Without waiting for approval: ");
  for (const word of words.approved) check(free, word, form.delegated.includes(word), on => { form.delegated = toggled(form.delegated, word, on); changed(); });
  for (const one of form.quantities) html("p", "soft", place, `Sets ${one.name}: ${one.text} (in the text).`);
  ladderBox("Against a convoy", form.convoy, words.convoy);
  ladderBox("Against a " + words.inTheAir, form.drone, words.drone);
}

function rebuild() {
  const open = [...document.querySelectorAll("#ladder-form details")].map(one => one.open);
  const top = byId("ladder-form").scrollTop;
  buildForm();
  document.querySelectorAll("#ladder-form details").forEach((one, i) => { one.open = open[i] ?? false; });
  byId("ladder-form").scrollTop = top;
  changed();
}

function changed() {
  clearTimeout(timer);
  timer = setTimeout(() => send({ form }), 120);
}

async function send(edit) {
  const number = ++sent, answer = await ask("/ladder", edit);
  if (number !== sent) return;
  if (answer.wrong) return said(answer.wrong);
  show(answer.value, !!edit.form);
}

// What was judged; the side on which the reader writes is left alone.
function show(view, isOfForm, origin) {
  const text = byId("ladder-yaml");
  if (isOfForm || !text.value) text.value = view.text;
  if (!isOfForm) { form = view.form; buildForm(); }
  const list = byId("ladder-mistakes");
  list.replaceChildren();
  for (const mistake of view.mistakes) {
    const item = html("li", mistake.isError ? "error" : "", list);
    button(item, mistake.words, () => goTo(mistake));
  }
  const errors = view.mistakes.some(one => one.isError);
  byId("ladder-save").disabled = errors || !!view.problem;
  said(errors ? "It has mistakes: the numbers are those of the last ladder without any." : view.problem || `The numbers are those of ${view.name}.`);
  if (!errors && !view.problem) taken(view.name, origin);
}

function goTo(mistake) {
  side(true);
  const text = byId("ladder-yaml"), lines = text.value.split("\n");
  const start = lines.slice(0, mistake.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + mistake.column - 1;
  text.focus();
  text.setSelectionRange(start, start + Math.max(1, (lines[mistake.line - 1] ?? "").length - mistake.column + 1));
}

function side(isText) {
  byId("ladder-text").hidden = !isText;
  byId("ladder-form").hidden = isText;
  byId("show-text").setAttribute("aria-pressed", isText);
  byId("show-form").setAttribute("aria-pressed", !isText);
}

export async function start(policy) {
  clearTimeout(timer);
  const number = ++sent, answer = await ask("/ladder?" + new URLSearchParams({ policy }));
  if (number !== sent) return;
  byId("ladder-work").hidden = false;
  if (answer.wrong) return said(answer.wrong);
  byId("ladder-yaml").value = "";
  show(answer.value, false, policy);
}

// Ladders can be started from any policy there is.
export function offer(policies) {
  const from = byId("ladder-from"), chosen = from.value || policies[0].name;
  options(from, policies.map(one => one.name), chosen);
}

export function build(vocabulary, onTaken, onSaved) {
  [words, taken] = [vocabulary, onTaken];
  byId("ladder-start").addEventListener("click", () => start(byId("ladder-from").value));
  byId("show-form").addEventListener("click", () => side(false));
  byId("show-text").addEventListener("click", () => side(true));
  byId("ladder-yaml").addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => send({ text: byId("ladder-yaml").value }), 120);
  });
  byId("ladder-save").addEventListener("click", async () => {
    const answer = await ask("/ladder/save", { text: byId("ladder-yaml").value });
    if (answer.wrong) return said(answer.wrong);
    said(`Saved as ${answer.value.path}.`);
    onSaved(answer.value.policies);
  });
}
