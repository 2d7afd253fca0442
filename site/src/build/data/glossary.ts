// `::: data glossary`: the terms in both languages, each with an anchor for `term:<id>` links.

import { readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../../i18n/languages.ts";
import { escapeHtml } from "../../markup/escape-html.ts";
import { SITE } from "../checkout.ts";

export interface Term {
  id: string;
  en: string;
  hi: string;
  defEn: string;
  defHi: string;
}

export function readGlossary(): Term[] {
  const text = readFileSync(path.join(SITE, "data", "glossary.json"), "utf8");
  return (JSON.parse(text) as { terms: Term[] }).terms;
}

export function glossaryHtml(terms: readonly Term[], language: Language): string {
  const entries = terms.map((term) => {
    const definition = language === "hi" ? term.defHi : term.defEn;
    const name = `<dfn>${escapeHtml(term.en)}</dfn>`;
    const elsewhere = `<span lang="hi">${escapeHtml(term.hi)}</span>`;
    return `<dt id="${term.id}"><span lang="en">${name}</span> ${elsewhere}</dt><dd>${escapeHtml(definition)}</dd>`;
  });
  return `<dl class="glossary">${entries.join("\n")}</dl>\n`;
}
