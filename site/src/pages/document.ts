// One Markdown source, parsed: its tokens, and what the rest of the build wants to know about them.

import type { MarkdownIt, Token } from "markdown-it";
import { headingIds } from "./heading-ids.ts";
import { ANCHOR_CLASS, CONTAINERS, type ParseScope } from "./markdown.ts";
import { formulaFault } from "./math.ts";
import type { SourceFault } from "./source-faults.ts";

export interface Source {
  /** Path from the root of the checkout. */
  file: string;
  body: string;
  linesBefore: number;
  /** Heading ids of the other language; see `headingIds`. */
  headingIds?: readonly string[];
}

export interface Heading {
  level: number;
  id: string;
  text: string;
  line: number;
}

export interface Document {
  file: string;
  tokens: Token[];
  /** Text of the first-level heading at the top, which the page shows itself; empty without one. */
  title: string;
  headings: Heading[];
  formulas: { text: string; line: number }[];
  links: { token: Token; href: string; line: number }[];
  figures: { id: string; settings: string[]; line: number }[];
  data: { name: string; line: number }[];
  faults: SourceFault[];
}

export function parseDocument(markdown: MarkdownIt, source: Source): Document {
  const env: ParseScope = { headingId: headingIds(source.headingIds) };
  const tokens = markdown.parse(source.body, env as never);
  const document: Document = {
    file: source.file,
    tokens,
    title: takeTitle(tokens),
    headings: [],
    formulas: [],
    links: [],
    figures: [],
    data: [],
    faults: [],
  };
  const lineOf = (token: Token) => (token.map?.[0] ?? 0) + source.linesBefore + 1;
  tokens.forEach((token, i) => {
    if (token.type === "heading_open") {
      const text = plainText(tokens[i + 1]?.children ?? []);
      const level = Number(token.tag.slice(1));
      document.headings.push({
        level,
        id: String(token.attrGet("id") ?? ""),
        text,
        line: lineOf(token),
      });
    }
    readContainer(document, token, lineOf(token));
    if (token.type === "math_block") addFormula(document, token.content, lineOf(token));
    if (token.type === "inline") readInline(document, token.children ?? [], lineOf(token));
  });
  return document;
}

/** The text of inline tokens, without formulas and markup. */
function plainText(children: readonly Token[]): string {
  return children
    .map(({ type, content }) => {
      if (type === "text" || type === "code_inline") return content;
      return type === "softbreak" ? " " : "";
    })
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

function takeTitle(tokens: Token[]): string {
  if (tokens[0]?.type !== "heading_open" || tokens[0].tag !== "h1") return "";
  const [, inline] = tokens.splice(0, 3);
  return plainText(inline?.children ?? []);
}

function readContainer(document: Document, token: Token, line: number): void {
  const name = CONTAINERS.find((known) => token.type === `container_${known}_open`);
  if (name === undefined) return;
  const [, about = "", ...settings] = token.info.trim().split(/\s+/);
  if (name === "figure") document.figures.push({ id: about, settings, line });
  if (name === "data") document.data.push({ name: about, line });
}

function readInline(document: Document, children: readonly Token[], firstLine: number): void {
  let line = firstLine;
  for (const token of children) {
    if (token.type === "softbreak" || token.type === "hardbreak") line++;
    if (token.type === "math_inline") addFormula(document, token.content, line);
    if (token.type === "link_open" && token.attrGet("class") !== ANCHOR_CLASS) {
      document.links.push({ token, href: String(token.attrGet("href") ?? ""), line });
    }
    if (token.type === "text") {
      const literal = /\*\*|\$|:::/.exec(token.content)?.[0];
      if (literal === undefined) continue;
      const message = `"${literal}" is shown as it stands: "${token.content.trim().slice(0, 40)}"`;
      document.faults.push({ file: document.file, line, message });
    }
  }
}

function addFormula(document: Document, text: string, line: number): void {
  document.formulas.push({ text: text.trim(), line });
  const fault = formulaFault(text);
  if (fault !== null) document.faults.push({ file: document.file, line, message: fault });
}
