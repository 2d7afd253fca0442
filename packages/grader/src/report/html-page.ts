// A page of its own: no script, no reference to anything outside, readable in light and dark, in one
// language or in both.

import { escapeHtml } from "./html-text.ts";
import { PAGE_STYLE } from "./page-style.ts";

export interface HtmlPage {
  /** Plain text. */
  title: string;
  /** HTML; everything that came from a work or a file name is escaped in it already. */
  body: string;
  /** Rules of this page alone. */
  style?: string;
}

/** A complete HTML document. Its policy forbids scripts and any request, whatever stands in it. */
export function htmlPage({ title, body, style = "" }: HtmlPage): string {
  return `<!doctype html>
<html lang="hi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}${style}</style>
</head>
<body>
<header>${LANGUAGES}</header>
<main>
${body}
</main>
</body>
</html>
`;
}

// The style alone hides the other language. Not marked with `lang`: it would hide itself.
const LANGUAGES = `<fieldset class="languages"><legend>भाषा · Language</legend>
<label><input type="radio" name="language" id="language-both" checked>हिंदी + English</label>
<label><input type="radio" name="language" id="language-hi">हिंदी</label>
<label><input type="radio" name="language" id="language-en">English</label>
</fieldset>`;
