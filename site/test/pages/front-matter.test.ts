// The head of a lesson: what is read, and how a mistake in it is named.

import { describe, expect, it } from "vitest";
import { splitFrontMatter } from "../../src/pages/front-matter.ts";

const faultsOf = (text: string) =>
  splitFrontMatter(text, "x.md").faults.map(({ line, message }) => `${line}: ${message}`);

describe("splitFrontMatter", () => {
  it("gives the head, the body, and how many lines stand before it", () => {
    const text = "---\ntitle: A: b\nsummary: What it is\norder: 2.5\n---\n\n## First\n";
    expect(splitFrontMatter(text, "x.md")).toEqual({
      matter: { title: "A: b", summary: "What it is", order: 2.5 },
      body: "\n## First\n",
      linesBefore: 5,
      faults: [],
    });
  });

  it("reads files with Windows line ends alike", () => {
    const text = "---\ntitle: A\nsummary: B\norder: 1\n---\nBody\n";
    const windows = splitFrontMatter(text.replaceAll("\n", "\r\n"), "x.md");
    expect(windows).toEqual(splitFrontMatter(text, "x.md"));
  });

  it("names what is missing, unknown, or no number, and its line", () => {
    expect(faultsOf("## No head\n")).toEqual(["1: begin with --- title, summary, order ---"]);
    expect(faultsOf("---\ntitle: A\nsumary: B\norder: first\n---\n")).toEqual([
      '3: expected one of title, summary, order, then ": ", then its value',
      '1: "summary" is missing',
      '1: "order" is a number, not "first"',
    ]);
  });
});
