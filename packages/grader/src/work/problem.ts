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
