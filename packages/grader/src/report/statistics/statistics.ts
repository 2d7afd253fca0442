// What a cohort's results say about the cohort and about the exercise: counted as they come by.

import type { Result } from "../../judge/result.ts";
import { isUndecided } from "../../work/problem.ts";
import type { ItemStatistics } from "./items.ts";

export interface ExerciseStatistics {
  exercise: string;
  works: number;
  graded: number;
  undecided: number;
  sum: number;
  /** Works by score: 0–9, 10–19, … 90–99, 100. */
  distribution: number[];
  misconceptions: Map<string, number>;
  /** Reasons why works could not be graded, by stage. */
  stages: Map<string, number>;
  /** Per check, in the order of the spec. */
  items: Map<string, ItemStatistics>;
}

const BANDS = 11;

export class Statistics {
  readonly exercises: Map<string, ExerciseStatistics> = new Map();

  add(result: Result): void {
    const entry = this.exercises.get(result.exercise) ?? empty(result.exercise);
    this.exercises.set(result.exercise, entry);
    entry.works++;
    if (result.reason) {
      count(entry.stages, result.reason.stage);
      if (isUndecided(result.reason)) entry.undecided++;
    }
    if (result.score === null) return;
    entry.graded++;
    entry.sum += result.score;
    const band = Math.min(BANDS - 1, Math.floor((10 * result.score) / Math.max(1, result.max)));
    entry.distribution[band] = (entry.distribution[band] ?? 0) + 1;
    for (const misconception of new Set(
      result.checks.flatMap((check) => check.misconception ?? []),
    ))
      count(entry.misconceptions, misconception);
    for (const { id, max, outcome } of result.checks) {
      const item = entry.items.get(id) ?? { id, max, pass: 0, fail: 0, todo: 0 };
      item[outcome]++;
      entry.items.set(id, item);
    }
  }
}

function empty(exercise: string): ExerciseStatistics {
  return {
    exercise,
    works: 0,
    graded: 0,
    undecided: 0,
    sum: 0,
    distribution: new Array<number>(BANDS).fill(0),
    misconceptions: new Map(),
    stages: new Map(),
    items: new Map(),
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
