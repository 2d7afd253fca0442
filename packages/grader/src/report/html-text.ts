// Words as HTML: escaped, in both languages, with code as code.

import type { Bilingual } from "@pravah/checks/messages";
import { harmless, harmlessName } from "../judge/clean.ts";

/** Text as it may stand in HTML, between tags and in quoted attributes: harmless and escaped. */
export function escapeHtml(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** The name of a person, a file, an exercise: whatever its script, the text around it keeps its order. */
export function nameHtml(name: string): string {
  return `<bdi>${escapeHtml(harmlessName(name))}</bdi>`;
}

const LEFTWARD =
  "\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}";
const BESIDE = '[^\\s,;:()"“”·<>&`]{0,80}';
const WORD = `${BESIDE}[${LEFTWARD}]${BESIDE}`;
/** Names in scripts that are written from right to left, in a sentence of ours. */
const LEFTWARD_WORDS = new RegExp(`${WORD}(?: +${WORD})*`, "gu");

/** A sentence of ours, which may quote a work: what stands between backticks is code. */
export function sentenceHtml(text: string): string {
  return escapeHtml(text)
    .replace(LEFTWARD_WORDS, "<bdi>$&</bdi>")
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
