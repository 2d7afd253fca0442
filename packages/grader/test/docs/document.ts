// A page of the documentation, taken apart: its headings, links, blocks of code and short code.

import { readFileSync } from "node:fs";
import path from "node:path";
import MarkdownIt from "markdown-it";
import { CHECKOUT } from "../../src/files/checkout.ts";

export interface Block {
  language: string;
  text: string;
}

export interface Page {
  headings: string[];
  links: string[];
  blocks: Block[];
  /** Code within a sentence. */
  spans: string[];
}

/** @param file its path in this checkout */
export function readPage(file: string): Page {
  const page: Page = { headings: [], links: [], blocks: [], spans: [] };
  const text = readFileSync(path.join(CHECKOUT, file), "utf8");
  for (const token of new MarkdownIt().parse(text, {})) {
    if (token.type === "heading_open") page.headings.push(token.tag);
    if (token.type === "fence") page.blocks.push({ language: token.info, text: token.content });
    for (const child of token.children ?? []) {
      if (child.type === "link_open") page.links.push(String(child.attrGet("href")));
      if (child.type === "code_inline") page.spans.push(child.content);
    }
  }
  return page;
}

/** A block without the comments: they are in the reader's language. */
export function withoutComments({ language, text }: Block): string {
  if (language === "python") return text;
  return text.replace(/(^|\s)#(?!!).*$/gm, "").replace(/\n{2,}/g, "\n");
}
