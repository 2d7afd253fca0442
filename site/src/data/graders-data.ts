// From the verdicts of `author verify --json` to what the page about the graders shows.

import type { GradersData } from "../pages/data/site-data.ts";

/** The part of `pravah/verdicts/1` that is used. */
export interface Verdicts {
  schema: string;
  verdicts: {
    exercise: string;
    rules: { id: string; says: string; problems: string[] }[];
    matrix: {
      checks: { id: string; points: number }[];
      works: {
        kind: string;
        name: string;
        caughtBy?: string;
        score: number | null;
        outcomes: string[];
      }[];
    };
  }[];
}

export function gradersData({ schema, verdicts }: Verdicts): GradersData {
  if (schema !== "pravah/verdicts/1") throw new Error(`expected pravah/verdicts/1, got ${schema}`);
  return {
    schema: "pravah/site-graders/1",
    command: "pnpm author verify --json",
    exercises: verdicts.map(({ exercise, rules, matrix }) => ({
      id: exercise,
      checks: matrix.checks,
      works: matrix.works.map(({ kind, outcomes, ...work }) => ({
        kind: kind as GradersData["exercises"][number]["works"][number]["kind"],
        ...work,
        outcomes: outcomes.map((outcome) => outcome.charAt(0)).join(""),
      })),
      rules: rules.map(({ problems, ...rule }) => ({ ...rule, problems: problems.length })),
    })),
  };
}
