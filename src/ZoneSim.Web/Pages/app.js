// Shows what the workbench says and asks what the reader changes; all words and numbers come from the workbench.
import { byId, html, ask } from "/dom.js";
import { draw } from "/numbers.js";
import * as assumptions from "/assumptions.js";
import * as ladder from "/ladder.js";
import * as runs from "/runs.js";

let asked = 0, shown = 0, frame = null, sending = false, again = false, draft = null, late = 0;

const chosen = () => [...document.querySelectorAll("#policies input:checked")].map(box => box.value);

// One question under way at a time: what changes meanwhile is asked once that one is taken.
async function question() {
  if (sending) { again = true; return; }
  sending = true;
  // Where the answer is not there at once, the page says that its numbers are still the old ones.
  clearTimeout(late);
  late = setTimeout(() => { byId("status").textContent = "Playing the change; the numbers below are still those before it."; }, 300);
  const answer = await ask("/ask", { policies: chosen(), changes: [...assumptions.changes.values()] });
  say(answer.wrong ?? "");
  if (answer.wrong) {
    clearTimeout(late);
    byId("status").textContent = "The numbers below are those before the last change.";
  }
  asked = answer.value?.question ?? asked;
  if (shown >= asked) clearTimeout(late);
  sending = false;
  if (again) { again = false; question(); }
}

function say(text) {
  byId("wrong").textContent = text;
  byId("wrong").hidden = !text;
}

function show(next) {
  if (next.question < shown) return;
  shown = next.question;
  frame = next;
  if (!sending && shown >= asked) clearTimeout(late);
  byId("command").textContent = next.command || "A ladder of this question stands in no file yet: save it on the page Ladder.";
  byId("save").disabled = !next.command;
  if (!next.view) {
    say(next.wrong);
    return;
  }
  const stages = ["playing", "a first range over the assumptions; a closer one follows", "done"];
  byId("status").textContent = next.view.played + "; " + stages[next.stage] + ".";
  document.body.dataset.question = next.question;
  document.body.dataset.stage = next.stage;
  document.body.dataset.frames = Number(document.body.dataset.frames || 0) + 1;
  draw(next);
  assumptions.showMovers(next.view.movers);
  if (next.question >= asked) assumptions.showSettings(next.settings);
}

function showPolicies(policies, on) {
  const place = byId("policies");
  for (const label of place.querySelectorAll("label")) label.remove();
  for (const { name, note } of policies) {
    const label = html("label", "", place), box = html("input", "", label);
    Object.assign(box, { type: "checkbox", value: name, checked: on.includes(name) });
    label.append(" " + name);
    if (note) html("span", "soft", label, ` (${note})`);
    box.addEventListener("change", question);
  }
  ladder.offer(policies);
}

// A ladder that can be played stands among the policies, and is asked for beside the one it starts from; under another name it takes its own place.
async function taken(name, origin) {
  const { value: state } = await ask("/state");
  if (!state) return;
  const on = origin ? [origin] : chosen().filter(one => one !== draft), names = state.policies.map(one => one.name);
  draft = name;
  showPolicies(state.policies, [...on.filter(one => names.includes(one)), name]);
  question();
}

async function save() {
  const said = byId("save-said");
  byId("save").disabled = true;
  said.textContent = "Saving: all is played as the command line does, and the charts are drawn. Closing this page stops it.";
  const answer = await ask("/runs?question=" + frame.question, {});
  byId("save").disabled = false;
  said.textContent = answer.wrong ?? `Saved in ${answer.value.folder}. It stands on the page Runs.`;
}

function turn() {
  const page = ["#ladder", "#runs"].includes(location.hash) ? location.hash.slice(1) : "ask";
  byId("work").hidden = page === "runs";
  byId("runs").hidden = page !== "runs";
  byId("assumptions").hidden = page !== "ask";
  byId("ladder").hidden = page !== "ladder";
  byId("work").classList.toggle("writing", page === "ladder");
  for (const one of ["ask", "ladder", "runs"]) byId("to-" + one).toggleAttribute("aria-current", page === one);
  if (page === "runs") runs.showRuns();
}

const { value: state, wrong } = await ask("/state");
if (wrong) say(wrong); else begin();

function begin() {
  byId("title").textContent = state.title;
  document.title = state.title + " · ZoneSim";
  byId("given").textContent = state.given;
  byId("verdicts").textContent = state.verdicts;
  ladder.build(state.words, taken, policies => { showPolicies(policies, chosen()); question(); });
  runs.build();
  showPolicies(state.policies, state.chosen);
  assumptions.build(state.quantities, question);
  byId("save").addEventListener("click", save);
  const writing = state.policies.find(one => one.note === "not saved");
  if (writing) ladder.start(writing.name);
  addEventListener("hashchange", turn);
  turn();
  const stream = new EventSource("/stream");
  stream.addEventListener("frame", event => show(JSON.parse(event.data)));
  stream.addEventListener("error", () => { if (stream.readyState === EventSource.CLOSED) say("The workbench has ended, or too many pages listen: close one and load this page again."); });
}
