// Works that break a promise of the text in one place alone: the reference with one small change each, too
// odd to be a misconception of its own. Most of them once passed. The named check refuses each, whatever
// the seed.

import { readFileSync } from "node:fs";
import path from "node:path";
import { runCheck } from "@pravah/checks/host";
import { CHECKOUT, findExercise, loadSpec, readCatalog } from "@pravah/grader";
import { describe, expect, it } from "vitest";
import { bundleSolution } from "../../src/solutions/bundle.ts";
import { loadLocally } from "../../src/solutions/local-run.ts";
import { BATCHNORM_HOLES } from "./batchnorm.ts";
import { BPTT_HOLES } from "./bptt.ts";
import { CLINIC_HOLES } from "./clinic.ts";
import { CLIPPING_HOLES } from "./clipping.ts";
import { EXPLODING_HOLES } from "./exploding.ts";
import type { Hole } from "./hole.ts";
import { INIT_HOLES } from "./init.ts";
import { LSTM_GRU_HOLES } from "./lstm-gru.ts";
import { REGULARIZATION_HOLES } from "./regularization.ts";
import { RELU_HOLES } from "./relu.ts";
import { VANISHING_HOLES } from "./vanishing.ts";

const HOLES: Readonly<Record<string, readonly Hole[]>> = {
  "lstm-gru": LSTM_GRU_HOLES,
  relu: RELU_HOLES,
  vanishing: VANISHING_HOLES,
  bptt: BPTT_HOLES,
  batchnorm: BATCHNORM_HOLES,
  clipping: CLIPPING_HOLES,
  clinic: CLINIC_HOLES,
  exploding: EXPLODING_HOLES,
  init: INIT_HOLES,
  regularization: REGULARIZATION_HOLES,
};

const SEEDS = [1, 2, 3];
const catalog = readCatalog(CHECKOUT);

for (const [id, holes] of Object.entries(HOLES)) {
  describe(id, () => {
    it.each(holes)("$check refuses a work that $breaks", async (hole) => {
      const outcomes = await outcomesOf(id, hole, spoilt(id, hole));
      expect(outcomes).toEqual(SEEDS.map(() => "fail"));
    });
  });
}

it("the unchanged reference is refused by none of these checks", async () => {
  const holes = Object.entries(HOLES).flatMap(([id, list]) => list.map((hole) => ({ id, hole })));
  for (const { id, hole } of holes) {
    expect([id, hole.check, await outcomesOf(id, hole, referenceOf(id))]).toEqual([
      id,
      hole.check,
      SEEDS.map(() => "pass"),
    ]);
  }
});

const fileOf = (id: string) => path.join(CHECKOUT, "solutions", id, "work.ts");
const referenceOf = (id: string) => readFileSync(fileOf(id), "utf8");

/** @throws {Error} where the reference no longer holds what is to be changed */
function spoilt(id: string, { from, to }: Hole): string {
  const text = referenceOf(id);
  if (text.split(from).length !== 2) throw new Error(`${id} does not have once: ${from}`);
  return text.replace(from, () => to);
}

async function outcomesOf(id: string, { check }: Hole, text: string): Promise<string[]> {
  const { checks } = await loadSpec(findExercise(catalog, id).directory);
  const asked = checks.find((one) => one.id === check);
  if (!asked) throw new Error(`${id} has no check ${check}`);
  const work = await loadLocally(await bundleSolution(fileOf(id), text));
  const outcomes: string[] = [];
  for (const seed of SEEDS) {
    outcomes.push((await runCheck(asked, { work, seed, misconceptions: [] })).outcome);
  }
  return outcomes;
}
