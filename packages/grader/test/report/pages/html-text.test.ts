// Sentences as HTML: nothing of a text is obeyed, nothing of it is lost.

import fc from "fast-check";
import { expect, it } from "vitest";
import { harmless } from "../../../src/judge/clean.ts";
import { bilingualHtml, nameHtml, sentenceHtml } from "../../../src/report/pages/html-text.ts";

const PIECES = ["`", "\n", " ", "<b>", "&", "&lt;", '"', "'", "$&", "{n}", "علی", "s001", "हिन्दी"];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 3 })))
  .map((pieces) => pieces.join(""));

const READ: Readonly<Record<string, string>> = {
  "<br>": "\n",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
};
const MARKUP = /<br>|<\/?(?:code|bdi)>|&(?:lt|gt|quot|amp);/g;

it("holds its text and no markup but code, line breaks and directions", () => {
  fc.assert(
    fc.property(text, (words) => {
      const said = `${sentenceHtml(words)}`;
      expect(said.replace(MARKUP, "")).not.toMatch(/[<>"&]/);
      const read = said.replace(MARKUP, (found) => READ[found] ?? "");
      expect(read.replaceAll("`", "")).toBe(harmless(words).replaceAll("`", ""));
    }),
  );
});

it("shows code as code, a line as a line, and a name in its own direction", () => {
  const said = `${sentenceHtml("`f(<x>)` of علی خان:\nsee `g`, ` and ``")}`;
  expect(said).toBe(
    "<code>f(&lt;x&gt;)</code> of <bdi>علی خان</bdi>:<br>see <code>g</code>, <code> and </code>`",
  );
  expect(`${nameHtml("<b>\n")}`).toBe("<bdi>&lt;b&gt;�</bdi>");
});

it("says once what both languages say in the same words", () => {
  expect(`${bilingualHtml({ en: "works", hi: "works" })}`).toBe("works");
  expect(`${bilingualHtml({ en: "a", hi: "b" })}`).toBe(
    '<span lang="hi">b</span><span class="between"> · </span><span lang="en">a</span>',
  );
});
