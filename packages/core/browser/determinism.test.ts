// The same seed gives the same training curve: twice in Node to the last bit, and in a browser's
// worker up to the rounding of its mathematical functions.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { expect, it } from "vitest";
import { trainingCurve } from "./training.ts";

const SEED = 7;
const CHROMIUM = process.env.PRAVAH_CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
];

it("Node: twice the same bits", () => {
  const curve = trainingCurve(SEED);
  expect(trainingCurve(SEED)).toEqual(curve);
  expect(trainingCurve(SEED + 1)).not.toEqual(curve);
  expect(curve.at(-1)).toBeLessThan(curve[0] as number);
});

it("browser worker: relative 1e-6 after 20 steps", async () => {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `no browser at ${CHROMIUM}: apt-get install chromium, or set PRAVAH_CHROMIUM to its path`,
    );
  }
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const page = await browser.newPage();
    const inBrowser = await page.evaluate(runInWorker, { text: await workerText(), seed: SEED });
    const inNode = trainingCurve(SEED);
    expect(inBrowser).toHaveLength(inNode.length);
    inNode.forEach((loss, step) => {
      expect(Math.abs((inBrowser[step] as number) - loss) / loss, `step ${step}`).toBeLessThan(
        1e-6,
      );
    });
  } finally {
    await browser.close();
  }
});

async function workerText(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./worker.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
  });
  return outputFiles[0]?.text ?? "";
}

/** Runs in the page. */
function runInWorker({ text, seed }: { text: string; seed: number }): Promise<number[]> {
  const page = globalThis as unknown as {
    Worker: new (
      url: string,
    ) => {
      onmessage(event: { data: number[] }): void;
      onerror(event: { message: string }): void;
      postMessage(seed: number): void;
    };
  };
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  return new Promise((resolve, reject) => {
    const worker = new page.Worker(url);
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(seed);
  });
}
