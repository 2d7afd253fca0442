// Declaring checks: each id once, in order; every check draws from a seed of its own.

import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { check } from "../src/index.ts";
import {
  type Check,
  registerWith,
  runCheck,
  seedOf,
  serveWork,
  takeChecks,
} from "../src/run/host/index.ts";

const nothing = async () => {};

describe("check", () => {
  afterEach(() => void takeChecks());

  it("keeps checks in order and hands them over once", () => {
    check("b", nothing);
    check("a", nothing);
    expect(takeChecks().map(({ id }) => id)).toEqual(["b", "a"]);
    expect(takeChecks()).toEqual([]);
  });

  it("refuses an id twice, by name, and keeps the first", async () => {
    check("a", nothing);
    check("b", nothing);
    expect(() => check("a", async () => expect.fail())).toThrow('check "a" is declared twice');
    const checks = takeChecks();
    expect(checks.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(checks[0]?.body).toBe(nothing);
  });

  it("takes the same id again for the next spec", () => {
    check("a", nothing);
    takeChecks();
    expect(() => check("a", nothing)).not.toThrow();
  });

  // Last: from here on this file's checks go to that host.
  it("lets a host register checks its own way", () => {
    const registered: Check[] = [];
    registerWith((each) => registered.push(each));
    check("a", nothing);
    expect(registered).toEqual([{ id: "a", body: nothing }]);
    expect(takeChecks()).toEqual([]);
  });
});

describe("seedOf", () => {
  const ids = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 2 });

  it("is a 32-bit number, the same for the same seed and id", () => {
    // The values of another day: reports name seeds, and a regrade must draw the same numbers.
    expect(seedOf(1, "forward-values")).toBe(152713795);
    expect(seedOf(20_191_231, "प्रवाह")).toBe(4156998028);
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, id) => {
        const drawn = seedOf(seed, id);
        expect(drawn).toBe(drawn >>> 0);
        expect(seedOf(seed, id)).toBe(drawn);
      }),
    );
  });

  it("differs from id to id, and from run to run", () => {
    fc.assert(
      fc.property(fc.integer(), ids, (seed, [a = "", b = ""]) => {
        // Two of 2³² may meet; two pairs in a row do not.
        expect([seedOf(seed, a), seedOf(seed + 1, a)]).not.toEqual([
          seedOf(seed, b),
          seedOf(seed + 1, b),
        ]);
        expect(seedOf(seed, a)).not.toBe(seedOf(seed + 1, a));
      }),
    );
  });

  it("gives a check the same random numbers, whatever ran before it", async () => {
    const drawn: Record<string, number[]> = {};
    const draw = (id: string) => ({
      id,
      body: async ({ random }: { random: { uniform(): number } }) => {
        drawn[id] = [...(drawn[id] ?? []), random.uniform()];
      },
    });
    const run = { work: serveWork({}, () => null), seed: 5, misconceptions: [] };
    for (const id of ["a", "b", "b", "a"]) await runCheck(draw(id), run);
    expect(drawn.a?.[0]).toBe(drawn.a?.[1]);
    expect(drawn.b?.[0]).toBe(drawn.b?.[1]);
    expect(drawn.a?.[0]).not.toBe(drawn.b?.[0]);
  });
});
