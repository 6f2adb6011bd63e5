// Shows what the workbench says and asks what the reader changes; all words and numbers come from the workbench.
const byId = id => document.getElementById(id);
let state, asked = 0, shown = 0, frame = null, sending = false, again = false;
const changes = new Map();

function html(name, style, parent, text) {
  const made = document.createElement(name);
  if (style) made.className = style;
  if (text !== undefined) made.textContent = text;
  parent.append(made);
  return made;
}

function svg(name, attributes, parent) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  parent.append(made);
  return made;
}

const chosen = () => [...document.querySelectorAll("#policies input:checked")].map(box => box.value);

// One question under way at a time: what changes meanwhile is asked once that one is taken.
async function ask() {
  if (sending) { again = true; return; }
  sending = true;
  try {
    const answer = await fetch("/ask", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ policies: chosen(), changes: [...changes.values()] }) });
    if (answer.ok) {
      asked = (await answer.json()).question;
      say("");
    } else {
      say(await answer.text());
    }
  } catch {
    say("The workbench does not answer; start 'zonesim open' again.");
  } finally {
    sending = false;
    if (again) { again = false; ask(); }
  }
}

function say(text) {
  byId("wrong").textContent = text;
  byId("wrong").hidden = !text;
}

function change(quantity, row, share, text) {
  if (share === undefined && text === undefined) changes.delete(quantity.name); else changes.set(quantity.name, { name: quantity.name, share, text });
  row.classList.toggle("changed", changes.has(quantity.name));
  row.querySelector("button").disabled = !changes.has(quantity.name);
  ask();
}

function addQuantity(quantity) {
  const row = html("div", "quantity", byId("quantities"));
  row.dataset.name = quantity.name;
  html("div", "name", row, quantity.name);
  const line = html("div", "line", row);
  const input = html("input", "", line);
  input.setAttribute("aria-label", quantity.name);
  const value = html("span", "value", line, quantity.value);
  const back = html("button", "", line, "Back");
  back.type = "button";
  back.disabled = true;
  back.setAttribute("aria-label", "Back to the scenario: " + quantity.name);
  if (quantity.low !== null) {
    Object.assign(input, { type: "range", min: "0", max: "1", step: "0.005", value: quantity.share });
    input.addEventListener("input", () => change(quantity, row, Number(input.value)));
    const ends = html("div", "ends soft", row);
    html("span", "", ends, quantity.low);
    html("span", "", ends, quantity.high);
  } else {
    Object.assign(input, { type: "text", value: "", placeholder: quantity.value });
    input.addEventListener("change", () => change(quantity, row, undefined, input.value.trim() || undefined));
  }
  back.addEventListener("click", () => {
    input.value = quantity.low !== null ? quantity.share : "";
    value.textContent = quantity.value;
    change(quantity, row);
  });
  html("div", "soft", row, quantity.basis + (quantity.note ? ": " + quantity.note : ""));
}

// A number with both bands on an axis from low to high.
function bar(cell, low, high, parent) {
  const x = value => 6 + 228 * (Math.max(low, Math.min(high, value)) - low) / (high - low);
  const drawn = svg("svg", { viewBox: "0 0 240 22", "aria-hidden": "true" }, parent);
  svg("rect", { class: "back", x: 6, y: 4, width: 228, height: 14 }, drawn);
  if (cell.bandLow !== null) svg("rect", { class: "range", x: x(cell.bandLow), y: 5, width: Math.max(1, x(cell.bandHigh) - x(cell.bandLow)), height: 12 }, drawn);
  else svg("rect", { class: "unknown", x: 6, y: 5, width: 228, height: 12 }, drawn);
  if (low < 0) svg("path", { class: "zero", d: `M${x(0)} 1V21` }, drawn);
  svg("path", { class: "interval", d: `M${x(cell.low)} 11H${x(cell.high)}` }, drawn);
  svg("circle", { class: "dot", cx: x(cell.value), cy: 11, r: 4 }, drawn);
}

function words(cell, parent) {
  html("span", "value", parent, cell.text);
  parent.append(" [" + cell.interval + "]");
  html("span", "small", parent, cell.band);
}

function table(place, heads, rows, low, high, press) {
  const focused = place.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  place.replaceChildren();
  const head = html("tr", "", html("thead", "", place));
  html("td", "", head);
  for (const text of heads) html("th", "", head, text).scope = "col";
  const body = html("tbody", "", place);
  for (const row of rows) {
    const line = html("tr", "", body);
    html("th", "", line, row.words).scope = "row";
    row.cells.forEach((cell, i) => {
      const box = html("td", "", line);
      bar(cell, low, high, box);
      if (!press) return words(cell, box);
      const button = html("button", "", box);
      button.type = "button";
      button.dataset.key = row.label + "/" + heads[i];
      words(cell, button);
      button.addEventListener("click", () => nights(heads[i], row));
      if (button.dataset.key === focused) button.focus();
    });
  }
}

function show(next) {
  if (next.question < shown) return;
  shown = next.question;
  frame = next;
  byId("command").textContent = next.command;
  if (!next.view) {
    say(next.wrong);
    return;
  }
  const stages = ["playing", "a first range over the assumptions; a closer one follows", "at rest"];
  byId("status").textContent = next.view.played + "; " + stages[next.stage] + ".";
  document.body.dataset.question = next.question;
  document.body.dataset.stage = next.stage;
  document.body.dataset.frames = Number(document.body.dataset.frames || 0) + 1;
  table(byId("ends"), next.view.policies, next.view.ends, 0, 1, true);
  byId("compared").hidden = !next.view.differences.length;
  const cells = next.view.differences.flatMap(row => row.cells);
  const reach = Math.max(0.05, ...cells.flatMap(cell => [cell.low, cell.high, cell.bandLow ?? 0, cell.bandHigh ?? 0]).map(Math.abs));
  table(byId("differences"), ["Difference in percentage points"], next.view.differences, -reach, reach, false);
  for (const setting of next.settings) {
    const equals = setting.indexOf("="), row = document.querySelector(`.quantity[data-name="${CSS.escape(setting.slice(0, equals))}"]`);
    if (row && next.question >= asked) row.querySelector(".value").textContent = setting.slice(equals + 1);
  }
}

async function nights(policy, row) {
  const question = frame.question, policies = frame.view.policies, list = byId("nights-list");
  byId("nights").hidden = false;
  list.replaceChildren();
  byId("nights-said").textContent = "Looking.";
  const answer = await fetch("/nights?" + new URLSearchParams({ question, policy, end: row.label }));
  if (!answer.ok) {
    byId("nights-said").textContent = await answer.text();
    return;
  }
  const found = (await answer.json()).replications;
  byId("nights-said").textContent = policy + ", " + row.words + ": " + (found.length ? "the first histories" : "no history") + (policies.length > 1 ? "; each opens beside another policy." : ".");
  for (const replication of found) {
    const item = html("li", "", list, "History " + replication + " ");
    for (const against of policies.filter(one => one !== policy)) {
      const link = html("a", "", item, "beside " + against);
      link.href = "/nights/replay?" + new URLSearchParams({ question, policy, against, replication });
      link.target = "_blank";
      item.append(" ");
    }
  }
  byId("nights").scrollIntoView({ block: "nearest" });
}

async function runs() {
  const list = byId("runs-list"), found = await (await fetch("/runs")).json();
  list.replaceChildren();
  byId("runs-said").textContent = found.length ? "" : "There is none here. 'zonesim compare' makes one.";
  for (const run of found) {
    const item = html("li", "", list, run.name + " ");
    for (const [page, text] of [["replay", "Replay"], ["report", "Report"]]) {
      const link = html("a", "", item, text);
      link.href = `/runs/${run.id}/${page}`;
      link.target = "_blank";
      item.append(" ");
    }
  }
}

function turn() {
  const isRuns = location.hash === "#runs";
  byId("ask").hidden = isRuns;
  byId("runs").hidden = !isRuns;
  byId("to-ask").toggleAttribute("aria-current", !isRuns);
  byId("to-runs").toggleAttribute("aria-current", isRuns);
  if (isRuns) runs();
}

state = await (await fetch("/state")).json();
byId("title").textContent = state.title;
document.title = state.title + " · ZoneSim";
byId("given").textContent = state.given;
for (const policy of state.policies) {
  const label = html("label", "", byId("policies"));
  const box = html("input", "", label);
  Object.assign(box, { type: "checkbox", value: policy, checked: state.chosen.includes(policy) });
  label.append(" " + policy);
  box.addEventListener("change", ask);
}
state.quantities.forEach(addQuantity);
byId("search").addEventListener("input", event => {
  const wanted = event.target.value.trim().toLowerCase();
  for (const row of document.querySelectorAll(".quantity")) row.hidden = !row.dataset.name.toLowerCase().includes(wanted);
});
byId("reset").addEventListener("click", () => {
  for (const row of document.querySelectorAll(".quantity.changed")) row.querySelector("button").click();
});
addEventListener("hashchange", turn);
turn();
const stream = new EventSource("/stream");
stream.addEventListener("frame", event => show(JSON.parse(event.data)));
