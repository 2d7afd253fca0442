// Without a connection: after one visit all pages of the language, their figures and search; the whole
// course when it was saved.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { allPages } from "./all-pages.ts";
import { useSite } from "./browser.ts";
import { run, showPlayground, someOfEach, stateOf } from "./playground-page.ts";
import { savedPages, waitForPages } from "./saved-pages.ts";

const MOST_BYTES = 1_500_000;

describe("offline", () => {
  const site = useSite();
  const pagesIn = (language: string) =>
    allPages()
      .filter((path) => path.startsWith(`${language}/`))
      .map(site.url);

  it("after one visit, the other pages of the language work, figures and search too", async () => {
    const context = await site.context({ offline: true });
    const page = await context.newPage();
    await page.goto(site.url("hi/"));
    await waitForPages(page, pagesIn("hi"));
    await context.setOffline(true);
    await page.goto(site.url("hi/vanishing/#figure=depth-gradients&depth=4&init=he&gradient=dW"));
    await page.waitForFunction(
      () => document.querySelectorAll(".figure-data tbody tr").length === 4,
    );
    await page.goto(site.url("hi/search/?q=clipping"));
    await page.locator(".search-results a").first().waitFor();
  });

  it("the whole course can be saved, and is small enough", async () => {
    const context = await site.context({ offline: true });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await page.goto(site.url("en/"));
    await page.locator("[data-save-course]").click();
    await page.locator(".save-course [role=status]", { hasText: "is on this device" }).waitFor();
    const saved = await savedPages(page);
    for (const path of allPages()) expect(saved).toContain(site.url(path));
    const bytes = await compressedBytes(page, saved);
    console.log(`the whole course: ${bytes} bytes over the wire, ${saved.length} files`);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    await context.setOffline(true);
    await page.goto(site.url("hi/exercises/relu/"));
    expect(await page.locator("h1").textContent()).not.toBe("");
    await showPlayground(page);
    await run(page, someOfEach);
    expect(await stateOf(page, "forward-values")).toBe("pass");
    expect(await stateOf(page, "backward-at-zero")).toBe("fail");
  });
});

/** What the files weigh over the wire: the browser's own account of each, fetched past the cache. */
function compressedBytes(page: Page, urls: readonly string[]): Promise<number> {
  return page.evaluate(async (all) => {
    let bytes = 0;
    for (const url of all) {
      const response = await fetch(`${url}?weigh`, { cache: "no-store" });
      const stream = response.body?.pipeThrough(new CompressionStream("gzip"));
      const packed = await new Response(stream).arrayBuffer();
      bytes += packed.byteLength;
    }
    return bytes;
  }, urls);
}
