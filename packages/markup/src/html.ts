// Markup as a value of its own: text that comes into it is escaped, markup that comes into it is not.

import { escapeHtml, escapeXml } from "./escape.ts";

/** Markup that is safe to send. `toString()` is its text. */
export class Html {
  readonly #text: string;

  /** @param text markup, not plain text: `html` makes one of both */
  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a hole. Nothing comes of `null`, `undefined` and `false`; a list is joined. */
export type HtmlPart =
  | Html
  | string
  | number
  | bigint
  | null
  | undefined
  | false
  | readonly HtmlPart[];

type Tag = (parts: TemplateStringsArray, ...holes: readonly HtmlPart[]) => Html;

/**
 * A piece of HTML: `` html`<p title="${title}">${text}</p>` ``. Strings in holes are escaped, `Html`
 * nests. It is for content and for attribute values in double quotes, not for scripts and styles.
 *
 * @throws {SyntaxError} when a hole is an attribute's value without double quotes
 */
export const html: Tag = tagWith(escapeHtml);

/** The same for XML, and for SVG that stands in a file of its own. */
export const xml: Tag = tagWith(escapeXml);

/** Markup that was made elsewhere, by somebody who has escaped what had to be. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** Pieces beside each other, with `separator` between them; pieces of which nothing comes are left out. */
export function joined(pieces: readonly HtmlPart[], separator: string): Html {
  const texts = pieces.map((piece) => html`${piece}`.toString()).filter((text) => text !== "");
  return new Html(texts.join(escapeHtml(separator)));
}

function tagWith(safe: (text: string) => string): Tag {
  const written = (part: HtmlPart): string => {
    if (part instanceof Html) return part.toString();
    if (Array.isArray(part)) return part.map(written).join("");
    if (part === null || part === undefined || part === false) return "";
    return safe(String(part));
  };
  return (parts, ...holes) => {
    requireQuotes(parts);
    const after = (i: number) => parts[i + 1] as string;
    return new Html(
      holes.reduce<string>((text, hole, i) => text + written(hole) + after(i), parts[0] ?? ""),
    );
  };
}

/** Templates that were looked at; each is the same list whenever it is used. */
const looked = new WeakSet<TemplateStringsArray>();

function requireQuotes(parts: TemplateStringsArray): void {
  if (looked.has(parts)) return;
  let before = "";
  for (const part of parts.slice(0, -1)) {
    before += part;
    const isInTag = before.lastIndexOf("<") > before.lastIndexOf(">");
    if (isInTag && /=\s*'?$/.test(before))
      throw new SyntaxError(`a value needs double quotes: ${before.slice(-40)}`);
  }
  looked.add(parts);
}
