// How long the first run of the playground takes over a slow connection on a slow phone, and the next one.
// Measured with some of relu written; a whole right work of the heavier exercises computes for longer.

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useSite } from "./browser.ts";
import { showPlayground, someOfEach } from "./playground-page.ts";
import { type SlowLine, slowLine } from "./slow-line.ts";
import { slowProcessor } from "./slow-processor.ts";

const SPEED = { rate: 400, latency: 150 };
const SLOWER = 6;
const BARS = { cold: 6000, warm: 600 };
/** Other programs on the machine only ever slow a run down, so the best of these counts. */
const MOST_RUNS = 5;

describe("the playground's speed", () => {
  const site = useSite();
  let line: SlowLine;
  beforeAll(async () => {
    line = await slowLine(site.url(""), SPEED);
  });
  afterAll(() => line?.close());

  async function measure(): Promise<{ cold: number; warm: number }> {
    const context = await site.context();
    const page = await context.newPage();
    await page.goto(`${line.url}hi/exercises/relu/`);
    await showPlayground(page);
    await page.waitForLoadState("networkidle");
    // No focus: that would load the grader before the run.
    await page.locator("textarea.work-text").evaluate((field, text) => {
      (field as HTMLTextAreaElement).value = text;
    }, someOfEach);
    const browser = context.browser();
    if (browser === null) throw new Error("the context has no browser");
    const end = await slowProcessor(browser, SLOWER);
    try {
      const cold = await runTime(page);
      const warm = Math.min(await runTime(page), await runTime(page));
      return { cold, warm };
    } finally {
      end();
      await context.close();
    }
  }

  it.skipIf(process.platform === "win32")(
    "at 400 kbit/s, CPU ÷ 6",
    async () => {
      let best = await measure();
      for (
        let run = 1;
        run < MOST_RUNS && !(best.cold <= BARS.cold && best.warm <= BARS.warm);
        run++
      ) {
        const next = await measure();
        best = { cold: Math.min(best.cold, next.cold), warm: Math.min(best.warm, next.warm) };
      }
      console.log("the playground's runs in ms", best);
      expect(best.cold).toBeLessThanOrEqual(BARS.cold);
      expect(best.warm).toBeLessThanOrEqual(BARS.warm);
    },
    300_000,
  );
});

/** From the press of the button to the last result, in ms of the page. */
function runTime(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const button = document.querySelector<HTMLButtonElement>("button.run");
        if (button === null) return reject(new Error("there is no button"));
        const begin = performance.now();
        new MutationObserver((_, observer) => {
          if (button.disabled) return;
          observer.disconnect();
          resolve(performance.now() - begin);
        }).observe(button, { attributes: true });
        button.click();
      }),
  );
}
