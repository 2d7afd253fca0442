// axe on every page, light and dark, with what can be opened open.

import { describe, expect, it } from "vitest";
import { allPages } from "./all-pages.ts";
import { COLOUR_RULES, violationsOf } from "./axe.ts";
import { DESKTOP, PHONE, useSite } from "./browser.ts";

describe("no page has an accessibility violation", () => {
  const site = useSite();

  const isHindi = (path: string) => path.startsWith("hi/");
  const HALVES = {
    "in Hindi": allPages().filter(isHindi),
    "in English": allPages().filter((path) => !isHindi(path)),
  };

  // Both at once, each in one tab: a tab costs more to open than a page to examine.
  it.concurrent.each(Object.entries(HALVES))(
    "on a phone, light and dark, %s",
    async (_, paths) => {
      const page = await (await site.context({ viewport: PHONE })).newPage();
      const violations: string[] = [];
      for (const path of paths) {
        await page.emulateMedia({ colorScheme: "light" });
        await page.goto(site.url(path), { waitUntil: "load" });
        violations.push(...(await violationsOf(page)).map((one) => `${path} ${one}`));
        await page.emulateMedia({ colorScheme: "dark" });
        const inTheDark = await violationsOf(page, COLOUR_RULES);
        violations.push(...inTheDark.map((one) => `${path}, dark: ${one}`));
      }
      expect(violations).toEqual([]);
    },
    600_000,
  );

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
});
