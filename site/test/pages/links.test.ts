// Links between pages: where they lead, and what is said when they lead nowhere.

import { describe, expect, it } from "vitest";
import type { Course } from "../../src/pages/course.ts";
import { resolveLinks } from "../../src/pages/links.ts";
import { pageOf } from "./parsed.ts";

const relu = pageOf("relu", "## The mask\n");
const exercise = pageOf("exercises/relu", "## What to write\n", { kind: "exercise" });
const start = pageOf("index", "");

function resolved(body: string): { hrefs: unknown[]; faults: string[] } {
  const page = pageOf("vanishing", body);
  const course: Course = {
    exercises: [],
    pages: { en: [start, page, relu, exercise], hi: [] },
    faults: [],
  };
  const faults = resolveLinks(page, { course, root: "../../", terms: new Set(["gradient"]) });
  return {
    hrefs: page.document.links.map(({ token }) => token.attrGet("href")),
    faults: faults.map(({ file, line, message }) => `${file}:${line}: ${message}`),
  };
}

describe("resolveLinks", () => {
  it("leads to pages, headings, exercises and terms, relative to the page", () => {
    const { hrefs, faults } = resolved(
      "## Here\n\n[a](relu) [b](relu#the-mask) [c](exercise:relu) [d](term:gradient) [e](#here) [f](index) [g](https://x.org/)\n",
    );
    expect(faults).toEqual([]);
    expect(hrefs).toEqual([
      "../../en/relu/",
      "../../en/relu/#the-mask",
      "../../en/exercises/relu/",
      "../../en/glossary/#gradient",
      "#here",
      "../../en/",
      "https://x.org/",
    ]);
  });

  it.each([
    ["[a](reluu)", 'link "reluu": there is no page "reluu"'],
    ["[a](exercise:dropout)", 'link "exercise:dropout": there is no exercise "dropout"'],
    ["[a](term:gradent)", 'the glossary has no term "gradent" (site/data/glossary.json)'],
    ["[a](relu#mask)", 'no heading "#mask" on relu; there are: #the-mask'],
    ["[a](#nowhere)", 'no heading "#nowhere" on this page; there are: none'],
    ["[a](ftp:x)", 'link "ftp:x": known are page ids, exercise:<id>, term:<id> and https://'],
  ])("says what is wrong with %s", (link, message) => {
    expect(resolved(`One.\n\n${link}\n`).faults).toEqual([`vanishing.md:3: ${message}`]);
  });
});
