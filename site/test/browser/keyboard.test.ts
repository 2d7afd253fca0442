// The keyboard alone: skip link, menu, figure, and a focus that can be seen.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { DESKTOP, useSite } from "./browser.ts";

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute("class") ?? activeElement?.tagName ?? "";
  });

describe("by keyboard", () => {
  const site = useSite();

  it("the first stop skips to the text", async () => {
    const page = await site.open("en/vanishing/", { viewport: DESKTOP });
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("skip");
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/#text$/);
  });

  it("the menu opens, closes with Escape, and gives the focus back", async () => {
    const page = await site.open("en/vanishing/", { viewport: DESKTOP });
    await page.locator(".menu summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.locator(".menu a:focus").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await page.locator(".menu[open]").count()).toBe(0);
    expect(await page.locator(".menu summary:focus").count()).toBe(1);
  });

  it("arrow keys move a figure's slider, and the figure follows", async () => {
    const page = await site.open("en/vanishing/", { viewport: DESKTOP });
    await page.locator("pravah-figure:defined").waitFor();
    await page.locator("#depth-gradients-depth").focus();
    await page.keyboard.press("ArrowRight");
    await page.locator(".figure-data tbody tr").nth(14).waitFor({ state: "attached" });
    expect(await page.locator(".figure-data tbody tr").count()).toBe(15);
  });

  it("every stop shows where the focus is", async () => {
    const page = await site.open("en/vanishing/", { viewport: DESKTOP });
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press("Tab");
      const width = await page.evaluate(() =>
        Number.parseFloat(getComputedStyle(document.activeElement ?? document.body).outlineWidth),
      );
      expect(width, `stop ${stop}: ${await focused(page)}`).toBeGreaterThanOrEqual(2);
    }
  });
});
