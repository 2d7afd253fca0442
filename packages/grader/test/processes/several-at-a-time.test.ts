// How many are under way at once, in which order, and what one that fails leaves undone.

import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { severalAtATime } from "../../src/processes/several-at-a-time.ts";

describe("severalAtATime", () => {
  it.each([1, 2, 5, 9])("has %i under way, and no more", async (most) => {
    let [now, peak] = [0, 0];
    await severalAtATime([0, 1, 2, 3, 4, 5, 6], most, async () => {
      peak = Math.max(peak, ++now);
      await turn();
      now--;
    });
    expect(peak).toBe(Math.min(most, 7));
  });

  it("gives the outcomes in the order of the items, however long each takes", async () => {
    const begun: number[] = [];
    const outcomes = await severalAtATime([3, 1, 0, 2], 2, async (turns) => {
      begun.push(turns);
      for (let i = 0; i < turns; i++) await turn();
      return 10 * turns;
    });
    expect(begun).toEqual([3, 1, 0, 2]);
    expect(outcomes).toEqual([30, 10, 0, 20]);
  });

  it("takes an item only when its turn has come", async () => {
    let taken = 0;
    function* items() {
      for (; taken < 5; taken++) yield taken;
    }
    await severalAtATime(items(), 2, async (item) => {
      expect(taken - item).toBeLessThan(2);
      await turn();
    });
    expect(taken).toBe(5);
  });

  it("begins nothing after a failure, and waits for what is under way", async () => {
    const ended: string[] = [];
    const run = severalAtATime(["slow", "bad", "never"], 2, async (item) => {
      if (item === "bad") throw new Error("bad");
      await turn();
      await turn();
      ended.push(item);
    });
    await expect(run).rejects.toThrow("bad");
    expect(ended).toEqual(["slow"]);
  });
});
