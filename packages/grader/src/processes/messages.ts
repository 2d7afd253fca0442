// What the parent and a grading process say to each other. Both are trusted; a student's program runs
// in a third process, behind the grading process's own channel.

import type { GraderOptions } from "../run/grader.ts";
import type { Problem } from "../work/problem.ts";
import type { WorkText } from "../work/read-work.ts";

/** What holds the works, as the grader chose it. */
export interface SandboxFacts {
  layer: string;
  /** For people: what the layer is made of, or why it is not a harder one. */
  note: string;
}

/** A work as a grading process is given it. */
export interface WorkToGrade {
  submission: string;
  exercise: string;
  text: WorkText;
  /** What became of it: it is not graded, the result says this. */
  verdict?: Problem;
}

export type ToProcess =
  /** `core`: the one that the process stays on; without one the system decides. */
  | { kind: "start"; root: string; options: GraderOptions; core?: number | undefined }
  | ({ kind: "grade" } & WorkToGrade);

export type FromProcess =
  | { kind: "ready"; sandbox: SandboxFacts }
  /** What was asked for cannot be had here: the person's to mend, so nobody tries again. */
  | { kind: "refused"; message: string }
  /** The result as one line of JSON. */
  | { kind: "graded"; line: string; undecided: boolean }
  | { kind: "failed"; why: string };
