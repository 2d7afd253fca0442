// What is written into HTML is read out of it again; what goes into the sitemap is XML.

import { html } from "@pravah/markup";
import { expect, it } from "vitest";
import type { Course } from "../../src/pages/course.ts";
import { textOf } from "../../src/pages/text-of.ts";
import { sitemapXml } from "../../src/pages/well-known-files.ts";

it("textOf undoes what html does", () => {
  for (const text of [`a < b && "c"`, "&lt; &amp;lt; &quot;", "it's"])
    expect(textOf(`${html`<b title="${text}">${text}</b>`}`)).toBe(text);
  expect(textOf("a<br>b&#x27;c", " ")).toBe("a b'c");
});

it("an address with a sign of XML in it keeps the sitemap well-formed", () => {
  const course = { pages: { en: [{ kind: "lesson", id: "relu" }], hi: [] } } as unknown as Course;
  expect(sitemapXml(course, "https://example.org/?a=1&b=")).toContain(
    "<loc>https://example.org/?a=1&amp;b=en/relu/</loc>",
  );
});
