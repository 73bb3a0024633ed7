/** A part of the page, which `pages/[edicion].astro` draws. */
export function part<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(`editor-${id}`);
  if (!found) throw new Error(id);
  return found as E;
}

/** An element with a text, in which nothing is anything but text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

export const onClick = (id: string, act: () => void): void => part(id).addEventListener('click', act);
