// What all pages of the workbench share.
export const byId = id => document.getElementById(id);

export function html(name, style, parent, text) {
  const made = document.createElement(name);
  if (style) made.className = style;
  if (text !== undefined) made.textContent = text;
  parent.append(made);
  return made;
}

export function svg(name, attributes, parent) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  parent.append(made);
  return made;
}

export function button(parent, text, act, label) {
  const made = html("button", "", parent, text);
  made.type = "button";
  if (label) made.setAttribute("aria-label", label);
  made.addEventListener("click", act);
  return made;
}

export function options(select, values, chosen, text = value => value) {
  select.replaceChildren();
  for (const value of values) {
    const option = html("option", "", select, text(value));
    option.value = value.id ?? value;
    option.selected = option.value === chosen;
  }
}

export function link(parent, text, href) {
  const made = html("a", "", parent, text);
  made.href = href;
  made.target = "_blank";
  parent.append(" ");
}

// Asks the workbench: what it answers, or why it does not.
export async function ask(path, body) {
  try {
    const answer = await fetch(path, body === undefined ? undefined : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    return answer.ok ? { value: await answer.json() } : { wrong: (await answer.text()).trim() || "The workbench refuses." };
  } catch {
    return { wrong: "The workbench does not answer; start 'zonesim open' again." };
  }
}
