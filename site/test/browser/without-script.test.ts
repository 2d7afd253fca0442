// Without JavaScript: all text, formulas, default figures, tables and task texts.

import { describe, expect, it } from "vitest";
import { useSite } from "./browser.ts";

describe("without JavaScript", () => {
  const site = useSite();

  it("a lesson shows its text, formulas, figure and table", async () => {
    const page = await site.open("hi/vanishing/", { script: false });
    expect(await page.locator(".formula .katex-html").count()).toBeGreaterThan(2);
    expect(await page.locator(".figure-narrow svg").isVisible()).toBe(true);
    await page.locator(".figure-data summary").click();
    expect(await page.locator(".figure-data tbody tr").count()).toBe(10);
    expect(await page.locator(".figure-data tbody tr").first().isVisible()).toBe(true);
  });

  it("nothing is offered that would not work", async () => {
    const page = await site.open("en/vanishing/", { script: false });
    for (const needsScript of [".figure-controls", "button.theme", ".save-course"]) {
      expect(await page.locator(needsScript).first().isVisible(), needsScript).toBe(false);
    }
  });

  it("an exercise shows its task and the stub", async () => {
    const page = await site.open("hi/exercises/relu/", { script: false });
    await page.locator("pravah-playground summary").click();
    expect(await page.locator("pravah-playground pre").textContent()).toContain("reluBackward");
  });

  it("the menu opens and leads on", async () => {
    const page = await site.open("en/", { script: false });
    await page.locator(".menu summary").click();
    await page.locator(".menu a", { hasText: "Vanishing" }).click();
    expect(page.url()).toBe(site.url("en/vanishing/"));
  });
});
