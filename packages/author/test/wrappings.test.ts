// Each wrapping changes how an answer looks, and not what it says; and no exercise takes a point for it.

import { serveWork } from "@pravah/checks/host";
import { CHECKOUT, findExercise, readCatalog } from "@pravah/grader";
import { expect, it } from "vitest";
import { soak } from "../src/soak/soak.ts";
import { readSolutions } from "../src/solutions/solution-set.ts";
import { WRAPPINGS } from "../src/solutions/wrappings.ts";

const ANSWER = {
  m: [
    [0, 0.5],
    [2, Number.NaN],
  ],
  name: "x",
  none: null,
};

const wrapped = (name: keyof typeof WRAPPINGS) => {
  const [wrapping] = [WRAPPINGS[name]];
  if (!wrapping) throw new Error(`no wrapping ${name}`);
  return wrapping(() => structuredClone(ANSWER))() as typeof ANSWER;
};

it.each(Object.keys(WRAPPINGS))("%s: the answer crosses, and says the same", async (name) => {
  const wrapping = WRAPPINGS[name as keyof typeof WRAPPINGS];
  const work = serveWork({ f: wrapping?.(() => structuredClone(ANSWER)) }, () => null);
  const reply = await work.call("f", []);
  expect(reply).toMatchObject({ kind: "value", value: { name: "x", none: null } });
  const { m } = (reply as unknown as { value: typeof ANSWER }).value;
  expect(m.map((row) => row.map((v) => v + 0))).toEqual([
    [0, expect.closeTo(0.5, 12)],
    [2, Number.NaN],
  ]);
});

it("each is what it is called", () => {
  expect(wrapped("typed arrays").m[0]).toBeInstanceOf(Float64Array);
  expect(Object.isFrozen(wrapped("frozen").m[0])).toBe(true);
  expect(Object.keys(wrapped("more fields"))).toHaveLength(5);
  expect(wrapped("noise").m[0]?.[1]).not.toBe(0.5);
  expect(Object.is(wrapped("−0 for 0").m[0]?.[0], -0)).toBe(true);
  expect(wrapped("a list of its own").m.constructor).not.toBe(Array);
  expect(Object.getPrototypeOf(wrapped("no prototype"))).toBe(null);
  expect(Object.keys(wrapped("filled from the end"))).toEqual(["none", "name", "m"]);
  let calls = 0;
  const once = WRAPPINGS.memoised?.(() => ++calls);
  expect([once?.(1), once?.(1), once?.(Number.NaN), once?.(null)]).toEqual([1, 1, 2, 3]);
});

// All exercises and solutions are `pnpm author soak --seeds 1 --wrapped`: some minutes.
it("the shortest exercise takes no point for any of them", async () => {
  const exercise = findExercise(readCatalog(CHECKOUT), "relu");
  const range = { from: 1, seeds: 1, wrapped: true };
  const { solutions, failures } = await soak(exercise, await readSolutions(exercise), range);
  expect([solutions, failures]).toEqual([20, []]);
});
