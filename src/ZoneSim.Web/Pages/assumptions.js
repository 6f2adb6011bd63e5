// The list of assumptions: moved, searched, ordered.
import { byId, html, button } from "/dom.js";

export const changes = new Map();
const rows = new Map();
let moved = () => {}, movers = null, pressed = false;

function change(quantity, row, share, text) {
  if (share === undefined && text === undefined) changes.delete(quantity.name); else changes.set(quantity.name, { name: quantity.name, share, text });
  row.classList.toggle("changed", changes.has(quantity.name));
  row.querySelector("button").disabled = !changes.has(quantity.name);
  moved();
}

function add(quantity) {
  const row = html("div", "quantity", byId("quantities"));
  row.dataset.name = quantity.name;
  row.dataset.note = quantity.note;
  const head = html("div", "line", row);
  html("span", "name", head, quantity.name);
  const value = html("span", "value", head, quantity.value);
  const line = html("div", "line", row);
  const input = html("input", "", line);
  input.setAttribute("aria-label", quantity.name);
  const back = button(line, "Back", () => {
    input.value = quantity.low !== null ? quantity.share : "";
    value.textContent = quantity.value;
    change(quantity, row);
  }, "Back to the scenario: " + quantity.name);
  back.disabled = true;
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
  html("div", "moves soft", row);
  html("div", "soft", row, quantity.basis + (quantity.note ? ": " + quantity.note : ""));
  rows.set(quantity.name, row);
}

// Rows change places only where nobody is at work in the list.
function arrange() {
  const list = byId("quantities"), byName = byId("order").value === "name";
  const place = new Map((movers?.quantities ?? []).map((one, i) => [one.name, i]));
  const at = name => byName ? 0 : place.get(name) ?? (changes.has(name) ? -1 : 1e6);
  const wanted = [...rows.keys()].sort((a, b) => at(a) - at(b) || (byName ? (a < b ? -1 : 1) : 0));
  const top = list.scrollTop;
  wanted.forEach(name => list.append(rows.get(name)));
  list.scrollTop = top;
}

export function showMovers(next) {
  if (!next) return;
  movers = next;
  byId("order-said").textContent = next.about;
  const words = new Map(next.quantities.map(one => [one.name, one.words]));
  for (const [name, row] of rows) row.querySelector(".moves").textContent = words.get(name) ?? (changes.has(name) ? "set here: it no longer moves the answer" : "");
  const list = byId("quantities");
  if (!pressed && !list.contains(document.activeElement) && !list.matches(":hover")) arrange();
}

export function showSettings(settings) {
  for (const setting of settings) {
    const equals = setting.indexOf("="), row = rows.get(setting.slice(0, equals));
    if (row) row.querySelector(".value").textContent = setting.slice(equals + 1);
  }
}

export function build(quantities, ask) {
  moved = ask;
  quantities.forEach(add);
  addEventListener("pointerdown", () => { pressed = true; });
  addEventListener("pointerup", () => { pressed = false; });
  byId("order").addEventListener("change", arrange);
  byId("search").addEventListener("input", event => {
    const wanted = event.target.value.trim().toLowerCase();
    for (const [name, row] of rows) row.hidden = !(name + " " + row.dataset.note).toLowerCase().includes(wanted);
    byId("none-found").hidden = [...rows.values()].some(row => !row.hidden);
  });
  byId("reset").addEventListener("click", () => {
    for (const row of document.querySelectorAll(".quantity.changed")) row.querySelector("button").click();
  });
}
