// Entry `@pravah/grader/browser`: the grader as far as a page needs it. Nothing here knows Node.

export type { JudgedExercise } from "./catalog/exercise.ts";
export type { CheckWords, Feedback } from "./catalog/feedback.ts";
export { checkResult, incompleteness, reasonOf } from "./judge/judge.ts";
export type { CheckResult, Reason } from "./judge/result.ts";
export { runWork } from "./run/run-work.ts";
export { REQUEST, type RequestKind } from "./sandbox/box/request.ts";
export { Stopped } from "./sandbox/box/stop.ts";
export { ForbiddenImport } from "./sandbox/child/forbidden-import.ts";
export { DEFAULT_LIMITS, type Limits } from "./sandbox/limits.ts";
export type { SandboxSettings, WorkBox } from "./sandbox/sandboxed-work.ts";
export type { Compiled } from "./work/compiled.ts";
export { machineFailed, type Problem } from "./work/problem.ts";
