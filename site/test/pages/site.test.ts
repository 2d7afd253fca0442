// The whole site, made once from the real sources.

import { beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../i18n/languages.ts";
import { checkPolicies } from "../../src/pages/check-policy.ts";
import { makeSite, type Site } from "../../src/pages/site.ts";
import { faultText } from "../../src/pages/source-faults.ts";

const ASSETS = { style: "s.css", mathStyle: "m.css", script: "m.js", extra: [] };

let site: Site;
let pages: [path: string, html: string][];

beforeAll(async () => {
  site = await makeSite({ assets: ASSETS, address: "https://example.org/pravah/" });
  pages = [...site.files].filter(([path]) => /^(?:en|hi)\/.*\.html$/.test(path));
});

describe("the site", () => {
  it("has no faults", () => {
    expect(site.faults.map(faultText)).toEqual([]);
  });

  it("has every page in both languages", () => {
    const [hi = [], en = []] = LANGUAGES.map((language) =>
      pages.filter(([path]) => path.startsWith(`${language}/`)).map(([path]) => path.slice(3)),
    );
    expect(hi).toEqual(en);
    expect(en).toContain("vanishing/index.html");
    expect(en).toContain("exercises/vanishing/index.html");
  });

  it("gives every page one main heading, its language, and its place in the other", () => {
    for (const [path, html] of pages) {
      expect(html.match(/<h1/g), path).toHaveLength(1);
      expect(html, path).toContain(`<html lang="${path.slice(0, 2)}"`);
      const place = path.slice(3).replace("index.html", "");
      for (const language of LANGUAGES) {
        const address = `https://example.org/pravah/${language}/${place}`;
        expect(html, path).toContain(`hreflang="${language}" href="${address}"`);
      }
    }
  });

  it("says nothing in formulas that KaTeX could not set", () => {
    for (const [path, html] of pages) expect(html, path).not.toContain("katex-error");
  });

  it("shows figures, formulas and the exercise's stub without a script", () => {
    const html = site.files.get("hi/vanishing/index.html") ?? "";
    expect(html).toMatch(/<pravah-figure [^>]*data-figure="depth-gradients"/);
    expect(html.match(/<svg [^>]*role="img"/g)).toHaveLength(2);
    expect(html).toContain('<th scope="row">10</th>');
    expect(html).toContain("katex-html");
    const task = site.files.get("hi/exercises/vanishing/index.html") ?? "";
    expect(task).toContain('<pravah-playground data-exercise="vanishing">');
    expect(task).toContain("NotImplemented");
  });

  it("offers the languages at the root, without a redirect", () => {
    const html = site.files.get("index.html") ?? "";
    expect(html).toContain('href="hi/"');
    expect(html).toContain('href="en/"');
    expect(html).not.toMatch(/http-equiv="refresh"|<script/);
  });

  it("gives every page a policy, and none that is weak", () => {
    const all = [...site.files.keys()].filter((path) => path.endsWith(".html"));
    expect(all).toContain("404.html");
    expect(all).toContain("work-frame.html");
    expect(all.length).toBeGreaterThan(60);
    expect(checkPolicies(site.files).map(faultText)).toEqual([]);
  });

  it("keeps the same heading ids in both languages", () => {
    const idsOf = (path: string) =>
      [...(site.files.get(path) ?? "").matchAll(/<h[23] id="([^"]+)"/g)].map(([, id]) => id);
    for (const [path] of pages.filter(([path]) => path.startsWith("en/"))) {
      expect(idsOf(path.replace(/^en/, "hi")), path).toEqual(idsOf(path));
    }
  });
});
