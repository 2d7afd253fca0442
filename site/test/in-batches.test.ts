// What comes together is handed over together, nothing twice and nothing lost.

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inBatches } from "../src/playground/in-batches.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("hands over what came within the time, in its order, and waits again for the next", () => {
  const taken: number[][] = [];
  const batches = inBatches<number>(100, (items) => taken.push([...items]));
  for (const n of [1, 2, 3]) {
    batches.add(n);
    vi.advanceTimersByTime(30);
  }
  expect(taken).toEqual([]);
  vi.advanceTimersByTime(10);
  expect(taken).toEqual([[1, 2, 3]]);
  batches.add(4);
  vi.advanceTimersByTime(99);
  expect(taken).toEqual([[1, 2, 3]]);
  vi.advanceTimersByTime(1);
  expect(taken).toEqual([[1, 2, 3], [4]]);
});

it("hands over at once when asked, and nothing where nothing waits", () => {
  const taken: number[][] = [];
  const batches = inBatches<number>(100, (items) => taken.push([...items]));
  batches.flush();
  batches.add(1);
  batches.flush();
  batches.flush();
  vi.advanceTimersByTime(1000);
  expect(taken).toEqual([[1]]);
});
