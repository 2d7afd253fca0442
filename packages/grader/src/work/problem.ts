// Why a work cannot be graded at all: the stage where it stopped, and what the sentence needs.

export type Stage =
  | "read"
  | "parse"
  | "forbidden-import"
  | "forbidden-expression"
  | "load"
  | "load-limit"
  | "load-memory"
  | "crash"
  | "infrastructure";

export interface Problem {
  stage: Stage;
  params: Readonly<Record<string, string | number>>;
}

/** The machine failed, or the grader did, and not the work. */
export function machineFailed(why: string): Problem {
  return { stage: "infrastructure", params: { why } };
}

/** Whether the machine failed and not the work: nothing is decided then, and it is graded again. */
export function isUndecided(problem: Pick<Problem, "stage"> | null | undefined): boolean {
  return problem?.stage === "infrastructure";
}
