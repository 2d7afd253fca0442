// axe, WCAG 2.0 to 2.2 AA and best practice: every page, light and dark, with what can be opened open.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { allPages } from "./all-pages.ts";
import { DESKTOP, PHONE, useSite } from "./browser.ts";
import {
  bringCodeEditor,
  openPlayground,
  replaceText,
  runAgain,
  someOfEach,
} from "./playground-page.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const ALL_RULES = { type: "tag", values: TAGS };
/** What a theme can break: it changes colours and nothing else. */
const COLOUR_RULES = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

async function violationsOf(page: Page, rules = ALL_RULES): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await page.evaluate(AXE);
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(document, { runOnly })).violations;
  }, rules);
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
  );
}

describe("no page has an accessibility violation", () => {
  const site = useSite();

  it("on a phone, light and dark", async () => {
    const page = await (await site.context({ viewport: PHONE })).newPage();
    const violations: string[] = [];
    for (const path of allPages()) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(site.url(path), { waitUntil: "load" });
      violations.push(...(await violationsOf(page)).map((one) => `${path} ${one}`));
      await page.emulateMedia({ colorScheme: "dark" });
      const inTheDark = await violationsOf(page, COLOUR_RULES);
      violations.push(...inTheDark.map((one) => `${path}, dark: ${one}`));
    }
    expect(violations).toEqual([]);
  }, 600_000);

  // Pages of one kind have one layout.
  it.each([
    "hi/",
    "hi/relu/",
    "en/exercises/relu/",
    "hi/glossary/",
    "en/graders/",
    "en/clinic-lab/",
  ])("on a desktop: %s", async (path) => {
    const page = await site.open(path, { theme: "dark", viewport: DESKTOP });
    expect(await violationsOf(page)).toEqual([]);
  });

  const WITH_PLAYGROUND = (["en", "hi"] as const).flatMap((language) =>
    (["light", "dark"] as const).flatMap((theme) =>
      (["text field", "code editor"] as const).map((editor) => ({ language, theme, editor })),
    ),
  );

  it.each(WITH_PLAYGROUND)(
    "the playground after a run: $language, $theme, $editor",
    async ({ language, theme, editor }) => {
      const viewport = editor === "code editor" ? DESKTOP : PHONE;
      const page = await openPlayground(site, `${language}/exercises/relu/`, { theme, viewport });
      if (editor === "code editor") await bringCodeEditor(page);
      await replaceText(page, someOfEach);
      await runAgain(page);
      for (const state of ["pass", "fail", "todo"]) {
        expect(await page.locator(`li.check[data-state=${state}]`).count(), state).toBeGreaterThan(
          0,
        );
      }
      expect(await page.locator(".cm-editor").count()).toBe(editor === "code editor" ? 1 : 0);
      for (const hint of await page.locator(".check-hints button:visible").all()) {
        await hint.click();
      }
      expect(await violationsOf(page)).toEqual([]);
    },
  );
});
