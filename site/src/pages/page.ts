// A page of the course, in one language.

import type { Language } from "../../i18n/languages.ts";
import type { Document } from "./document.ts";

export type PageKind = "lesson" | "exercise" | "search";

export interface Page {
  kind: PageKind;
  /** `vanishing`, `exercises/vanishing`, `search`; `index` is the start page of the language. */
  id: string;
  language: Language;
  title: string;
  summary: string;
  order: number;
  /** Language of the text, where it is not the page's: the translation is missing. */
  writtenIn: Language;
  document: Document;
}

/** Where a page is, from the root of the site, with a slash at the end. */
export function pagePath(language: Language, id: string): string {
  return id === "index" ? `${language}/` : `${language}/${id}/`;
}

/** From a page to the root of the site: `../`, once per folder. */
export function rootFrom(path: string): string {
  return "../".repeat(path.split("/").length - 1) || "./";
}
