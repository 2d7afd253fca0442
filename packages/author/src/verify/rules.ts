// What makes a grader trustworthy, rule by rule. Each looks at the evidence and says what to mend.

import { readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { EXERCISE_FILES, workImports } from "@pravah/grader";
import { declaredLines, viewOf } from "@pravah/grader/learn";
import { failedChecks, recordText } from "../record/record.ts";
import type { WrongSolution } from "../solutions/solution-set.ts";
import type { Evidence, Trial } from "./evidence.ts";
import { oldStub, unexpectedFiles } from "./files.ts";
import { leakedLines } from "./leak.ts";
import { wordViolations } from "./words.ts";

export interface Rule {
  id: string;
  says: string;
  /** One line per violation: what is wrong, and what to mend. */
  violations(evidence: Evidence): string[] | Promise<string[]>;
}

/** Most that a work which has learnt nothing may earn. */
const MOST_FOR_NOTHING = 10;

export const RULES: readonly Rule[] = [
  {
    id: "files",
    says: "every file is one that an exercise has",
    violations: ({ exercise, solutions }) => unexpectedFiles(exercise, solutions),
  },
  {
    id: "points",
    says: "points are integers, sum to 100, and belong to checks of the spec",
    violations: ({ exercise, declared }) => {
      const ids = Object.keys(exercise.points);
      const sum = Object.values(exercise.points).reduce((total, points) => total + points, 0);
      return [
        ...(sum === 100 ? [] : [`exercise.json: the points sum to ${sum}, not 100`]),
        ...ids
          .filter((id) => !declared.includes(id))
          .map(
            (id) => `exercise.json gives points to "${id}", which grader.spec.ts does not check`,
          ),
        ...declared
          .filter((id) => !ids.includes(id))
          .map((id) => `grader.spec.ts checks "${id}", which has no points in exercise.json`),
      ];
    },
  },
  {
    id: "words",
    says: "both languages have every title, three hints per check, every misconception",
    violations: ({ exercise, solutions }) => wordViolations(exercise, solutions),
  },
  {
    id: "stub",
    says: "the stub is todo in every check, and the copy that `learn` resets to is the same",
    violations: ({ exercise, trials }) => [
      ...of(trials, "stub").flatMap((trial) =>
        brokenChecks(trial, "todo").map(
          (broken) => `work.ts: ${broken}; its functions must throw NotImplemented`,
        ),
      ),
      ...oldStub(exercise),
    ],
  },
  {
    id: "order",
    says: "exercise.json names the functions that the spec asks for, in the order of the stub",
    violations: ({ exercise, solutions }) => {
      const lines = declaredLines(solutions.stub);
      const place = (name: string) => lines.get(name) ?? Number.POSITIVE_INFINITY;
      const stub = workImports(exercise.directory).sort((a, b) => place(a) - place(b));
      return exercise.functions.join() === stub.join()
        ? []
        : [`exercise.json: "functions" must be ${JSON.stringify(stub)}`];
    },
  },
  {
    id: "right",
    says: "the reference and every alternative pass every check",
    violations: ({ trials }) =>
      of(trials, "right").flatMap((trial) =>
        brokenChecks(trial, "pass").map((broken) => `${trial.name}: ${broken}`),
      ),
  },
  {
    id: "wrong",
    says: "each wrong solution fails the check that it names, and is recognised there",
    violations: ({ trials }) => of(trials, "wrong").flatMap(notCaught),
  },
  {
    id: "told",
    says: "a student with a known mistake is told which function it is in",
    violations: ({ exercise, solutions, trials }) =>
      of(trials, "wrong").flatMap(({ name, local }) => {
        const { spoils } = solutions.wrong.find(({ id }) => id === name) as WrongSolution;
        const told = viewOf(exercise, null, local).message?.function;
        return spoils.includes(told ?? "")
          ? []
          : [`wrong/${name}.ts spoils ${spoils.join(", ")}, but ${told} is blamed`];
      }),
  },
  {
    id: "strong",
    says: "every scored check catches a wrong solution",
    violations: ({ exercise, trials }) =>
      Object.keys(exercise.points)
        .filter((id) => !of(trials, "wrong").some((trial) => outcomeOf(trial, id) === "fail"))
        .map((id) => `no wrong solution fails "${id}": add one, or take the check's points away`),
  },
  {
    id: "honest",
    says: `zeros, constants and the input itself earn at most ${MOST_FOR_NOTHING} points`,
    violations: ({ trials }) =>
      of(trials, "pretender")
        .filter(({ graded }) => (graded.score ?? 0) > MOST_FOR_NOTHING)
        .map(({ name, graded }) => {
          const earned = graded.checks.filter(({ points }) => points > 0).map(({ id }) => id);
          return `a work that returns "${name}" earns ${graded.score} points: strengthen ${earned.join(", ")}`;
        }),
  },
  {
    id: "parrot",
    says: `recorded answers, known by heart, earn at most ${MOST_FOR_NOTHING} points under a secret`,
    violations: ({ parrots }) =>
      parrots
        .filter(({ points }) => points > MOST_FOR_NOTHING)
        .map(
          ({ parrot, points, checks }) =>
            `a table of practice answers (${parrot}) earns ${points} points: ` +
            `ask fresh questions in ${checks.join(", ")}`,
        ),
  },
  {
    id: "fresh",
    says: "misconceptions.json is what `author record` writes",
    violations: async ({ exercise, solutions, trials }) => {
      const file = path.join(exercise.directory, EXERCISE_FILES.misconceptions);
      const seen = new Map(
        of(trials, "wrong").map(({ name, local }) => [name, failedChecks(local)]),
      );
      const text = await recordText(exercise, solutions, (wrong) => seen.get(wrong));
      const fresh = text === readFileSync(file, "utf8");
      return fresh
        ? []
        : [`misconceptions.json is out of date: run \`pnpm author record ${exercise.id}\``];
    },
  },
  {
    id: "same",
    says: "grading, practice and a debugged process come to the same verdicts",
    violations: ({ trials }) =>
      trials.flatMap((trial) => [...differences(trial), ...otherWords(trial)]),
  },
  {
    id: "secret",
    says: "no line of a solution stands in what students get",
    violations: ({ exercise, solutions }) =>
      leakedLines(exercise, solutions).map(
        ({ file, line, text }) => `${file}:${line} shows a line of the solution: ${text}`,
      ),
  },
];

function of(trials: readonly Trial[], kind: Trial["kind"]): Trial[] {
  return trials.filter((trial) => trial.kind === kind);
}

function outcomeOf({ graded }: Trial, check: string): string {
  return graded.checks.find(({ id }) => id === check)?.outcome ?? "missing";
}

function brokenChecks({ graded }: Trial, wanted: string): string[] {
  if (graded.reason) return [graded.reason.message.en];
  return graded.checks
    .filter(({ outcome }) => outcome !== wanted)
    .map(({ id, outcome, message }) => `"${id}" is ${outcome}, not ${wanted} (${message.en})`);
}

function notCaught({ name, caughtBy = "", graded }: Trial): string[] {
  if (graded.reason) return [`wrong/${name}.ts cannot be graded: ${graded.reason.message.en}`];
  const check = graded.checks.find(({ id }) => id === caughtBy);
  if (!check) return [`wrong/${name}.ts names "${caughtBy}", which is no check of the spec`];
  if (check.outcome !== "fail") {
    return [`"${caughtBy}" lets wrong/${name}.ts ${check.outcome}: strengthen the check`];
  }
  if (check.misconception === name) return [];
  const taken = check.misconception ?? "nothing";
  return [
    `wrong/${name}.ts is recognised as ${taken} in "${caughtBy}": run \`author record\`, ` +
      "or add a probe that tells them apart",
  ];
}

function differences({ name, graded, local }: Trial): string[] {
  return graded.checks.flatMap((check, i) => {
    const other = local[i];
    const misconception =
      other?.outcome === "fail" ? (other.misconception ?? undefined) : undefined;
    const kind = other?.outcome === "fail" ? other.failure.kind : undefined;
    const same =
      other?.id === check.id &&
      other.outcome === check.outcome &&
      misconception === check.misconception &&
      kind === check.details?.kind;
    if (same) return [];
    return [
      `${name}: "${check.id}" is ${check.outcome} in the sandbox, ${other?.outcome} in a debugged process`,
    ];
  });
}

/** Practice runs the work as grading does, so not one word may differ. */
function otherWords({ name, graded, practised }: Trial): string[] {
  if (practised === null) return [];
  return graded.checks.flatMap((check, i) => {
    const other = practised[i];
    if (isDeepStrictEqual(check, other)) return [];
    return [
      `${name}: "${check.id}" is ${check.outcome} in grading, ${other?.outcome} in practice, or other words are said of it`,
    ];
  });
}
