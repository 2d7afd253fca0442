// The search index: built with the site, loaded by the search page.

import MiniSearch, { type Options } from "minisearch";
import { stem, tokenize } from "./tokens.ts";

/** What is found: a section of a page. */
export interface Found {
  url: string;
  title: string;
  page: string;
}

const OPTIONS: Options = {
  fields: ["title", "text", "also"],
  storeFields: ["url", "title", "page", "weight"],
  tokenize,
  processTerm: (term) => stem(term),
  searchOptions: {
    boost: { title: 3, also: 0.8 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 5 ? 0.15 : false),
    boostDocument: (_id, _term, stored) => Number(stored?.weight ?? 1),
    combineWith: "AND",
  },
};

export function buildIndex(sections: readonly { id: number }[]): string {
  const index = new MiniSearch(OPTIONS);
  index.addAll(sections);
  return JSON.stringify(index);
}

export type Search = (query: string) => Found[];

export function openIndex(json: string): Search {
  const index = MiniSearch.loadJSON(json, OPTIONS);
  return (query) => index.search(query).map(({ url, title, page }) => ({ url, title, page }));
}
