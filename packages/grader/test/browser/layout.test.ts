// No page of a report scrolls sideways, whatever the names in it: on small phones, phones and screens.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readExercise } from "../../src/index.ts";
import { writeReports } from "../../src/report/pages/write-reports.ts";
import { compareWorks } from "../../src/similar/compare.ts";
import { similarityPage } from "../../src/similar/page.ts";
import { fail, graded, pass, todo, ungradable } from "../export/results.ts";

const CHROMIUM = process.env.PRAVAH_CHROMIUM ?? "/usr/bin/chromium";
const relu = readExercise(fileURLToPath(new URL("../../../../exercises/relu", import.meta.url)));
const LONG = "x".repeat(150);
const NAMES = [
  LONG,
  "علی خان ".repeat(9).trim(),
  "Priya Krishnamurthy-Venkataraman ".repeat(4).trim(),
  "s1",
];

function pages(): Map<string, string> {
  const home = mkdtempSync(path.join(tmpdir(), "pravah-layout-"));
  try {
    const message = { en: `${LONG} is not defined`, hi: `${LONG} मिला ही नहीं` };
    const results = NAMES.flatMap((_, i) => [
      graded(`s${i}`, "relu", [pass, { ...fail, message, output: LONG }, todo]),
      {
        ...ungradable(`s${i}`, "another-exercise-with-a-long-id", "parse"),
        reason: { stage: "parse" as const, message },
      },
    ]);
    writeFileSync(
      path.join(home, "results.jsonl"),
      results.map((result) => `${JSON.stringify(result)}\n`).join(""),
    );
    const listed = NAMES.map((name, i) => `${JSON.stringify({ id: `s${i}`, name, works: {} })}\n`);
    writeFileSync(path.join(home, "submissions.jsonl"), listed.join(""));
    const skipped = NAMES.map((name) => ({
      path: `class/${name}`,
      why: `it holds "${name}" twice`,
    }));
    writeFileSync(
      path.join(home, "skipped.json"),
      JSON.stringify({ schema: "pravah/skipped/1", skipped }),
    );
    writeReports(home, [relu]);
    const made = readdirSync(home).filter((name) => name.endsWith(".html"));
    return new Map(made.map((name) => [name, readFileSync(path.join(home, name), "utf8")]));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function similar(): string {
  const source =
    `export const f = (a) => [a, 1].map((b) => b.exp(a) + Math.log(b)); // ${LONG}\n`.repeat(3);
  const works = NAMES.map((id, i) => ({
    id,
    source: source + "export const g = [a.b];".repeat(i % 2),
  }));
  const comparison = compareWorks(works, { known: [], common: 10 });
  return similarityPage([{ exercise: "relu", ...comparison, found: 1 }], () => source);
}

let browser: Browser | undefined;
beforeAll(async () => {
  if (existsSync(CHROMIUM))
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
});
afterAll(() => browser?.close());

it.skipIf(!existsSync(CHROMIUM)).each([320, 390, 1280])(
  "at %i pixels",
  async (width) => {
    const page = await browser?.newPage({ viewport: { width, height: 800 } });
    const all = [...pages(), ["similar.html", similar()] as const];
    expect(all).toHaveLength(NAMES.length + 2);
    for (const [name, html] of all) {
      await page?.setContent(html);
      for (const details of (await page?.$$("details:not([open]) > summary")) ?? [])
        await details.click();
      for (const language of ["both", "hi", "en"]) {
        await page?.check(`#language-${language}`);
        const needed = await page?.evaluate("document.documentElement.scrollWidth");
        expect(needed, `${name}, ${language}`).toBe(width);
      }
    }
    await page?.close();
  },
  60_000,
);
