// The pages' policy in the browser: it is in force, and nothing that the site itself does is against it.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { DESKTOP, useSite } from "./browser.ts";
import { bringCodeEditor, runAgain, showPlayground } from "./playground-page.ts";

/** Other programs on the machine may be in the way. */
const SOON = { timeout: 20_000 };

describe("the policy of a page", () => {
  const site = useSite();

  /** A page that writes down what its policy refused, and what went wrong besides. */
  const watched = async () => {
    const page = await (await site.context({ viewport: DESKTOP, offline: true })).newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      // Here as elsewhere: a page that is not there is told with 404.
      if (message.type() === "error" && !/status of 404/.test(message.text()))
        complaints.push(message.text());
    });
    page.on("pageerror", ({ message }) => complaints.push(message));
    return { page, complaints };
  };

  const playground = async (page: Page) => {
    await showPlayground(page);
    await bringCodeEditor(page);
    await runAgain(page);
    await page.locator(".check-hints button").first().click();
    // Its own styles are there: they come by script, not into the head.
    const padding = await page
      .locator(".cm-line")
      .first()
      .evaluate((line) => {
        const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
        return Number.parseFloat(getComputedStyle(line).paddingLeft) / rem;
      });
    expect(padding).toBeCloseTo(0.5);
  };

  const figure = async (page: Page) => {
    await page.locator("pravah-figure:defined").waitFor();
    await page.locator("#depth-gradients-depth").fill("7");
    await page.locator(".figure-data tbody tr").nth(29).waitFor({ state: "attached" });
  };

  const nothing = async () => {};

  const KINDS: [path: string, use: (page: Page) => Promise<void>][] = [
    ["", nothing],
    ["en/", nothing],
    ["hi/vanishing/", figure],
    ["en/clinic-lab/", nothing],
    ["en/exercises/relu/", playground],
    ["hi/search/?q=clipping", (page) => page.locator(".search-results a").first().waitFor()],
    ["hi/glossary/", nothing],
    ["en/graders/", nothing],
    ["en/papers/", nothing],
    ["en/no-such-page/", nothing],
    ["work-frame.html", nothing],
  ];

  it.each(KINDS)("is not broken by the site itself: %s", async (path, use) => {
    const { page, complaints } = await watched();
    await page.goto(site.url(path), { waitUntil: "networkidle" });
    await use(page);
    expect(complaints).toEqual([]);
  });

  it.each(["", "en/exercises/relu/", "en/no-such-page/"])(
    "refuses what is written into the page: %s",
    async (path) => {
      const { page, complaints } = await watched();
      await page.goto(site.url(path));
      const refused = await page.evaluateHandle(() => {
        const violations = new Set<string>();
        addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
          violations.add(effectiveDirective),
        );
        const script = document.createElement("script");
        script.textContent = "window.__script = 1";
        const style = document.createElement("style");
        style.textContent = "body { outline: 1px solid }";
        const base = document.createElement("base");
        base.href = "https://example.org/";
        const part = document.createElement("div");
        part.innerHTML =
          '<img src="x" onerror="window.__handler = 1"><a href="javascript:window.__link = 1">a</a><iframe src="data:text/html,x"></iframe><object data="data:text/html,x"></object>';
        document.body.append(script, style, base, part);
        part.querySelector("a")?.click();
        void fetch("https://example.org/").catch(() => {});
        return violations;
      });
      await expect
        .poll(() => refused.evaluate((violations) => [...violations].sort()), SOON)
        .toEqual([
          "base-uri",
          "connect-src",
          "frame-src",
          "object-src",
          "script-src-attr",
          "script-src-elem",
          "style-src-elem",
        ]);
      const marks = () => Object.keys(window).filter((name) => name.startsWith("__"));
      expect(await page.evaluate(marks)).toEqual([]);
      expect(complaints.length).toBeGreaterThan(0);
    },
  );
});
