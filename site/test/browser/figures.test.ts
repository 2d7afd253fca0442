// Figures in the page: they recompute in a worker, their setting is in the address and can be shared.

import { describe, expect, it } from "vitest";
import { depthGradients } from "../../src/figures/depth-gradients/figure.ts";
import { tableHtml } from "../../src/markup/table-html.ts";
import { DESKTOP, useSite } from "./browser.ts";

describe("a figure", () => {
  const site = useSite();

  it("follows its controls, and puts the setting into the address", async () => {
    const page = await site.open("hi/vanishing/", { viewport: DESKTOP });
    await page.locator("pravah-figure:defined").waitFor();
    await page.locator("#depth-gradients-init").selectOption("he");
    await page.locator("#depth-gradients-depth").fill("7");
    await page.locator(".figure-data tbody tr").nth(29).waitFor({ state: "attached" });
    expect(new URL(page.url()).hash).toBe("#figure=depth-gradients&depth=30&init=he&gradient=dW");
    expect(await page.locator(".range output").textContent()).toBe("30");
  });

  it("computes in the page what the engine computes here", async () => {
    const page = await site.open(
      "en/vanishing/#figure=depth-gradients&depth=4&init=he&gradient=dZ",
    );
    await page.waitForFunction(
      () => document.querySelectorAll(".figure-data tbody tr").length === 4,
    );
    const settings = { depth: 4, init: "he", gradient: "dZ" };
    const expected = `${tableHtml(depthGradients.show(settings, "en").table)}`;
    expect(await page.locator(".figure-data .table").innerHTML()).toBe(expected);
    expect(await page.locator("#depth-gradients-init").inputValue()).toBe("he");
  });

  it("ignores a setting in the address that it does not offer", async () => {
    const page = await site.open("en/vanishing/#figure=depth-gradients&depth=31&init=%3Cb%3E");
    await page.locator("pravah-figure:defined").waitFor();
    expect(await page.locator(".range output").textContent()).toBe("10");
    expect(await page.locator("#depth-gradients-init").inputValue()).toBe("xavier");
  });

  it("does not move the page when it is redrawn", async () => {
    const page = await site.open("en/vanishing/", { viewport: DESKTOP });
    await page.locator("pravah-figure:defined").waitFor();
    const before = await page.locator("pravah-figure").boundingBox();
    await page.locator("#depth-gradients-gradient").selectOption("dZ");
    await page.locator(".figure-status", { hasText: "up to date" }).waitFor();
    const after = await page.locator("pravah-figure").boundingBox();
    expect(after?.height).toBe(before?.height);
  });
});
