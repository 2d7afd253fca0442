// A page of its own: no script, no reference to anything outside, readable in light and dark, in one
// language or in both.

import { type Html, type HtmlPart, html, trusted } from "@pravah/markup";
import { harmless } from "../../judge/clean.ts";
import { PAGE_STYLE } from "./page-style.ts";

export interface HtmlPage {
  /** Plain text. */
  title: string;
  /** Rules of this page alone. */
  style?: string;
}

/**
 * A complete HTML document, piece by piece: its body may be larger than memory. Its policy forbids
 * scripts and any request, whatever stands in it.
 *
 * @param body a line each
 */
export function* htmlPage(
  { title, style = "" }: HtmlPage,
  body: Iterable<HtmlPart>,
): Generator<string> {
  yield `${headHtml(title, style)}`;
  for (const piece of body) yield `${html`${piece}`}\n`;
  yield `${FOOT}`;
}

function headHtml(title: string, style: string): Html {
  return html`<!doctype html>
<html lang="hi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${harmless(title)}</title>
<style>${trusted(PAGE_STYLE + style)}</style>
</head>
<body>
<header>${LANGUAGES}</header>
<main>
`;
}

const FOOT = html`</main>
</body>
</html>
`;

// The style alone hides the other language. Not marked with `lang`: it would hide itself.
const LANGUAGES = html`<fieldset class="languages"><legend>भाषा · Language</legend>
<label><input type="radio" name="language" id="language-both" checked>हिंदी + English</label>
<label><input type="radio" name="language" id="language-hi">हिंदी</label>
<label><input type="radio" name="language" id="language-en">English</label>
</fieldset>`;
