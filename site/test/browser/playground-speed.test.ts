// How long a reader with a slow phone on a slow line waits for the checks of a finished work: the first
// time, when everything has to be fetched, and afterwards. `pnpm site test playground-speed` takes all
// exercises; among the other tests it is the two slowest.

import { readFileSync } from "node:fs";
import path from "node:path";
import { CHECKOUT, readCatalog } from "@pravah/grader";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useSite } from "./browser.ts";
import { type SlowLine, slowLine } from "./slow-line.ts";
import { slowProcessor } from "./slow-processor.ts";

const SLOWER = 6;
const LINE = { rate: 400, latency: 150 };
const COLD_BAR = 6000;
const WARM_BAR = 600;
/** Other programs on the machine only ever slow it down, so the best of these counts. */
const MOST_VISITS = 5;
const MOST_RUNS = 4;

const SLOWEST = ["lstm-gru", "clinic"];
const all = process.env.PRAVAH_SPEED === "all";
const EXERCISES = readCatalog(CHECKOUT)
  .filter(({ id }) => all || SLOWEST.includes(id))
  .map(({ id, points }) => ({ id, checks: Object.keys(points).length }));

/** Clicks as soon as it can be clicked; ms from now until all checks are decided, counted in the page. */
function timedRun(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const begin = performance.now();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const button = () => document.querySelector<HTMLButtonElement>("button.run");
    document.querySelector("pravah-playground")?.scrollIntoView();
    while (!button() || button()?.disabled) await frame();
    button()?.click();
    while (!document.querySelector("button.run:disabled")) await frame();
    while (button()?.disabled) await frame();
    return performance.now() - begin;
  });
}

describe(`the playground at ${LINE.rate} kbit/s, CPU ÷ ${SLOWER}`, () => {
  const site = useSite();
  let line: SlowLine;
  beforeAll(async () => {
    line = await slowLine(site.url(""), LINE);
  });
  afterAll(() => line.close());

  /** A reader's first visit to the page, with a right work kept from an earlier one on another page. */
  const visit = async (id: string) => {
    const context = await site.context();
    const work = readFileSync(path.join(CHECKOUT, `solutions/${id}/work.ts`), "utf8");
    const kept = { name: `pravah:work:${id}`, work };
    await context.addInitScript(({ name, work }) => localStorage.setItem(name, work), kept);
    const page = await context.newPage();
    await page.goto(`${line.url}en/exercises/${id}/`, { waitUntil: "networkidle" });
    return { context, page };
  };

  it.each(EXERCISES)("answers soon: $id", async ({ id, checks }) => {
    const runs: { cold: number[]; warm: number[] } = { cold: [], warm: [] };
    const within = (times: number[], bar: number) => Math.min(...times) <= bar;
    for (let n = 0; n < MOST_VISITS; n++) {
      const { context, page } = await visit(id);
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
      runs.cold.push(await timedRun(page));
      for (let run = 0; run < MOST_RUNS && !within(runs.warm, WARM_BAR); run++) {
        runs.warm.push(await timedRun(page));
      }
      expect(await page.locator('li.check[data-state="pass"]').count()).toBe(checks);
      await context.close();
      if (within(runs.cold, COLD_BAR) && within(runs.warm, WARM_BAR)) break;
    }
    const told = (times: number[]) => times.map((ms) => ms.toFixed(0)).join(", ");
    console.log(`${id}: first ${told(runs.cold)} ms, then ${told(runs.warm)} ms`);
    expect(Math.min(...runs.cold)).toBeLessThanOrEqual(COLD_BAR);
    expect(Math.min(...runs.warm)).toBeLessThanOrEqual(WARM_BAR);
  });

  it("answers soon the first time where the workers are as slow as the page", async () => {
    // Chromium's own emulation slows the page alone: here its whole process is stopped most of the time.
    const runs: number[] = [];
    for (let n = 0; n < MOST_VISITS && Math.min(...runs, Infinity) > COLD_BAR; n++) {
      const { context, page } = await visit("relu");
      const browser = context.browser();
      if (!browser) throw new Error("this context has no browser");
      const end = await slowProcessor(browser, SLOWER);
      runs.push(await timedRun(page));
      console.log(`relu, all slow: first ${runs.at(-1)} ms, then ${await timedRun(page)} ms`);
      end();
      await context.close();
    }
    expect(Math.min(...runs)).toBeLessThanOrEqual(COLD_BAR);
  });
});
