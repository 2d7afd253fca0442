// How far each exercise of the course is, found by grading. A work that is still the stub is not run; one
// that has not changed since is not run again.

import type { CheckOutcome } from "@pravah/checks/host";
import type { Exercise } from "../catalog/exercise.ts";
import type { Problem } from "../work/problem.ts";
import { readStub, STUBS } from "./stubs.ts";

/** What is known of one exercise. */
export interface Standing {
  got: number;
  of: number;
  /** Why nothing could be graded; null where it was. */
  problem: Problem | null;
}

export function standingOf(exercise: Exercise, run: readonly CheckOutcome[] | Problem): Standing {
  const of = Object.values(exercise.points).reduce((sum, points) => sum + points, 0);
  if ("stage" in run) return { got: 0, of, problem: run };
  const passed = run.filter(({ outcome }) => outcome === "pass");
  const got = passed.reduce((sum, { id }) => sum + (exercise.points[id] ?? 0), 0);
  return { got, of, problem: null };
}

/** Standings by the content that they hold for. */
export class Course {
  readonly exercises: readonly Exercise[];
  readonly #known = new Map<string, { hash: string; standing: Standing }>();

  readonly #stubs: string;

  /** @param stubs folder of the stubs as they were handed out */
  constructor(exercises: readonly Exercise[], stubs: string = STUBS) {
    this.exercises = exercises;
    this.#stubs = stubs;
  }

  /** The stub as it was handed out; null where none is kept. */
  stubOf(id: string): string | null {
    return readStub(id, this.#stubs);
  }

  set(id: string, hash: string, standing: Standing): void {
    this.#known.set(id, { hash, standing });
  }

  /** @returns null while nothing is known */
  get(id: string): Standing | null {
    return this.#known.get(id)?.standing ?? null;
  }

  isKnown(id: string, hash: string): boolean {
    return this.#known.get(id)?.hash === hash;
  }

  /** Whether an exercise has all its points. */
  isDone(id: string): boolean {
    const standing = this.get(id);
    return standing !== null && standing.got === standing.of;
  }

  /** Exercises with all their points. */
  get done(): number {
    return this.exercises.filter(({ id }) => this.isDone(id)).length;
  }

  get points(): { got: number; of: number } {
    const all = this.exercises.map((exercise) => this.get(exercise.id) ?? standingOf(exercise, []));
    return {
      got: all.reduce((sum, { got }) => sum + got, 0),
      of: all.reduce((sum, { of }) => sum + of, 0),
    };
  }

  /** Whether every exercise has been looked at. */
  get isWhole(): boolean {
    return this.exercises.every(({ id }) => this.#known.has(id));
  }
}
