// Draws numbers with both bands, and the nights behind them.
import { byId, html, svg, ask, link } from "/dom.js";

// The last known range of each number, so that its place stays marked while a new one is worked out.
const known = new Map();
// The widest axis so far of the policies compared, so that it does not jump while ranges come and go.
let axis = null, axisOf = "";

function bar(cell, key, low, high, parent) {
  const x = value => 6 + 228 * (Math.max(low, Math.min(high, value)) - low) / (high - low);
  const drawn = svg("svg", { viewBox: "0 0 240 26", "aria-hidden": "true" }, parent);
  svg("rect", { class: "back", x: 6, y: 2, width: 228, height: 22 }, drawn);
  if (cell.bandLow !== null) known.set(key, [cell.bandLow, cell.bandHigh]);
  const band = known.get(key) ?? [low, high];
  svg("rect", { class: cell.bandLow !== null ? "range" : "unknown", x: x(band[0]), y: 3, width: Math.max(1, x(band[1]) - x(band[0])), height: 20 }, drawn);
  if (low < 0) svg("path", { class: "zero", d: `M${x(0)} 1V25` }, drawn);
  else svg("rect", { class: "share", x: 6, y: 7, width: Math.max(0.5, x(cell.value) - 6), height: 12 }, drawn);
  const ends = [x(cell.low), x(cell.high)];
  svg("path", { class: "interval", d: `M${ends[0]} 13H${ends[1]}M${ends[0]} 9V17M${ends[1]} 9V17` }, drawn);
  if (low < 0) svg("circle", { class: "dot", cx: x(cell.value), cy: 13, r: 4 }, drawn);
}

function scale(words, parent) {
  const drawn = svg("svg", { viewBox: "0 0 240 22", class: "scale", "aria-hidden": "true" }, parent);
  words.forEach((text, i) => {
    svg("path", { class: "zero", d: `M${6 + 114 * i} 17V22` }, drawn);
    svg("text", { x: [3, 120, 237][i], y: 14, "text-anchor": ["start", "middle", "end"][i] }, drawn).textContent = text;
  });
}

// One column of bars for each heading; a row of differences says at its end what both bands tell.
function table(place, heads, rows, low, high, words, press) {
  const focused = place.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  place.replaceChildren();
  place.dataset.columns = heads.length;
  const head = html("tr", "", html("thead", "", place));
  html("td", "", head);
  for (const text of heads) {
    const cell = html("th", "", head, text);
    cell.scope = "col";
    scale(words, cell);
  }
  const body = html("tbody", "", place);
  for (const row of rows) {
    const line = html("tr", "", body);
    html("th", "", line, row.words).scope = "row";
    row.cells.forEach((cell, i) => {
      const button = html("button", "", html("td", "", line));
      button.type = "button";
      button.dataset.key = row.label + "/" + heads[i];
      bar(cell, place.id + "/" + button.dataset.key, low, high, button);
      html("span", "value", button, cell.text);
      button.append(" [" + cell.interval + "]");
      html("span", "small", button, cell.band);
      button.addEventListener("click", () => press(row, heads[i]));
      if (row.verdict) html("span", "verdict", button, row.verdict);
      if (button.dataset.key === focused) button.focus();
    });
  }
}

function costs(view) {
  const place = byId("costs");
  place.replaceChildren();
  place.dataset.columns = view.policies.length;
  const head = html("tr", "", html("thead", "", place));
  html("td", "", head);
  for (const policy of view.policies) html("th", "", head, policy).scope = "col";
  const body = html("tbody", "", place);
  for (const row of view.costs) {
    const line = html("tr", "", body);
    html("th", "", line, row.words).scope = "row";
    for (const cell of row.cells) {
      const box = html("td", "", line);
      html("span", "value", box, cell.text);
      html("span", "soft", box, " [" + cell.interval + "]");
    }
  }
}

export function draw(frame) {
  const { view } = frame;
  table(byId("ends"), view.policies, view.ends, 0, 1, ["0%", "50%", "100%"], (row, policy) =>
    nights(frame, [{ policy, title: `${row.words} under ${policy}` }], row));
  costs(view);
  if (byId("nights").dataset.question !== String(frame.question)) byId("nights").hidden = true;
  byId("compared").hidden = !view.differences.length;
  const [first, second] = view.compared;
  if (axisOf !== view.compared.join() || axis.reach < view.axis.reach) [axis, axisOf] = [view.axis, view.compared.join()];
  table(byId("differences"), [`${second} minus ${first}, in percentage points`], view.differences, -axis.reach, axis.reach, [axis.low, "0", axis.high], row =>
    nights(frame, [{ policy: second, against: first, title: `${row.words} under ${second}, otherwise under ${first}` }, { policy: first, against: second, title: `${row.words} under ${first}, otherwise under ${second}` }], row));
}

async function nights(frame, lists, row) {
  const list = byId("nights-list"), said = byId("nights-said"), question = frame.question, policies = frame.view.policies;
  byId("nights").hidden = false;
  byId("nights").dataset.question = question;
  list.replaceChildren();
  said.textContent = "Looking.";
  const answers = await Promise.all(lists.map(one => ask("/nights?" + new URLSearchParams({ question, policy: one.policy, end: row.label, ...(one.against ? { against: one.against } : {}) }))));
  const wrong = answers.find(one => one.wrong);
  said.textContent = wrong ? wrong.wrong : "The first nights of each kind." + (policies.length > 1 ? " A link opens the replay of one, two policies side by side, in a page of its own." : "");
  list.replaceChildren();
  if (wrong) return;
  lists.forEach((one, i) => {
    const found = answers[i].value.replications;
    html("h3", "", list, one.title + (found.length ? "" : ": no history"));
    const items = html("ul", "", list);
    for (const replication of found) {
      const item = html("li", "", items, one.against ? undefined : "History " + replication + " ");
      for (const against of one.against ? [one.against] : policies.filter(other => other !== one.policy)) {
        link(item, one.against ? "History " + replication : "beside " + against, "/nights/replay?" + new URLSearchParams({ question, policy: one.policy, against, replication }));
      }
    }
  });
  byId("nights").scrollIntoView({ block: "nearest" });
}
