// Fingerprints: equal runs have equal hashes, and no long common run is missed.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, GRAM, GUARANTEED, gramHashes, winnow } from "../../src/similar/fingerprints.ts";
import { codeTokens } from "../../src/similar/tokens.ts";

const kinds = (source: string) => codeTokens(source).map(({ kind }) => kind);
const hashesOf = (list: readonly string[]) => gramHashes(Uint32Array.from(list, codeOf));
const token = fc.constantFrom("name", "number", "(", ")", "{", "}", "+", "if", "return", ".");
const run = (min: number, max: number) => fc.array(token, { minLength: min, maxLength: max });

describe("tokens", () => {
  it("do not see names, numbers, comments, spacing and semicolons", () => {
    const mine = "// ReLU\nconst out = x.map((v) => (v > 0 ? v : 0.5 * v));";
    const theirs = "const result =\n  data.map((q) => (q > 1 ? q : 3 * q)) /* done */";
    expect(kinds(mine)).toEqual(kinds(theirs));
  });

  it("see operators, keywords and what is called", () => {
    expect(kinds("a + b")).not.toEqual(kinds("a - b"));
    expect(kinds("for (;;) a()")).not.toEqual(kinds("while (1) a()"));
    expect(kinds("Math.exp(x)")).not.toEqual(kinds("Math.log(x)"));
  });

  it("know their lines, also after a comment of several", () => {
    expect(codeTokens("/* a\n b */\nx\n  y").map(({ line }) => line)).toEqual([3, 4]);
  });

  it("come from any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(Array.isArray(codeTokens(text))).toBe(true);
      }),
    );
  });
});

describe("gramHashes", () => {
  it("are equal for equal runs, wherever they stand", () => {
    fc.assert(
      fc.property(run(GRAM, GRAM), run(0, 40), (gram, before) => {
        const alone = hashesOf(gram)[0];
        expect(hashesOf([...before, ...gram])[before.length]).toBe(alone);
      }),
    );
  });
});

describe("winnow", () => {
  it("keeps a common fingerprint of every common run of the guaranteed length", () => {
    fc.assert(
      fc.property(run(GUARANTEED, 80), run(0, 60), run(0, 60), (common, left, right) => {
        const hashes = (list: string[]) => new Set(winnow(hashesOf(list)).map(({ hash }) => hash));
        const mine = hashes([...left, ...common, ...right]);
        const theirs = hashes([...right, ...common, ...left]);
        expect([...mine].some((hash) => theirs.has(hash))).toBe(true);
      }),
    );
  });

  it("keeps far fewer than there are", () => {
    const varied = Array.from({ length: 2000 }, (_, i) => `t${(i * 7919) % 97}`);
    const all = hashesOf(varied);
    expect(winnow(all).length).toBeLessThan(all.length / 5);
  });

  it("keeps few of a text that repeats itself", () => {
    const all = hashesOf(new Array(20_000).fill("("));
    expect(winnow(all).length).toBeLessThan(all.length / 15);
  });
});
