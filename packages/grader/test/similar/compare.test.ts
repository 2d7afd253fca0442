// A copy is found however it is dressed up and however many have it; what everybody was given is held
// against nobody, and no text keeps the others from being compared.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CompareOptions, compareWorks } from "../../src/similar/compare.ts";
import { remarksOn } from "../../src/similar/remarks.ts";

const read = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../${file}`, import.meta.url)), "utf8");
const stub = { name: "the stub", source: read("exercises/relu/work.ts") };

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
const options: CompareOptions = { known: [], common: 10 };
const work = (id: string, source: string) => ({ id, source });

/** Functions of which no two are alike. */
const filler = (sign: string, count = 12) =>
  Array.from(
    { length: count },
    (_, i) =>
      `export const f${i} = (a: number, b: number) => { while (a ${sign} b) { a ${sign}= ${"x.".repeat(i)}y; } return [a, b]; };`,
  ).join("\n");
const groups = (works: { id: string; source: string }[], given = options) =>
  compareWorks(works, given).clusters.map((cluster) => cluster.works);

describe("compareWorks", () => {
  it("finds a renamed and reformatted copy, and where it stands in both", () => {
    const { clusters } = compareWorks(
      [work("a", `// mine\n\n${MINE}`), work("b", DRESSED), work("c", OTHER)],
      options,
    );
    expect(clusters.map(({ works }) => works)).toEqual([["a", "b"]]);
    const [pair] = clusters[0]?.pairs ?? [];
    expect(pair?.similarity).toBeGreaterThan(0.95);
    expect(pair?.fragments[0]?.left[0]).toBe(4);
    expect(pair?.fragments[0]?.right[0]).toBe(2);
  });

  it("finds a copied function in two works that differ otherwise", () => {
    const { clusters } = compareWorks(
      [work("a", filler("+") + MINE), work("b", MINE + filler("%"))],
      options,
    );
    const [pair] = clusters[0]?.pairs ?? [];
    expect(pair?.similarity).toBeGreaterThan(0.1);
    expect(pair?.similarity).toBeLessThan(0.9);
    expect(pair?.longest).toBeGreaterThan(100);
  });

  it("does not depend on the order of the works", () => {
    const works = [MINE, DRESSED, OTHER, filler("+"), MINE, `${OTHER}\n${MINE}`, stub.source].map(
      (source, i) => work(`s${i}`, source),
    );
    const expected = compareWorks(works, { ...options, known: [stub] });
    expect(expected.clusters.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.shuffledSubarray(works, { minLength: works.length }), (shuffled) => {
        expect(compareWorks(shuffled, { ...options, known: [stub] })).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it("compares works that do not parse", () => {
    const broken = `${MINE}\n}}} "unclosed`;
    expect(groups([work("a", broken), work("b", broken)])).toHaveLength(1);
  });
});

describe("what everybody was given", () => {
  it("makes nobody similar, and is said", () => {
    const works = [work("a", stub.source), work("b", stub.source), work("c", `${stub.source}// c`)];
    const { clusters, given } = compareWorks(works, { ...options, known: [stub] });
    expect(clusters).toEqual([]);
    expect(given).toEqual([{ like: "the stub", works: ["a", "b", "c"] }]);
  });

  it("is not all that counts: a part of it, and an empty work, are nobody's own either", () => {
    const half = stub.source.slice(0, stub.source.length / 2);
    const line = "throw new NotImplemented(";
    const works = [half, half, "", "// nothing", line, line].map((text, i) => work(`s${i}`, text));
    const { clusters, given } = compareWorks(works, { ...options, known: [stub] });
    expect(clusters).toEqual([]);
    expect(given).toEqual([{ like: null, works: ["s0", "s1", "s2", "s3", "s4", "s5"] }]);
  });

  it("is taken out of works that share more", () => {
    const known = { ...options, known: [stub, { name: "mine", source: MINE }] };
    expect(groups([work("a", stub.source + MINE), work("b", DRESSED)], known)).toEqual([]);
    const both = [work("a", stub.source + MINE), work("b", stub.source + filler("+"))];
    expect(groups(both, { ...options, known: [stub] })).toEqual([]);
  });
});

describe("works that are the same", () => {
  it.each([2, 7, 12, 40])("are one cluster, and %i of them are not too many", (count) => {
    const works = Array.from({ length: count }, (_, i) => work(`s${i}`, MINE));
    const { clusters } = compareWorks([...works, work("other", OTHER)], options);
    const ids = works.map(({ id }) => id).sort();
    expect(clusters.map((cluster) => cluster.works)).toEqual([ids]);
    expect(clusters[0]?.equal).toMatchObject([{ works: ids, identical: [ids] }]);
    expect(clusters[0]?.pairs).toMatchObject([{ left: ids[0], right: ids[1], similarity: 1 }]);
  });

  it("are told apart: byte for byte, and token by token", () => {
    const works = [MINE, MINE, DRESSED, DRESSED, `// mine\n${MINE}`].map((text, i) =>
      work(`s${i}`, text),
    );
    const [cluster] = compareWorks(works, options).clusters;
    expect(cluster?.equal).toMatchObject([
      {
        works: ["s0", "s1", "s2", "s3", "s4"],
        identical: [
          ["s0", "s1"],
          ["s2", "s3"],
        ],
      },
    ]);
  });

  it("count once where it is asked how many have a passage", () => {
    const copies = Array.from({ length: 30 }, (_, i) => work(`s${i}`, MINE));
    const part = work("t", filler("+", 2) + MINE);
    const [cluster] = compareWorks([...copies, part], { ...options, common: 2 }).clusters;
    expect(cluster?.works).toHaveLength(31);
  });

  it("are in one cluster with what they were made of, strongest pair first", () => {
    const works = [MINE, MINE, `${MINE}\n${filler("+", 2)}`, OTHER].map((text, i) =>
      work(`s${i}`, text),
    );
    const [cluster, ...others] = compareWorks(works, options).clusters;
    expect(others).toEqual([]);
    expect(cluster?.works).toEqual(["s0", "s1", "s2"]);
    expect(cluster?.pairs.map(({ left, right }) => [left, right])).toEqual([
      ["s0", "s1"],
      ["s0", "s2"],
    ]);
  });

  it("come last where there is next to nothing of their own", () => {
    const tiny = "export const relu = 1;";
    const { clusters } = compareWorks(
      [work("a", tiny), work("b", tiny), work("c", MINE), work("d", `${filler("+")}${MINE}`)],
      options,
    );
    expect(clusters.map(({ works, slight }) => [works, slight])).toEqual([
      [["c", "d"], false],
      [["a", "b"], true],
    ]);
  });
});

describe("a passage that more texts have than may share it", () => {
  // The same solution in six works, each with a function of its own.
  const works = ["+", "-", "*", "/", "%", "&"].map((sign, i) =>
    work(`s${i}`, MINE + filler(sign, 1)),
  );

  it("is ignored, and it is said how much that is", () => {
    const ignoring = compareWorks(works, { ...options, common: 5 });
    expect(ignoring.clusters).toEqual([]);
    expect(ignoring.ignored).toMatchObject({
      common: 5,
      most: 6,
      works: works.map(({ id }) => id),
    });
    expect(ignoring.ignored.share).toBeGreaterThan(0.5);
    const [remark] = remarksOn(ignoring);
    expect(remark?.en).toContain("--common 6");
    expect(remark?.hi).toContain("--common 6");
  });

  it("is compared where one asks for it", () => {
    const { clusters, ignored } = compareWorks(works, { ...options, common: 6 });
    expect(clusters.map((cluster) => cluster.works)).toEqual([works.map(({ id }) => id)]);
    expect(clusters[0]).toMatchObject({ found: 15 });
    expect(ignored).toMatchObject({ most: 0, share: 0, works: [] });
  });
});

describe("a text that is made to take for ever", () => {
  const LENGTH = 65_536;
  const hostile = ["a;", "(", "`${", "/[", '"\n', "[0,1],"].map((part) =>
    part.repeat(LENGTH / part.length),
  );

  it("is compared with its like, and it is said where that was ended", () => {
    const begin = performance.now();
    const works = hostile.flatMap((text, i) => [
      work(`a${i}`, text),
      work(`b${i}`, text.slice(0, -1000)),
      work(`c${i}`, `${MINE}${text}`.slice(0, LENGTH)),
    ]);
    const { clusters, bounded } = compareWorks([...works, work("x", MINE), work("y", DRESSED)], {
      ...options,
      known: [stub],
    });
    expect(
      clusters.some((cluster) => cluster.works.includes("x") && cluster.works.includes("y")),
    ).toBe(true);
    expect(bounded).toBeGreaterThan(0);
    const ended = clusters.flatMap(({ pairs }) => pairs).filter((pair) => pair.bounded);
    expect(ended.length).toBeGreaterThan(0);
    // Seconds on a busy machine; without bounds the first pair of them takes all memory there is.
    expect(performance.now() - begin).toBeLessThan(30_000);
  }, 60_000);

  it("is one cluster with its copy", () => {
    for (const text of hostile.slice(0, 2))
      expect(groups([work("a", text), work("b", text)])).toEqual([["a", "b"]]);
  });
});
