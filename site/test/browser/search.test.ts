// The search page: finds as one types, keeps the query in the address, leads to the place.

import { describe, expect, it } from "vitest";
import { useSite } from "./browser.ts";

describe("search", () => {
  const site = useSite();

  it("finds in Hindi, and leads to the section", async () => {
    const page = await site.open("hi/vanishing/");
    await page.locator("[data-search]").click();
    await page.locator("#query").fill("फ़ॉर्गेट गेट");
    const first = page.locator(".search-results a").first();
    await first.waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("फ़ॉर्गेट गेट");
    await first.click();
    await page.waitForURL(/\/hi\/glossary\/#forget-gate$/);
  });

  it("answers a query in the address, and says so when there is nothing", async () => {
    const page = await site.open("en/search/?q=xyzzyx");
    await page.locator(".search-status", { hasText: "Nothing found" }).waitFor();
    expect(await page.locator(".search-results li").count()).toBe(0);
  });

  it("shows a query as text, whatever it holds", async () => {
    const page = await site.open("en/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
    await page.locator(".search-status", { hasText: "<img" }).waitFor();
    expect(await page.locator(".search-status img").count()).toBe(0);
  });
});
