// A check that fails a right solution for one seed in eight is found, with the seed.

import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readExercise } from "@pravah/grader";
import { afterEach, beforeEach, expect, it } from "vitest";
import { scaffold } from "../src/scaffold/scaffold.ts";
import { soak } from "../src/soak/soak.ts";
import { readSolutions } from "../src/solutions/solution-set.ts";

const FLAKY = `
check("flaky", async ({ random }) => {
  const x = random.uniform();
  expect(await mean([x])).toBeWithin(0.125, 1);
});
`;

const FIXED = `
check("fixed", async () => {
  expect(await mean([1, 2])).toEqual(1.5);
});
`;

let root = "";
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), "pravah-soak-"));
  await scaffold(root, "demo");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = async (only: string[] = [], wrapped = false) => {
  const exercise = readExercise(path.join(root, "exercises/demo"));
  return soak(exercise, await readSolutions(exercise), { from: 1, seeds: 40, only, wrapped });
};

it("a sound grader passes with every seed; a check without random numbers runs three times", async () => {
  appendFileSync(path.join(root, "exercises/demo/grader.spec.ts"), FIXED);
  expect(await run()).toEqual({
    exercise: "demo",
    solutions: 2,
    seeds: 40,
    checks: 3,
    seedless: ["fixed"],
    failures: [],
  });
});

it("names check, solution and seed where a right solution fails", async () => {
  appendFileSync(path.join(root, "exercises/demo/grader.spec.ts"), FLAKY);
  const { failures } = await run();
  expect(failures.length).toBeGreaterThan(0);
  expect(failures.length).toBeLessThan(40);
  expect(new Set(failures.map(({ check }) => check))).toEqual(new Set(["flaky"]));
  expect(new Set(failures.map(({ solution }) => solution))).toEqual(
    new Set(["reference", "alternative"]),
  );
  expect(failures[0]?.why).toContain("bound");
});

it("runs the checks that are asked for alone, and knows which there are", async () => {
  appendFileSync(path.join(root, "exercises/demo/grader.spec.ts"), FLAKY);
  expect(await run(["mean-values"])).toMatchObject({ checks: 1, failures: [] });
  await expect(run(["mean-value"])).rejects.toThrow('exercise "demo" has no check "mean-value"');
});

const EXACT = `
check("exact", async ({ random }) => {
  const x = random.uniform();
  expect(await mean([x, 1])).toAgreeWith((x + 1) / 2, { rel: 1e-15 });
});
`;

it("asks each solution in ten other clothes, and says in which it fails", async () => {
  appendFileSync(path.join(root, "exercises/demo/grader.spec.ts"), EXACT);
  const { solutions, failures } = await run(["exact"], true);
  expect(solutions).toBe(20);
  expect(new Set(failures.map(({ solution }) => solution))).toEqual(
    new Set(["reference, noise", "alternative, noise"]),
  );
});
