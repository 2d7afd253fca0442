// Marked sections: what the checkout's README has alone, and what the edition's.

import { describe, expect, it } from "vitest";
import { forStudents } from "../../src/edition/readme.ts";

const CHECKOUT = "<!-- checkout -->\nauthors\n<!-- /checkout -->";
const EDITION = "<!-- edition\nfork it\n-->";

describe("the edition's README", () => {
  it("leaves out what only the checkout has, and shows what only the edition has", () => {
    const text = `# Pravah\n\n${CHECKOUT}\n\n${EDITION}\n\nend\n`;
    expect(forStudents(text, "README.md")).toBe("# Pravah\n\nfork it\n\nend\n");
  });

  it("is the same text where nothing is marked", () => {
    const text = "a\n\nb <!-- c -->\n\n-->\n";
    expect(forStudents(text, "README.md")).toBe(text);
  });

  it.each([
    [
      "a section that is not closed",
      "a\n<!-- checkout -->\nb",
      "README.md:2: <!-- checkout --> is",
    ],
    ["an end without a beginning", "<!-- /checkout -->", "README.md:1: <!-- /checkout --> closes"],
    [
      "a section inside of another",
      "<!-- checkout -->\n<!-- edition\n-->\n<!-- /checkout -->",
      "README.md:2: <!-- edition inside of <!-- checkout --> (line 1)",
    ],
    ["the end of the other kind", "<!-- edition\n<!-- /checkout -->", "closes nothing"],
  ])("refuses %s, with its line", (_, text, message) => {
    expect(() => forStudents(text, "README.md")).toThrow(message);
  });
});
