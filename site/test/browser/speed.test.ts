// How soon a lesson can be read, on slow connections and slow phones; measured in Chromium with throttling.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useSite } from "./browser.ts";

interface Conditions {
  name: string;
  /** Of the connection, in kbit/s. */
  rate: number;
  /** How many times slower the processor is. */
  slower: number;
  /** Largest contentful paint, in ms. */
  paint: number;
}

const CONDITIONS: readonly Conditions[] = [
  { name: "1.5 Mbit/s, CPU ÷ 4", rate: 1500, slower: 4, paint: 2000 },
  { name: "400 kbit/s, CPU ÷ 6", rate: 400, slower: 6, paint: 2500 },
];
const MOST_BLOCKING = 150;
const MOST_SHIFT = 0.05;
const LATENCY = 150;
/** Other programs on the machine only ever slow a page down, so the best of these counts. */
const MOST_RUNS = 6;

interface Measured {
  paint: number;
  blocking: number;
  shift: number;
}

describe("speed", () => {
  const site = useSite();

  async function measure(path: string, { rate, slower }: Conditions): Promise<Measured> {
    const page = await (await site.context()).newPage();
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: LATENCY,
      downloadThroughput: (rate * 1000) / 8,
      uploadThroughput: (rate * 1000) / 8,
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await observe(page);
    await page.goto(site.url(path), { waitUntil: "networkidle" });
    await page.waitForFunction(
      () => (globalThis as unknown as { measured: Measured }).measured.paint > 0,
    );
    const measured = await page.evaluate(
      () => (globalThis as unknown as { measured: Measured }).measured,
    );
    await page.close();
    return measured;
  }

  it.each(
    CONDITIONS.flatMap((conditions) =>
      ["hi/vanishing/", "en/", "hi/exercises/vanishing/"].map((path) => ({ path, conditions })),
    ),
  )("$path at $conditions.name", async ({ path, conditions }) => {
    const bars = { paint: conditions.paint, blocking: MOST_BLOCKING, shift: MOST_SHIFT };
    let result = await measure(path, conditions);
    for (let run = 1; run < MOST_RUNS && !within(result, bars); run++) {
      result = best(result, await measure(path, conditions));
    }
    console.log(path, conditions.name, result);
    expect(result.paint).toBeLessThanOrEqual(bars.paint);
    expect(result.blocking).toBeLessThanOrEqual(bars.blocking);
    expect(result.shift).toBeLessThanOrEqual(bars.shift);
  });
});

function within(measured: Measured, bars: Measured): boolean {
  const { paint, blocking, shift } = measured;
  return paint <= bars.paint && blocking <= bars.blocking && shift <= bars.shift;
}

/** The shift does not depend on the machine: the worst of it counts. */
function best(a: Measured, b: Measured): Measured {
  return {
    paint: Math.min(a.paint, b.paint),
    blocking: Math.min(a.blocking, b.blocking),
    shift: Math.max(a.shift, b.shift),
  };
}

/** Collects what the browser reports about the page, from its first byte on. */
async function observe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const measured = { paint: 0, blocking: 0, shift: 0 };
    Object.assign(globalThis, { measured });
    const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        type,
        buffered: true,
      });
    watch("largest-contentful-paint", ({ startTime }) => {
      measured.paint = startTime;
    });
    // As Lighthouse counts it: what makes the reader wait after there is something to read.
    let painted = Number.POSITIVE_INFINITY;
    const tasks: PerformanceEntry[] = [];
    const count = () => {
      measured.blocking = tasks
        .filter(({ startTime, duration }) => startTime + duration > painted)
        .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
    };
    watch("paint", ({ name, startTime }) => {
      if (name === "first-contentful-paint") painted = startTime;
      count();
    });
    watch("longtask", (task) => {
      tasks.push(task);
      count();
    });
    watch("layout-shift", (entry) => {
      measured.shift += (entry as PerformanceEntry & { value: number }).value;
    });
  });
}
