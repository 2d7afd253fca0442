// Shards: every submission is in exactly one, on every machine the same.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInShard, parseShard } from "../../src/cohort/shard.ts";

describe("shards", () => {
  it("part every cohort", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (id, of) => {
        const homes = Array.from({ length: of }, (_, i) => isInShard(id, { part: i + 1, of }));
        expect(homes.filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it("are of similar size", () => {
    const ids = Array.from({ length: 1000 }, (_, i) => `s${i}`);
    const sizes = [1, 2, 3, 4].map(
      (part) => ids.filter((id) => isInShard(id, { part, of: 4 })).length,
    );
    expect(Math.min(...sizes)).toBeGreaterThan(200);
  });

  it("stay what they are", () => {
    // First four bytes of SHA-256("s001"), by sha256sum: 7e 3b c8 1f.
    expect(isInShard("s001", { part: (0x7e3bc81f % 7) + 1, of: 7 })).toBe(true);
  });

  it("are read, or refused", () => {
    expect(parseShard("2/8")).toEqual({ part: 2, of: 8 });
    for (const text of ["0/4", "5/4", "1", "a/b", "1/0", "-1/2", "1/2/3"])
      expect(() => parseShard(text), text).toThrow("--shard is");
  });
});
