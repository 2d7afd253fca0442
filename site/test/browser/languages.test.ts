// Two languages: a choice at the root, and a switch that keeps the place.

import { describe, expect, it } from "vitest";
import { useSite } from "./browser.ts";

describe("languages", () => {
  const site = useSite();

  it("the root offers both and goes nowhere by itself", async () => {
    const page = await site.open("");
    expect(page.url()).toBe(site.url(""));
    await page.locator('a[lang="hi"], li[lang="hi"] a').first().click();
    expect(page.url()).toBe(site.url("hi/"));
  });

  it("the switch keeps page and heading", async () => {
    const page = await site.open("en/vanishing/#what-dw-hides");
    await page.locator("[data-switch-language]").click();
    await page.waitForURL(/\/hi\/vanishing\//);
    expect(page.url()).toBe(site.url("hi/vanishing/#what-dw-hides"));
    const top = await page
      .locator("#what-dw-hides")
      .evaluate((one) => one.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(200);
  });

  it("the switch keeps a figure's setting", async () => {
    const page = await site.open(
      "en/vanishing/#figure=depth-gradients&depth=4&init=he&gradient=dZ",
    );
    await page.locator("[data-switch-language]").click();
    await page.waitForFunction(
      () => document.querySelectorAll(".figure-data tbody tr").length === 4,
    );
    expect(page.url()).toContain("/hi/vanishing/#figure=depth-gradients&depth=4");
  });

  it("colours are chosen once for all pages", async () => {
    const page = await site.open("en/");
    await page.locator("button.theme").click();
    await page.locator("button.theme").click();
    const ground = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await ground();
    await page.goto(site.url("hi/relu/"));
    expect(await ground()).toBe(dark);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  });
});
