// What one function's loop costs in a whole exercise: that function's points and those of what calls it.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { createGrader, type Grader, readExercise } from "../../src/index.ts";

const here = (file: string) => fileURLToPath(new URL(`../../../../${file}`, import.meta.url));
const relu = readExercise(here("exercises/relu"));
const reference = readFileSync(here("solutions/relu/work.ts"), "utf8");

/** The reference, in which these functions begin with a statement of their own. */
function spoilt(statements: Record<string, string>): string {
  return Object.entries(statements).reduce((text, [name, statement]) => {
    const head = new RegExp(`^export function ${name}\\(.*\\{$`, "m").exec(text)?.[0];
    if (head === undefined) throw new Error(`the reference has no ${name}`);
    return text.replace(head, `${head}\n${statement}`);
  }, reference);
}

const LOOP = "for (;;) {}";
const GROWS = "for (const all: number[][] = []; ; ) all.push(new Array(1e5).fill(1));";
/** `selu` calls `elu`, and one check calls every function. */
const OF_ELU = [
  "inputs-unchanged",
  "elu-values",
  "elu-derivative",
  "selu-values",
  "selu-derivative",
];

let grader: Grader;
beforeAll(() => {
  grader = createGrader({ sandbox: "portable", limits: { callMs: 300, memoryMb: 200 } });
});

describe("one stopped function", () => {
  it.each<[string, Record<string, string>, string[], number]>([
    ["loops", { elu: LOOP }, OF_ELU, 75],
    ["takes ever more memory", { elu: GROWS }, OF_ELU, 75],
    ["loops on some inputs", { leakyRelu: `if (slope > 1) ${LOOP}` }, ["leaky-values"], 95],
    [
      "loops in the middle of a property",
      { deadUnits: `if (acts.length > 4 && acts.length < 8) ${LOOP}` },
      ["dead-units"],
      90,
    ],
    [
      "and four more loop",
      { reluBackward: LOOP, leakyRelu: LOOP, elu: LOOP, gelu: LOOP, bornDeadBound: GROWS },
      [
        ...["inputs-unchanged", "backward-values", "backward-at-zero", "backward-gradient"],
        ...["leaky-values", "leaky-derivative", "elu-values", "elu-derivative", "selu-values"],
        ...["selu-derivative", "gelu-values", "gelu-derivative", "born-dead-bound"],
        ...["born-dead-nets", "xavier-deep-relu"],
      ],
      15,
    ],
  ])("%s", async (_, statements, lost, score) => {
    const result = await grader.gradeSource(relu, "s001", spoilt(statements));
    const failed = result.checks.filter(({ outcome }) => outcome !== "pass");
    expect(failed.map(({ id }) => id)).toEqual(lost);
    expect(result.score).toBe(score);
  });
});
