// The clock of a question, against processes that are given a part of a core.

import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CallClock } from "../../src/sandbox/box/call-clock.ts";
import { type Computing, TICK_MS } from "../../src/sandbox/box/computing.ts";
import { MOST_PATIENCE } from "../../src/sandbox/limits.ts";

const LIMIT_MS = 1000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Milliseconds after which a process that behaves like this is late. */
function lateAfter(read: (passed: number) => Computing | null): number {
  const begin = performance.now();
  let late = Number.POSITIVE_INFINITY;
  new CallClock(
    () => read(performance.now() - begin),
    LIMIT_MS,
    () => {
      late = performance.now() - begin;
    },
  );
  vi.advanceTimersByTime(2 * MOST_PATIENCE * LIMIT_MS);
  return late;
}

/** What the system says: whole ticks. */
const told = (ms: number, isAsleep: boolean): Computing => ({
  ms: Math.floor(ms / TICK_MS) * TICK_MS,
  isAsleep,
});

/** A look takes place a turn after its time. */
const TURNS_MS = 2 * TICK_MS;

function expectAt(late: number, ms: number): void {
  expect(late).toBeGreaterThanOrEqual(ms);
  expect(late).toBeLessThanOrEqual(ms + TURNS_MS);
}

describe("the clock of a question", () => {
  it("ends a process that has a core to itself at the limit", () => {
    const late = lateAfter((passed) => told(passed, false));
    expect(late).toBeGreaterThanOrEqual(LIMIT_MS - 2 * TICK_MS);
    expect(late).toBeLessThanOrEqual(LIMIT_MS + 2 * TICK_MS);
  });

  it("gives a process with a part of a core the time that it missed in the second half", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.15, max: 1, noNaN: true }), (share) => {
        const late = lateAfter((passed) => told(share * passed, false));
        const fair = LIMIT_MS / 2 + LIMIT_MS / 2 / share;
        expect(late).toBeLessThanOrEqual(fair + (3 * TICK_MS) / share);
        expect(late).toBeGreaterThanOrEqual(fair - (3 * TICK_MS) / share);
      }),
    );
  });

  it("ends one that sleeps at the limit, whatever it computed before", () => {
    expectAt(
      lateAfter(() => told(0, true)),
      LIMIT_MS,
    );
    expectAt(
      lateAfter(() => told(400, true)),
      LIMIT_MS,
    );
  });

  it("ends one that sleeps later at the next look", () => {
    const late = lateAfter((passed) => told(Math.min(passed, 1200) / 2, passed > 1200));
    expect(late).toBeGreaterThan(LIMIT_MS);
    expect(late).toBeLessThan(2 * LIMIT_MS);
  });

  it("does not take one that slept for a moment for one that sleeps", () => {
    expect(lateAfter((passed) => told(passed / 2, true))).toBeGreaterThan(LIMIT_MS);
  });

  it("has patience to an end", () => {
    expectAt(
      lateAfter(() => told(0, false)),
      MOST_PATIENCE * LIMIT_MS,
    );
  });

  it("counts the time that passes where the system does not tell", () => {
    expectAt(
      lateAfter(() => null),
      LIMIT_MS,
    );
  });

  it("is silent once it is stopped, in either half", () => {
    for (const passed of [0, LIMIT_MS / 4, LIMIT_MS * 2]) {
      const onLate = vi.fn();
      const clock = new CallClock(() => told(0, false), LIMIT_MS, onLate);
      vi.advanceTimersByTime(passed);
      clock.stop();
      vi.advanceTimersByTime(10 * LIMIT_MS);
      expect(onLate).not.toHaveBeenCalled();
    }
  });
});
