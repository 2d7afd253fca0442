// Entry `@pravah/markup`.

export { escapeHtml, escapeXml } from "./escape.ts";
export { type Filled, fill, type Holes } from "./fill.ts";
export { Html, type HtmlPart, html, joined, trusted, xml } from "./html.ts";
