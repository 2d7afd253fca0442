// A work's time for all of its calls, in boxes that say how much of it they computed.

import { answer } from "@pravah/checks/channel";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { encodeLoadReply } from "../../src/sandbox/box/load-reply.ts";
import { REQUEST } from "../../src/sandbox/box/request.ts";
import { DEFAULT_LIMITS, MOST_PATIENCE } from "../../src/sandbox/limits.ts";
import { SandboxedWork, type WorkBox } from "../../src/sandbox/sandboxed-work.ts";

const CALL_MS = 100;
const LIMIT_MS = 1000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A box in which each call takes 0.1 s. */
function slowBox(computedMs: (calls: number) => number | null): WorkBox {
  let calls = 0;
  return {
    isStopped: false,
    close: () => {},
    computedMs: () => computedMs(calls),
    async ask(kind, body) {
      if (kind !== REQUEST.call)
        return encodeLoadReply({ kind: "loaded", names: ["f"], printed: "" });
      calls++;
      vi.advanceTimersByTime(CALL_MS);
      return answer(
        { f: () => 1 },
        body,
        () => "",
        () => null,
      );
    },
  };
}

/** How many calls are answered before the time is up. */
async function callsOf(computedMs: (calls: number) => number | null): Promise<number> {
  const limits = { ...DEFAULT_LIMITS, submissionMs: LIMIT_MS };
  const settings = { open: () => slowBox(computedMs), kit: "", limits };
  const work = new SandboxedWork({ js: "", lineOf: () => null }, settings);
  expect(await work.start()).toBeNull();
  for (let calls = 0; ; calls++) {
    try {
      expect(await work.call("f", [])).toMatchObject({ kind: "value", value: 1 });
    } catch (error) {
      expect(error).toMatchObject({ failure: { kind: "submission-limit", params: { limit: 1 } } });
      return calls;
    }
  }
}

describe("the time for all calls of a work", () => {
  const all = LIMIT_MS / CALL_MS + 1;

  it("is up at the limit for a work that computed all the time", async () => {
    expect(await callsOf((calls) => calls * CALL_MS)).toBe(all);
  });

  it("is longer for one that had half of a core", async () => {
    expect(await callsOf((calls) => (calls * CALL_MS) / 2)).toBe(2 * all - 1);
  });

  it("has an end for one that hardly computed", async () => {
    expect(await callsOf(() => 0)).toBe(MOST_PATIENCE * (all - 1) + 1);
  });

  it("is the time that passes where nobody tells", async () => {
    expect(await callsOf(() => null)).toBe(all);
  });
});
