// What search finds: every page, cut at its headings, as plain text.

import { tokenize } from "../search/tokens.ts";
import type { Term } from "./data/glossary.ts";
import { type Page, pagePath } from "./page.ts";
import { textOf } from "./text-of.ts";

export interface SearchSection {
  id: number;
  /** From the root of the site. */
  url: string;
  title: string;
  page: string;
  text: string;
  /** The names in the other language of what is named here: a Hindi text says "clipping", a query क्लिपिंग. */
  also: string;
  /** Below 1 for pages that list what other pages are about. */
  weight: number;
}

const LISTS = ["graders", "papers"];

/** Where a section begins: a heading, a term of the glossary, an experiment, an exercise's matrix. */
const STARTS = /(?=<h[2-4] id=|<dt id=|<section class="[a-z-]+" id=|<section class="where-next">)/;
const OPENING_TAG =
  /^<(?:h[2-4]|dt|section class="[a-z-]+"|section class="where-next"><h2) id="([^"]+)"/;
const HEADING = /<(?:h[2-4]|dt)[^>]*>(.*?)<\/(?:h[2-4]|dt)>/s;

/** @param html the text of the page */
export function sectionsOf(
  page: Page,
  html: string,
  { firstId, terms }: { firstId: number; terms: readonly Term[] },
): SearchSection[] {
  const path = pagePath(page.language, page.id);
  const opening = { url: path, title: page.title, text: page.summary };
  const sections = [opening];
  for (const part of html.split(STARTS)) {
    const [, id] = OPENING_TAG.exec(part) ?? [];
    if (id === undefined) opening.text += ` ${plainTextOf(part)}`;
    else if (id !== "where-next") {
      const [heading = "", title = ""] = HEADING.exec(part) ?? [];
      const text = plainTextOf(part.replace(heading, " "));
      sections.push({ url: `${path}#${id}`, title: plainTextOf(title), text });
    }
  }
  return sections.map((section, i) => ({
    ...section,
    also: otherNames(`${section.title} ${section.text}`, terms),
    page: page.title,
    weight: LISTS.includes(page.id) ? 0.4 : 1,
    id: firstId + i,
  }));
}

function otherNames(text: string, terms: readonly Term[]): string {
  const words = ` ${tokenize(text).join(" ")} `;
  const named = (name: string) =>
    namesOf(name).some((one) => words.includes(` ${tokenize(one).join(" ")} `));
  return terms
    .flatMap(({ en, hi }) => [...(named(en) ? [hi] : []), ...(named(hi) ? [en] : [])])
    .join(" ");
}

/** `वेट / भार` and `mean (average)` are two names each. */
function namesOf(name: string): string[] {
  return name.split(/[/()]/).filter((one) => tokenize(one).length > 0);
}

/** Without tags, formulas, pictures and code. */
function plainTextOf(html: string): string {
  const shown = html
    .replace(/<(svg|pre|form|script)\b.*?<\/\1>/gs, " ")
    .replace(/<span class="katex-html".*?<\/math>/gs, " ")
    .replace(/<math.*?<\/math>/gs, " ")
    .replace(/<span class="katex-html".*?(?=<\/span><\/span>\s|$)/gs, " ");
  return textOf(shown, " ").replace(/\s+/g, " ").trim();
}
