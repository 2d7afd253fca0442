// How long a reader with a slow phone on a slow line waits for the checks: the first time, when everything has
// to be fetched, and afterwards.

import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHECKOUT } from "../../src/build/checkout.ts";
import { useSite } from "./browser.ts";
import { type SlowLine, slowLine } from "./slow-line.ts";
import { slowProcessor } from "./slow-processor.ts";

const SLOWER = 6;
const LINE = { rate: 400, latency: 150 };
const COLD_BAR = 6000;
const WARM_BAR = 600;
/** Other programs on the machine only ever slow it down, so the best of these counts. */
const MOST_RUNS = 5;

const reference = readFileSync(path.join(CHECKOUT, "solutions/relu/work.ts"), "utf8");

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

  it("answers soon, the first time and then", async () => {
    const never = Number.POSITIVE_INFINITY;
    // The first run is measured with slow workers too; the bar of the others is meant with Chromium's own
    // emulation, which slows the page alone. What they take with slow workers is printed beside it.
    const best = { cold: never, warm: never, allSlow: never };
    for (let run = 0; run < MOST_RUNS; run++) {
      const context = await site.context();
      // The reader's own text is there from an earlier visit: nothing has to be typed on a slow phone.
      await context.addInitScript(
        (text) => localStorage.setItem("pravah:work:relu", text),
        reference,
      );
      const page = await context.newPage();
      await page.goto(`${line.url}en/exercises/relu/`, { waitUntil: "networkidle" });
      const browser = context.browser();
      if (!browser) throw new Error("this context has no browser");
      const end = await slowProcessor(browser, SLOWER);
      best.cold = Math.min(best.cold, await timedRun(page));
      best.allSlow = Math.min(best.allSlow, await timedRun(page));
      end();
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
      best.warm = Math.min(best.warm, await timedRun(page), await timedRun(page));
      expect(await page.locator('li.check[data-state="pass"]').count()).toBe(17);
      await context.close();
      if (best.cold <= COLD_BAR && best.warm <= WARM_BAR) break;
    }
    const [cold, warm, allSlow] = [best.cold, best.warm, best.allSlow].map((ms) => ms.toFixed(0));
    console.log(`first run ${cold} ms, then ${warm} ms (${allSlow} ms with workers as slow)`);
    expect(best.cold).toBeLessThanOrEqual(COLD_BAR);
    expect(best.warm).toBeLessThanOrEqual(WARM_BAR);
  });
});
