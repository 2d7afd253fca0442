// Pairs: a copy is found however it is dressed up, what everybody was given is not held against
// anybody, and the page shows the two places and nothing that a browser would obey.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { similarityPage } from "../../src/similar/page.ts";
import { similarPairs } from "../../src/similar/pairs.ts";

const read = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../${file}`, import.meta.url)), "utf8");
const stub = read("exercises/relu/work.ts");

const MINE = `
export function leakyRelu(x: number[][], slope: number) {
  const out: number[][] = [];
  const dydx: number[][] = [];
  for (const row of x) {
    const levels: number[] = [];
    const steeps: number[] = [];
    for (let j = 0; j < row.length; j += 1) {
      const v = row[j] ?? 0;
      if (v > 0) { levels.push(v); steeps.push(1); } else { levels.push(slope * v); steeps.push(slope); }
    }
    out.push(levels);
    dydx.push(steeps);
  }
  return { out, dydx };
}
`;
/** The same with other names, comments, spacing and a line in between. */
const DRESSED = MINE.replaceAll("levels", "ys")
  .replaceAll("steeps", "ds")
  .replaceAll("row", "sample")
  .replace("const dydx", "// derivative\n  const dydx")
  .replaceAll("; ", ";\n        ");
const OTHER = `
export function leakyRelu(x: number[][], slope: number) {
  const pick = (v: number) => Math.max(v, 0) + slope * Math.min(v, 0);
  return { out: x.map((r) => r.map(pick)), dydx: x.map((r) => r.map((v) => [slope, 1][Number(v > 0)])) };
}
`;
const options = { known: [], common: 10 };
const work = (id: string, source: string) => ({ id, source });

describe("similarPairs", () => {
  it("finds a renamed and reformatted copy, and where it stands in both", () => {
    const pairs = similarPairs(
      [work("a", `// mine\n\n${MINE}`), work("b", DRESSED), work("c", OTHER)],
      options,
    );
    expect(pairs.map(({ left, right }) => [left, right])).toEqual([["a", "b"]]);
    expect(pairs[0]?.similarity).toBeGreaterThan(0.95);
    expect(pairs[0]?.fragments[0]?.left[0]).toBe(4);
    expect(pairs[0]?.fragments[0]?.right[0]).toBe(2);
  });

  it("finds a copied function in two works that differ otherwise", () => {
    const filler = (sign: string) =>
      Array.from(
        { length: 12 },
        (_, i) =>
          `export const f${i} = (a: number, b: number) => { while (a ${sign} b) { a ${sign}= ${i}; } return [a, b]; };`,
      ).join("\n");
    const pairs = similarPairs(
      [work("a", filler("+") + MINE), work("b", MINE + filler("%"))],
      options,
    );
    expect(pairs[0]?.similarity).toBeGreaterThan(0.1);
    expect(pairs[0]?.similarity).toBeLessThan(0.9);
    expect(pairs[0]?.longest).toBeGreaterThan(100);
  });

  it("is symmetric, and does not depend on the order of the works", () => {
    const of = (...works: { id: string; source: string }[]) => similarPairs(works, options)[0];
    const [there, back] = [
      of(work("a", MINE), work("b", DRESSED)),
      of(work("b", DRESSED), work("a", MINE)),
    ];
    expect(back?.similarity).toBe(there?.similarity);
    expect(back?.longest).toBe(there?.longest);
  });

  it("ignores the stub and what is known", () => {
    expect(similarPairs([work("a", stub), work("b", stub)], { ...options, known: [stub] })).toEqual(
      [],
    );
    const known = { ...options, known: [stub, MINE] };
    expect(similarPairs([work("a", stub + MINE), work("b", DRESSED)], known)).toEqual([]);
  });

  it("ignores a passage that more works have than may share it", () => {
    const works = Array.from({ length: 6 }, (_, i) => work(`s${i}`, MINE));
    expect(similarPairs(works, { ...options, common: 5 })).toEqual([]);
    expect(similarPairs(works, { ...options, common: 6 })).toHaveLength(15);
  });

  it("compares works that do not parse", () => {
    const broken = `${MINE}\n}}} "unclosed`;
    expect(similarPairs([work("a", broken), work("b", broken)], options)).toHaveLength(1);
  });
});

describe("similarityPage", () => {
  it("shows both places, escaped, under a policy that runs nothing", () => {
    const nasty = MINE.replace("const out", '/* <script>alert("x")</script> \u202e */ const out');
    const ids = ["<img src=x>", "b"];
    const pairs = similarPairs(
      ids.map((id) => work(id, nasty)),
      options,
    );
    const page = similarityPage([{ exercise: "relu", works: 2, pairs, found: 1 }], () => nasty);
    expect(page).toContain("lines 2–");
    expect(page).toContain("&#60;script&#62;");
    expect(page).not.toMatch(/<script|<img|\u202e/);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain("सबूत");
  });
});
