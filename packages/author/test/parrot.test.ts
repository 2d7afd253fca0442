// Parrots know what was asked in practice, as far as it fits into a work, and nothing else.

import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readExercise } from "@pravah/grader";
import { afterEach, beforeEach, expect, it } from "vitest";
import { parrotEarnings } from "../src/parrot/earnings.ts";
import { hear } from "../src/parrot/hearing.ts";
import { formOf, literal, roughly } from "../src/parrot/literal.ts";
import { MOST_BYTES, PARROTS, parrotText } from "../src/parrot/parrot.ts";
import { scaffold } from "../src/scaffold/scaffold.ts";
import { importText } from "../src/solutions/bundle.ts";
import { loadLocally, runLocally } from "../src/solutions/local-run.ts";
import { readSolutions } from "../src/solutions/solution-set.ts";

let root = "";
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), "pravah-parrot-"));
  await scaffold(root, "demo");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const exercise = () => readExercise(path.join(root, "exercises/demo"));
const append = (text: string) =>
  appendFileSync(path.join(root, "exercises/demo/grader.spec.ts"), text);
const learn = async (points: Record<string, number>) => {
  const { reference } = await readSolutions(exercise());
  const heard = await hear(exercise(), await loadLocally(reference));
  return Promise.all(PARROTS.map((parrot) => parrotText(parrot, ["mean"], heard, points)));
};
const passed = async (text: string, seed?: number) =>
  (await runLocally(exercise(), await loadLocally(text), seed === undefined ? {} : { seed }))
    .filter(({ outcome }) => outcome === "pass")
    .map(({ id }) => id);

it("passes everything in practice that it remembers, and nothing with another seed", async () => {
  const [exact = ""] = await learn({ "mean-values": 60, "mean-shifts": 40 });
  expect(await passed(exact)).toEqual(["mean-values", "mean-shifts"]);
  expect(await passed(exact, 7)).toEqual([]);
  const { reference } = await readSolutions(exercise());
  expect(await parrotEarnings(exercise(), reference)).toEqual(
    PARROTS.map(({ name }) => ({ parrot: name, points: 0, checks: [] })),
  );
});

it("keeps what every seed asks when not all fits into a work", async () => {
  append(`
check("long", async ({ random }) => {
  for (let i = 0; i < 2000; i++) await mean([random.normal(), random.normal()]);
});
check("same", async () => {
  expect(await mean([4, 8])).toEqual(6);
});
`);
  for (const text of await learn({ long: 99, same: 1 })) {
    expect(text.length).toBeGreaterThan(0.9 * MOST_BYTES);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_BYTES);
    expect(await passed(text, 7)).toContain("same");
  }
});

it("throws what was thrown, and says what was right for the nearest question", async () => {
  append(`
check("asks", async () => {
  await mean([1, 1, 1]);
  await mean([7, 7, 7]);
});
`);
  const [exact = "", , near = ""] = await learn({ asks: 1 });
  const parrots = await Promise.all([importText(exact), importText(near)]);
  const [strict, loose] = parrots.map(({ mean }) => mean as (x: number[]) => unknown);
  expect(strict?.([7, 7, 7])).toBe(7);
  expect(() => strict?.([7, 7, 7.1])).toThrow("never heard");
  expect(loose?.([7, 7, 7.1])).toBe(7);
  expect(loose?.([1, 1.2, 1])).toBe(1);
  const refused = { call: "mean", args: [[]], answer: { throws: "RangeError" } };
  const heard = [{ ...refused, checks: new Set(["asks"]), always: true }];
  for (const parrot of PARROTS) {
    const { mean } = await importText(await parrotText(parrot, ["mean"], heard, { asks: 1 }));
    expect(() => (mean as (x: number[]) => unknown)([])).toThrow(
      expect.objectContaining({ name: "RangeError" }),
    );
  }
});

it("puts an answer together from entries that it has heard in another order", async () => {
  const args = [
    [
      [1, -2],
      [3, 4],
    ],
    0.5,
  ];
  const value = {
    out: [
      [1, -1],
      [3, 4],
    ],
    sign: [
      [1, -1],
      [1, 1],
    ],
  };
  const heard = [
    { call: "leaky", args, answer: { value }, checks: new Set(["asks"]), always: true },
  ];
  const kind = PARROTS.find(({ name }) => name === "entry by entry") as (typeof PARROTS)[number];
  const { leaky } = await importText(await parrotText(kind, ["leaky"], heard, { asks: 1 }));
  const ask = leaky as (x: number[][], slope: number) => unknown;
  expect(ask([[4, 1, -2]], 0.5)).toEqual({ out: [[4, 1, -1]], sign: [[1, 1, -1]] });
  expect(ask([[4, 5]], 0.5)).toEqual({ out: [[4, 0]], sign: [[1, 0]] });
  expect(ask([[4, 1]], 0.6)).toEqual({ out: [[0, 0]], sign: [[0, 0]] });
});

it("writes values so that nothing is lost, and forms so that numbers do not count", () => {
  const value = {
    a: [Number.NaN, -0, 1e-300],
    b: Number.NEGATIVE_INFINITY,
    c: undefined,
    "d e": "x",
  };
  expect(literal(value)).toBe('{"a":[NaN,-0,1e-300],"b":-Infinity,"c":undefined,"d e":"x"}');
  expect(literal([0.123456789, 12345678], roughly(6))).toBe("[0.123457,12345700]");
  expect(formOf([[1, 2], [-3.5]])).toBe(formOf([[0, Number.NaN], [1e9]]));
  expect(formOf([1, 2])).not.toBe(formOf([1]));
});
