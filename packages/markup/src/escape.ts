// Text as it may stand in HTML and XML.

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Safe between tags and inside double quotes; attributes here have no other. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char] as string);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const IMPOSSIBLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * As `escapeHtml`, without what XML 1.0 cannot hold at all: control characters go, half of a surrogate
 * pair becomes U+FFFD. Line ends and tabs are written as references, so that they last inside of quotes.
 *
 * @see XML 1.0, §2.2 (Char), §3.3.3 (attribute values are normalised)
 */
export function escapeXml(text: string): string {
  const possible = text.replace(IMPOSSIBLE, "").replace(LONE_SURROGATE, "\ufffd");
  return escapeHtml(possible).replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}
