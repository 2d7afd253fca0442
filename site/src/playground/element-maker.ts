// Makes elements: `make("p", { className: "facts" }, "text", child)`. Texts are never read as HTML.

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** The words of the course mark code with backticks, and nothing else. */
export function withCode(text: string): (Node | string)[] {
  return text.split(/`([^`]*)`/).map((part, i) => (i % 2 === 1 ? make("code", {}, part) : part));
}
