// Words as HTML: harmless, in both languages, with code as code.

import type { Bilingual } from "@pravah/checks/messages";
import { type Html, type HtmlPart, html } from "@pravah/markup";
import { harmless, harmlessName } from "../../judge/clean.ts";

/** The name of a person, a file, an exercise: whatever its script, the text around it keeps its order. */
export function nameHtml(name: string): Html {
  return html`<bdi>${harmless(harmlessName(name))}</bdi>`;
}

const LEFTWARD =
  "\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}";
const BESIDE = "[^\\s,;:()\"'“”·<>&`]{0,80}";
const WORD = `${BESIDE}[${LEFTWARD}]${BESIDE}`;
/** Names in scripts that are written from right to left, in a sentence of ours. */
const LEFTWARD_WORDS = new RegExp(`(${WORD}(?: +${WORD})*)`, "u");
const CODE = /`([^`\n]+)`/;
const LINE_BREAK = html`<br>`;

/** A sentence of ours, which may quote a work: what stands between backticks is code. */
export function sentenceHtml(text: string): Html {
  return marked(harmless(text), CODE, proseHtml, (code) => html`<code>${proseHtml(code)}</code>`);
}

function proseHtml(text: string): Html {
  return marked(text, LEFTWARD_WORDS, linesHtml, (words) => html`<bdi>${words}</bdi>`);
}

function linesHtml(text: string): Html {
  const [first, ...more] = text.split("\n");
  return html`${first}${more.map((line) => [LINE_BREAK, line])}`;
}

/** @param found has one group: what stands in it is written by `inside`, all else by `around` */
function marked(
  text: string,
  found: RegExp,
  around: (text: string) => Html,
  inside: (text: string) => Html,
): Html {
  return html`${text.split(found).map((part, i) => (i % 2 === 1 ? inside(part) : around(part)))}`;
}

/** Both languages, each marked as what it is; Hindi first. Once, where both say it in the same words. */
export function bilingualHtml({ en, hi }: Bilingual, separator: HtmlPart = " · "): Html {
  if (en === hi) return sentenceHtml(en);
  const between = html`<span class="between">${separator}</span>`;
  return html`<span lang="hi">${sentenceHtml(hi)}</span>${between}<span lang="en">${sentenceHtml(en)}</span>`;
}

/** The same on a line per language. */
export function bilingualLines(words: Bilingual): Html {
  return bilingualHtml(words, LINE_BREAK);
}

/** The same as a paragraph per language. */
export function bilingualParagraphs({ en, hi }: Bilingual, kind?: string): Html {
  const attribute = kind !== undefined && html` class="${kind}"`;
  return html`<p${attribute} lang="hi">${sentenceHtml(hi)}</p><p${attribute} lang="en">${sentenceHtml(en)}</p>`;
}
