// Finished runs: what each says, and what changed from one to another.
import { byId, html, button, options, link, ask } from "/dom.js";

let found = [];

async function card(run, place) {
  place.replaceChildren();
  const answer = await ask(`/runs/${run.id}`);
  if (answer.wrong) return html("p", "", place, answer.wrong);
  const { folder, files, card: { title, made, policies, settings, findings, command } } = answer.value;
  html("p", "", place, title + ". " + policies.join(", ") + (settings.length ? "; set: " + settings.join(", ") : "") + ".");
  html("p", "soft", place, made);
  html("h3", "", place, "In the model");
  const list = html("ul", "findings", place);
  for (const sentence of findings) html("li", "", list, sentence);
  html("pre", "", place, command).tabIndex = 0;
  const more = html("details", "", place);
  html("summary", "", more, `${files.length} files in ${folder}`);
  const names = html("ul", "files", more);
  for (const file of files) link(html("li", "", names), file, `/runs/${run.id}/file?` + new URLSearchParams({ name: file }));
}

function entry(run) {
  const box = html("section", "run", byId("runs-list"));
  const line = html("div", "line", box);
  html("span", "name", line, run.name);
  const said = html("div", "card", box);
  const more = button(line, "What it says", () => {
    const isOpen = more.getAttribute("aria-expanded") === "true";
    more.setAttribute("aria-expanded", !isOpen);
    if (isOpen) said.replaceChildren(); else card(run, said);
  }, "What it says: " + run.name);
  more.setAttribute("aria-expanded", "false");
  link(line, "Replay", `/runs/${run.id}/replay`);
  link(line, "Report", `/runs/${run.id}/report`);
  link(line, "Report for print (PDF)", `/runs/${run.id}/report.pdf`);
  link(line, "Slides (PPTX)", `/runs/${run.id}/slides.pptx`);
}

function table(result, place) {
  html("h3", "", place, result.heading);
  if (result.rows.length) {
    const scroll = html("div", "scroll", place);
    Object.assign(scroll, { tabIndex: 0, ariaLabel: result.heading, role: "group" });
    const made = html("table", "", scroll), head = html("tr", "", html("thead", "", made));
    result.columns.forEach((text, i) => { if (i) html("th", "", head, text).scope = "col"; else html("td", "", head); });
    const body = html("tbody", "", made);
    let style = "";
    for (const row of result.rows) {
      if (!row) { style = "gap"; continue; }
      const line = html("tr", style, body);
      style = "";
      row.forEach((text, i) => { const cell = html(i ? "td" : "th", "", line, text); if (!i) cell.scope = "row"; });
    }
  }
  html("p", "soft", place, result.note);
}

async function changed() {
  const [before, after] = ["before", "after"].map(id => byId(id).value), place = byId("changes-shown"), said = byId("changes-said");
  place.replaceChildren();
  said.textContent = "Reading both runs.";
  const answer = await ask("/runs/changes?" + new URLSearchParams({ before, after }));
  said.textContent = answer.wrong ?? answer.value.answer;
  if (answer.wrong) return;
  const { notes, inputs, results, command } = answer.value;
  for (const note of notes) html("p", "soft", place, note);
  html("h3", "", place, "Inputs that changed");
  const list = html("ul", "", place);
  for (const input of inputs.length ? inputs : ["None."]) html("li", "", list, input);
  for (const result of results) table(result, place);
  html("h3", "", place, "The same on the command line");
  html("pre", "", place, command).tabIndex = 0;
}

export async function showRuns() {
  const answer = await ask("/runs");
  byId("runs-list").replaceChildren();
  byId("changes-shown").replaceChildren();
  byId("changes-said").textContent = "";
  found = answer.value ?? [];
  byId("runs-said").textContent = answer.wrong ?? (found.length ? "" : "There is none here. 'Save as a run' on the page Ask makes one, and so does 'zonesim compare'.");
  found.forEach(entry);
  byId("changes").hidden = found.length < 2;
  options(byId("before"), found, found[0]?.id, run => run.name);
  options(byId("after"), found, found[1]?.id, run => run.name);
}

export function build() {
  byId("compare").addEventListener("click", changed);
}
