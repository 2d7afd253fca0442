// The progress line, for eyes and for a log; the clock is ours.

import { describe, expect, it } from "vitest";
import { Progress, progressText } from "../../src/report/terminal/progress.ts";

describe("progressText", () => {
  it("says how far, how fast, how long", () => {
    expect(progressText(412, 1000, 400, 15_209, "en")).toBe(" 412/1000  41 %  26.3/s  23 s left");
    expect(progressText(412, 1000, 400, 15_209, "both")).toBe(" 412/1000  41 %  26.3/s  23 s बाकी");
    expect(progressText(10, 1000, 10, 10_000, "en")).toContain("16 min 30 s left");
    expect(progressText(10, 10_000, 10, 10_000, "en")).toContain("2 h 46 min left");
  });

  it("does not guess from nothing", () => {
    expect(progressText(0, 1000, 0, 0, "en")).toBe(" 0/1000  0 %");
    expect(progressText(900, 1000, 1, 50, "en")).toBe(" 900/1000  90 %");
    expect(progressText(0, 0, 0, 0, "en")).toBe(" 0/0  0 %");
  });
});

describe("Progress", () => {
  function watch(watched: boolean, periodMs: number): string[] {
    const written: string[] = [];
    let time = 5_000;
    const progress = new Progress({
      language: "en",
      watched,
      write: (text) => written.push(text),
      now: () => time,
    });
    for (let done = 10; done <= 40; done++) {
      progress.show(done, 40);
      time += periodMs;
    }
    progress.end();
    return written;
  }

  it("writes one line over and over where somebody watches, and clears it", () => {
    const written = watch(true, 60);
    expect(written.length).toBeGreaterThan(5);
    expect(written.every((text) => text.startsWith("\r\x1b[K") && !text.includes("\n"))).toBe(true);
    expect(written.at(-1)).toBe("\r\x1b[K");
  });

  it("writes plain lines now and then into a log, and none for a short run", () => {
    const written = watch(false, 1000);
    // The rate is that of this run: ten works were there before.
    expect(written).toEqual([
      " 25/40  62 %  1.0/s  15 s left\n",
      " 40/40  100 %  1.0/s  0 s left\n",
    ]);
    expect(watch(false, 100)).toEqual([]);
  });
});
