// Plays the histories that stand in the page as data: it moves and shows, all words and numbers come from the data.
const data = JSON.parse(document.getElementById("data").textContent);
const byId = id => document.getElementById(id);
const sides = [byId("side-0"), byId("side-1")];
const [clock, time, marks, play, speed] = ["clock", "time", "marks", "play", "speed"].map(byId);
const laneLeft = 128, laneRight = 594, laneHeight = 26;
let night, now = 0, isPlaying = false, lastFrame = 0, shown = [], stops = [];

function svg(name, attributes, parent, text) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  if (text !== undefined) made.textContent = text;
  parent.append(made);
  return made;
}

function html(name, style, parent, text) {
  const made = document.createElement(name);
  if (style) made.className = style;
  if (text !== undefined) made.textContent = text;
  parent.append(made);
  return made;
}

// The sign of a kind of event, the same as on the charts' timeline.
function mark(event, x, y, size, parent) {
  const style = "mark " + event.kind + (event.tone ? " " + event.tone : "");
  const at = (dx, dy) => (x + dx * size) + " " + (y + dy * size);
  if (event.kind === "decided") return svg("path", { class: style, d: `M${at(0, -1)}L${at(1, 0)}L${at(0, 1)}L${at(-1, 0)}Z` }, parent);
  if (event.kind === "felt") return svg("path", { class: style, d: `M${at(0, -1)}L${at(1, 0.8)}L${at(-1, 0.8)}Z` }, parent);
  if (event.kind === "ended") return svg("rect", { class: style, x: x - size * 0.9, y: y - size * 0.9, width: size * 1.8, height: size * 1.8 }, parent);
  return svg("circle", { class: style, cx: x, cy: y, r: size * 0.8 }, parent);
}

const clockText = seconds => Math.floor(seconds / 3600) + ":" + String(Math.floor(seconds / 60) % 60).padStart(2, "0")
  + (night.local ? " · " + night.local[Math.floor(seconds / 60)] : "");

// How many of an ordered list stand at or before a time.
function upTo(list, t, of) {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(list[middle]) <= t) low = middle + 1; else high = middle;
  }
  return low;
}

// Straight legs at even speed between points; null before the first and after the last.
function placeAt(points, t) {
  if (t < points[0][0] || t > points[points.length - 1][0]) return null;
  const next = upTo(points, t, point => point[0]);
  if (next === points.length) return [points[next - 1][1], points[next - 1][2]];
  const a = points[next - 1], b = points[next], share = (t - a[0]) / (b[0] - a[0]);
  return [a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

function build(side, number) {
  const root = sides[number], movers = root.querySelector(".movers"), lanes = root.querySelector(".lanes");
  const list = root.querySelector(".events"), gauges = root.querySelector(".gauges"), ends = root.querySelector(".ends");
  for (const part of [movers, lanes, list, gauges, ends]) part.replaceChildren();
  list.classList.toggle("local", !!night.local);
  const tracks = side.tracks.map(track => {
    const group = svg("g", {}, movers);
    const trail = svg("path", { class: "trail", d: "" }, group);
    const sign = svg("g", { class: "at" }, group);
    if (track.kind !== "convoy") svg("path", { class: "mover", d: "M0 -9L9 0L0 9L-9 0Z" }, sign); else svg("circle", { class: "mover", r: 8 }, sign);
    const name = svg("text", { class: "mover-name", y: -9 }, sign, track.subject);
    const last = svg("rect", { class: "last " + track.tone, width: 13, height: 13 }, group);
    return { track, group, trail, sign, name, last };
  });
  data.lanes.forEach((name, lane) => {
    svg("rect", { class: lane % 2 ? "lane-odd" : "lane-even", x: 0, y: 4 + lane * laneHeight, width: 600, height: laneHeight }, lanes);
    svg("text", { class: "lane-name", x: 4, y: 22 + lane * laneHeight }, lanes, name);
  });
  const x = t => laneLeft + (laneRight - laneLeft) * t / night.end;
  if (night.parting !== undefined && night.parting <= night.end) line(lanes, "part", x(night.parting), 4, 4 + data.lanes.length * laneHeight);
  for (const event of side.events) mark(event, x(event.t), 17 + event.lane * laneHeight, 6.5, lanes);
  const head = line(lanes, "head", laneLeft, 4, 4 + data.lanes.length * laneHeight);
  const items = side.events.map((event, i) => {
    const item = html("li", i === night.shared ? "apart" : "", list);
    html("span", "at", item, event.clock);
    const words = html("span", "", item);
    html("strong", "", words, data.lanes[event.lane] + ". ");
    words.append(event.text);
    if (event.reason) html("span", "reason", words, " (" + event.reason + ")");
    return item;
  });
  if (side.later) html("li", "coming", list).append(html("span", "at", list), side.later);
  const meters = side.gauges.map(gauge => {
    const box = html("div", "gauge", gauges);
    const words = html("span", "", box);
    const bar = svg("svg", { viewBox: "0 0 600 20", preserveAspectRatio: "none", "aria-hidden": "true" }, box);
    svg("rect", { class: "gauge-back", x: 0, y: 3, width: 600, height: 14 }, bar);
    const value = svg("rect", { class: "gauge-value", x: 0, y: 3, width: 0, height: 14 }, bar);
    svg("path", { class: "gauge-resolve", d: `M${600 * gauge.resolve} 0V20` }, bar);
    return { gauge, words, value };
  });
  for (const end of side.ends) html("p", "", ends, end + ".");
  return { side, root, tracks, items, meters, head, list, x, current: -2, ends };
}

function line(parent, style, x, top, bottom) {
  return svg("path", { class: style, d: `M${x} ${top}V${bottom}` }, parent);
}

function buildMarks() {
  marks.replaceChildren();
  const x = t => 1000 * t / night.end;
  if (night.parting !== undefined && night.parting <= night.end) line(marks, "part", x(night.parting), 0, 44);
  night.sides.forEach((side, row) => {
    for (const event of side.events) {
      if (event.kind !== "decided" && event.kind !== "felt" && event.kind !== "ended") continue;
      line(marks, "mark " + event.kind, x(event.t), row * 22 + (event.kind === "decided" ? 8 : 3), row * 22 + 19);
    }
  });
}

function choose(number) {
  pause();
  night = data.nights[number];
  stops = [...new Set(night.sides.flatMap(side => side.events.map(event => event.t)))].filter(t => t <= night.end).sort((a, b) => a - b);
  time.max = Math.ceil(night.end);
  byId("kind").textContent = night.kind;
  byId("parting").textContent = night.partingText;
  byId("part").disabled = night.parting === undefined;
  shown = night.sides.map(build);
  buildMarks();
  seek(0);
}

function drawTrack({ track, group, trail, sign, name, last }) {
  const points = track.points, at = placeAt(points, now), begun = now >= points[0][0];
  const passed = points.slice(0, upTo(points, now, point => point[0])).map(point => [point[1], point[2]]);
  if (at) passed.push(at);
  trail.setAttribute("d", passed.map((point, i) => (i ? "L" : "M") + point[0] + " " + point[1]).join(""));
  sign.setAttribute("display", at ? "inline" : "none");
  if (at) {
    sign.setAttribute("transform", `translate(${at[0]} ${at[1]})`);
    const isRight = at[0] > 480;
    name.setAttribute("x", isRight ? -13 : 13);
    name.setAttribute("y", at[1] < 40 ? 26 : -9);
    name.setAttribute("text-anchor", isRight ? "end" : "start");
  }
  const end = points[points.length - 1], isGone = begun && !at;
  group.setAttribute("class", isGone ? "gone" : "");
  last.setAttribute("display", isGone ? "inline" : "none");
  last.setAttribute("x", end[1] - 6.5);
  last.setAttribute("y", end[2] - 6.5);
}

function drawGauge({ gauge, words, value }) {
  const i = upTo(gauge.at, now, t => t) - 1;
  if (i < 0) {
    words.textContent = " ";
    value.setAttribute("width", 0);
    return;
  }
  const next = Math.min(i + 1, gauge.at.length - 1), span = gauge.at[next] - gauge.at[i];
  const level = gauge.value[i] + (span > 0 ? (gauge.value[next] - gauge.value[i]) * (now - gauge.at[i]) / span : 0);
  words.textContent = (gauge.subject ? gauge.subject + ": " : "") + gauge.text[i];
  value.setAttribute("width", 600 * level);
}

function tell(one, current) {
  const says = one.root.querySelector(".now"), event = one.side.events[current];
  says.replaceChildren();
  if (event) {
    html("strong", "", says, event.clock + " " + data.lanes[event.lane] + ". ");
    says.append(event.text);
    if (event.reason) html("span", "reason", says, " (" + event.reason + ")");
  } else {
    says.textContent = "Nothing has happened yet.";
  }
  one.items.forEach((item, i) => {
    item.classList.toggle("coming", i > current);
    item.classList.toggle("current", i === current);
    if (i === current) item.setAttribute("aria-current", "step"); else item.removeAttribute("aria-current");
  });
  const item = one.items[current];
  if (item) one.list.scrollTop = item.offsetTop - one.list.clientHeight / 2;
  const hit = upTo(one.side.hits, now, step => step.t) - 1;
  one.root.querySelector(".hits").textContent = hit >= 0 ? one.side.hits[hit].text : "";
  one.current = current;
}

function draw() {
  clock.textContent = clockText(now);
  time.value = now;
  time.setAttribute("aria-valuetext", clockText(now));
  for (const one of shown) {
    one.tracks.forEach(drawTrack);
    one.meters.forEach(drawGauge);
    one.head.setAttribute("d", `M${one.x(now)} 4V${4 + data.lanes.length * laneHeight}`);
    const current = upTo(one.side.events, now, event => event.t) - 1, event = one.side.events[current];
    if (current !== one.current) tell(one, current);
    one.root.querySelector(".now").classList.toggle("fresh", !!event && now - event.t < 120);
    one.ends.toggleAttribute("hidden", now < night.end);
  }
}

function seek(t) {
  now = Math.max(0, Math.min(night.end, t));
  draw();
  if (!isPlaying) byId("said").textContent = clockText(now) + ". " + shown.map(one => one.side.policy + ": " + one.root.querySelector(".now").textContent).join(" ");
}

function pause() {
  isPlaying = false;
  play.textContent = "Play";
}

function toggle() {
  if (isPlaying) return pause();
  if (now >= night.end) seek(0);
  isPlaying = true;
  play.textContent = "Pause";
  lastFrame = 0;
  requestAnimationFrame(frame);
}

function frame(at) {
  if (!isPlaying) return;
  if (lastFrame) seek(now + (at - lastFrame) / 1000 * 60 * Number(speed.value));
  lastFrame = at;
  if (now >= night.end) pause(); else requestAnimationFrame(frame);
}

function step(direction) {
  pause();
  const next = direction > 0 ? stops.find(t => t > now) : stops.findLast(t => t < now);
  seek(next ?? (direction > 0 ? night.end : 0));
}

function jump() {
  if (night.parting === undefined) return;
  pause();
  seek(night.parting);
}

play.addEventListener("click", toggle);
byId("previous").addEventListener("click", () => step(-1));
byId("next").addEventListener("click", () => step(1));
byId("part").addEventListener("click", jump);
byId("night").addEventListener("change", event => choose(Number(event.target.value)));
time.addEventListener("input", () => { const t = Number(time.value); pause(); seek(t); });
document.addEventListener("keydown", event => {
  const target = event.target.tagName;
  if (target === "SELECT" || event.ctrlKey || event.metaKey || event.altKey || (event.key === " " && target === "BUTTON")) return;
  const minutes = event.shiftKey ? 600 : 60;
  const acts = { " ": toggle, ArrowLeft: () => { pause(); seek(now - minutes); }, ArrowRight: () => { pause(); seek(now + minutes); }, Home: () => { pause(); seek(0); },
    End: () => { pause(); seek(night.end); }, n: () => step(1), p: () => step(-1), d: jump };
  const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
// replay.html#history-17 opens a history, #history-17@99 at its 99th minute.
function open() {
  const wanted = /^#history-(\d+)(?:@(\d+))?$/.exec(location.hash), found = wanted ? data.nights.findIndex(one => one.history === Number(wanted[1])) : -1;
  byId("night").value = String(Math.max(0, found));
  choose(Math.max(0, found));
  if (found >= 0 && wanted[2]) seek(60 * Number(wanted[2]));
}
addEventListener("hashchange", open);
open();
