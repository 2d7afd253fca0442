// A Markdown text as the build parses it; shared by the tests.

import { type Document, parseDocument, type Source } from "../../src/pages/document.ts";
import { createMarkdown } from "../../src/pages/markdown.ts";
import type { Page } from "../../src/pages/page.ts";

export const markdown = createMarkdown((code) => code);

export function parsed(body: string, more: Partial<Source> = {}): Document {
  return parseDocument(markdown, { file: "x.md", body, linesBefore: 0, ...more });
}

export function pageOf(id: string, body: string, more: Partial<Page> = {}): Page {
  return {
    kind: "lesson",
    id,
    language: "en",
    writtenIn: "en",
    title: id,
    summary: "",
    order: 1,
    document: parsed(body, { file: `${id}.md` }),
    ...more,
  };
}
