// A page that exists in one language only is shown in the other one with a notice, and is a fault.

import { expect, it } from "vitest";
import { articleHtml } from "../../src/pages/article.ts";
import { pageOf } from "./parsed.ts";

it("shows the other language's text, marked as such, under a notice in the reader's", () => {
  const page = pageOf("relu", "## The mask\n", { language: "hi", writtenIn: "en" });
  const course = { exercises: [], pages: { hi: [page], en: [page] }, faults: [] };
  const html = articleHtml({
    course,
    page,
    root: "../../",
    text: "<h2>The mask</h2>",
    highlight: (code) => code,
  }).toString();
  expect(html).toContain('<article lang="en">');
  expect(html).toMatch(/<p class="notice" lang="hi">यह पन्ना अभी हिन्दी में नहीं है/);
});
