// On a narrow phone: no sideways scroll, targets large enough for a thumb; on paper: the text alone.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { allPages } from "./all-pages.ts";
import { useSite } from "./browser.ts";

const NARROW = { width: 320, height: 640 };
const SMALLEST_TARGET = 44;

describe("at 320 px", () => {
  const site = useSite();

  it("no page scrolls sideways", async () => {
    const page = await (await site.context({ viewport: NARROW })).newPage();
    for (const path of allPages()) {
      await page.goto(site.url(path), { waitUntil: "load" });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(NARROW.width);
    }
  }, 300_000);

  it("targets are at least 44 px, but for links within a sentence", async () => {
    const page = await (await site.context({ viewport: NARROW })).newPage();
    for (const path of allPages()) {
      await page.goto(site.url(path), { waitUntil: "load" });
      expect(await smallTargets(page), path).toEqual([]);
    }
  }, 300_000);

  it("print shows the text without the controls", async () => {
    const page = await site.open("en/vanishing/");
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".site-header", ".figure-controls", ".neighbours", ".site-footer"]) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    expect(await page.locator("article h1").isVisible()).toBe(true);
    expect(await page.locator(".figure-picture svg:visible").count()).toBe(1);
  });
});

function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu"))
      menu.open = true;
    const inSentence = (element: Element) =>
      element.matches("a") &&
      element.closest("p:not(.begin, .exercise-line), li, dd, td, figcaption, h2, h3, h4") !==
        null &&
      !element.matches("nav a, .contents a, .button, .on-this-page a, .search-results a");
    return [...document.querySelectorAll("a, button, summary, select, input")]
      .filter((element) => element.checkVisibility() && !inSentence(element))
      .filter((element) => !element.matches(".skip"))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < least - 0.5 || height < least - 0.5;
      })
      .map((element) => element.outerHTML.slice(0, 120));
  }, SMALLEST_TARGET);
}
