// What search finds: every page, cut at its headings, as plain text.

import { type Page, pagePath } from "./page.ts";

export interface SearchSection {
  id: number;
  /** From the root of the site. */
  url: string;
  title: string;
  page: string;
  text: string;
}

/** @param html the text of the page */
export function sectionsOf(page: Page, html: string, firstId: number): SearchSection[] {
  const path = pagePath(page.language, page.id);
  const opening = { url: path, title: page.title, text: page.summary };
  const sections = [opening];
  for (const part of html.split(/(?=<h[2-4] id=|<dt id=|<section class="[a-z]+" id=)/)) {
    const [, id] = /^<(?:h[2-4]|dt|section class="[a-z]+") id="([^"]+)"/.exec(part) ?? [];
    if (id === undefined) {
      opening.text += ` ${plainTextOf(part)}`;
      continue;
    }
    const [, heading = ""] = /^<(?:h[2-4]|dt)[^>]*>(.*?)<\/(?:h[2-4]|dt)>/s.exec(part) ?? [];
    const rest = part.slice(part.indexOf("</") + 1);
    sections.push({ url: `${path}#${id}`, title: plainTextOf(heading), text: plainTextOf(rest) });
  }
  return sections.map((section, i) => ({ ...section, page: page.title, id: firstId + i }));
}

/** Without tags, formulas, pictures and code. */
export function plainTextOf(html: string): string {
  return html
    .replace(/<(svg|pre|form|script)\b.*?<\/\1>/gs, " ")
    .replace(/<span class="katex-html".*?<\/math>/gs, " ")
    .replace(/<math.*?<\/math>/gs, " ")
    .replace(/<span class="katex-html".*?(?=<\/span><\/span>\s|$)/gs, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}
