// The text of a piece of HTML that this build has made: what its own writers and libraries escape.

const REFERENCES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
  "&amp;": "&",
};

/** Without tags, and with its references read; in place of a tag stands `between`. */
export function textOf(html: string, between = ""): string {
  return html
    .replace(/<[^>]*>/g, between)
    .replace(/&(?:lt|gt|quot|#x27|amp);/g, (found) => REFERENCES[found] ?? found);
}
