// The last look at the site finds what the pages' sources could not show.

import { describe, expect, it } from "vitest";
import { checkHtml } from "../../src/pages/check-html.ts";

const check = (files: Record<string, string>) =>
  checkHtml(new Map(Object.entries(files))).map(({ file, message }) => `${file}: ${message}`);

describe("checkHtml", () => {
  it("follows relative links to pages, files and anchors", () => {
    const faults = check({
      "en/relu/index.html":
        '<a href="../init/#x">a</a><link href="../../assets/a.css"><a href="#y">',
      "en/init/index.html": '<h2 id="x">',
      "assets/a.css": "",
    });
    expect(faults).toEqual(['en/relu/index.html: link "#y": "en/relu/index.html" has no "#y"']);
  });

  it("finds dead links and doubled ids", () => {
    const html = '<p id="a"></p><p id="a"></p><a href="../nope/">n</a><img src="x.png">';
    expect(check({ "en/index.html": html })).toEqual([
      'en/index.html: id "a" stands twice',
      'en/index.html: link "../nope/" leads nowhere (nope/index.html)',
      'en/index.html: link "x.png" leads nowhere (en/x.png)',
    ]);
  });

  it("leaves other sites alone", () => {
    expect(check({ "index.html": '<a href="https://example.org/x">x</a>' })).toEqual([]);
  });
});
