// A work of a stranger, opened from a file and run: it tries to write a page into what the site keeps on the device.
// Later visits are what they were, with a connection and without.

import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { SITE } from "../../src/pages/checkout.ts";
import { useSite } from "./browser.ts";
import { collect } from "./collector.ts";
import { check, runAgain, showPlayground } from "./playground-page.ts";
import { savedPages, waitForPages } from "./saved-pages.ts";

const WORK = path.join(SITE, "test/attacks/corpus/evil-work.ts");

const seen = (page: Page) =>
  page.evaluate(() => ({
    title: document.title,
    heading: document.querySelector("h1")?.textContent,
    marks: Object.keys(window).filter((name) => name.startsWith("__")),
  }));

describe("an evil work", () => {
  const site = useSite();

  it("sends nothing, keeps nothing, and changes no later visit", async () => {
    const collector = await collect();
    const page = await (await site.context({ offline: true })).newPage();
    const lesson = site.url("en/relu/");
    await page.goto(lesson);
    const before = await seen(page);
    await waitForPages(page, [lesson, site.url("en/exercises/relu/")]);
    await page.goto(site.url("en/exercises/relu/"));
    await showPlayground(page);
    const text = readFileSync(WORK, "utf8").replace("http://127.0.0.1:18742/", collector.url);
    expect(text).toContain(collector.url);
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.locator("button.open").click(),
    ]);
    await chooser.setFiles({ name: "work.ts", mimeType: "text/plain", buffer: Buffer.from(text) });
    await page.waitForFunction(() => document.querySelector("textarea")?.value.includes("exfil"));
    await runAgain(page);
    const lines = check(page, "forward-values").locator(".check-message");
    const message = (await lines.allTextContents()).join("\n");
    // It ran to its end, found nothing, and what it says is shown as text.
    expect(message).toContain('<img src=x onerror="window.__xss=3">');
    for (const name of ["fetch", "caches", "indexedDB", "WebSocket"]) {
      expect(message).toContain(`${name}=undefined`);
    }
    expect((await seen(page)).marks).toEqual([]);
    expect(collector.contacts()).toBe(0);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    expect((await page.evaluate(() => caches.keys())).length).toBe(1);

    for (const offline of [false, true]) {
      await page.context().setOffline(offline);
      await page.goto(lesson);
      expect(await seen(page)).toEqual(before);
    }
    await page.goto(site.url("en/exercises/relu/"));
    await showPlayground(page);
    await runAgain(page);
    expect(await check(page, "forward-values").getAttribute("data-state")).toBe("fail");
    expect(collector.contacts()).toBe(0);
    await collector.close();
  });
});

describe("a cache that another script of the origin wrote into", () => {
  const site = useSite();

  const EVIL = "<!doctype html><title>PWNED</title><h1>PWNED</h1>";

  /** As any script of the origin may. */
  const poison = (page: Page, url: string, body: string | null, type = "text/html") =>
    page.evaluate(
      async ([at, text, type]) => {
        const [name = ""] = (await caches.keys()).filter((name) => name.startsWith("pravah-"));
        const cache = await caches.open(name);
        const bytes = text ?? (await (await cache.match(at))?.text());
        await cache.put(at, new Response(bytes, { headers: { "content-type": type } }));
        return (await cache.match(at))?.text();
      },
      [url, body, type] as const,
    );

  const visited = async () => {
    const page = await (await site.context({ offline: true })).newPage();
    await page.goto(site.url("en/"));
    await waitForPages(page, [site.url("en/relu/"), site.url("en/vanishing/")]);
    return page;
  };

  it("is not believed: the page comes over the line, and is kept again", async () => {
    const page = await visited();
    expect(await poison(page, site.url("en/relu/"), EVIL)).toBe(EVIL);
    await page.goto(site.url("en/relu/"));
    expect(await page.title()).toContain("ReLU");
    await waitForPages(page, [site.url("en/relu/")]);
    await page.context().setOffline(true);
    await page.goto(site.url("en/relu/"));
    expect(await page.title()).toContain("ReLU");
  });

  it("without a connection, what was spoilt is missing, and the rest is there", async () => {
    const page = await visited();
    await poison(page, site.url("en/relu/"), EVIL);
    await page.context().setOffline(true);
    await expect(page.goto(site.url("en/relu/"))).rejects.toThrow(/ERR_FAILED|ERR_INTERNET/);
    const other = await page.context().newPage();
    await other.goto(site.url("en/vanishing/"));
    expect(await other.title()).toContain("Vanishing");
    expect(await savedPages(other)).not.toContain(site.url("en/relu/"));
  });

  it("holds no page that the build did not make", async () => {
    const page = await visited();
    const [strange, asked] = [site.url("en/strange/"), site.url("en/relu/?x=1")];
    for (const url of [strange, asked]) expect(await poison(page, url, EVIL)).toBe(EVIL);
    for (const url of [strange, asked]) {
      await page.goto(url);
      expect(await page.title(), url).not.toContain("PWNED");
    }
  });

  it("cannot tell what a file is: right bytes with another type", async () => {
    const page = await visited();
    const icon = site.url("icon.svg");
    await poison(page, icon, null);
    const type = await page.evaluate(
      async (url) => (await fetch(url)).headers.get("content-type"),
      icon,
    );
    expect(type).toContain("image/svg+xml");
  });

  it("is cleaned by the next worker", async () => {
    const page = await visited();
    await poison(page, site.url("en/strange/"), EVIL);
    const session = await page.context().newCDPSession(page);
    await session.send("ServiceWorker.enable");
    await session.send("ServiceWorker.stopAllWorkers");
    await page.goto(site.url("en/"));
    await expect
      .poll(() => savedPages(page), { timeout: 20_000 })
      .not.toContain(site.url("en/strange/"));
  });
});
