// `::: data glossary`: the terms in both languages, each with an anchor for `term:<id>` links.

import { readFileSync } from "node:fs";
import path from "node:path";
import { type Html, html, joined } from "@pravah/markup";
import type { Language } from "../../../i18n/languages.ts";
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

export function glossaryHtml(terms: readonly Term[], language: Language): Html {
  const entries = terms.map((term) => {
    const definition = language === "hi" ? term.defHi : term.defEn;
    const names = html`<span lang="en"><dfn>${term.en}</dfn></span> <span lang="hi">${term.hi}</span>`;
    return html`<dt id="${term.id}">${names}</dt><dd>${definition}</dd>`;
  });
  return html`<dl class="glossary">${joined(entries, "\n")}</dl>\n`;
}
