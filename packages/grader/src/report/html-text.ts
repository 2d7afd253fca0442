// Words as HTML: escaped, in both languages, with code as code.

import type { Bilingual } from "@pravah/checks/messages";
import { harmless } from "../judge/clean.ts";

/** Text as it may stand in HTML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** A sentence of ours, which may quote a work: what stands between backticks is code. */
export function sentenceHtml(text: string): string {
  return escapeHtml(harmless(text))
    .replace(/`([^`\n]+)`/g, "<code>$1</code>")
    .replaceAll("\n", "<br>");
}

/** Both languages, each marked as what it is; Hindi first. Once, where both say it in the same words. */
export function bilingualHtml({ en, hi }: Bilingual, separator = " · "): string {
  if (en === hi) return sentenceHtml(en);
  const between = `<span class="between">${separator}</span>`;
  return `<span lang="hi">${sentenceHtml(hi)}</span>${between}<span lang="en">${sentenceHtml(en)}</span>`;
}

/** The same as a paragraph per language. */
export function bilingualParagraphs({ en, hi }: Bilingual, kind = ""): string {
  const attribute = kind === "" ? "" : ` class="${kind}"`;
  return `<p${attribute} lang="hi">${sentenceHtml(hi)}</p><p${attribute} lang="en">${sentenceHtml(en)}</p>`;
}
