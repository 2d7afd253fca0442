// The grader as a library: what the author's tools and the site build on.

export { readCatalog } from "./catalog/catalog.ts";
export { type Exercise, type ExerciseFacts, readExercise } from "./catalog/exercise.ts";
export { EXERCISE_FILES, exerciseIds } from "./catalog/exercise-files.ts";
export { type CheckWords, type Feedback, parseFeedback } from "./catalog/feedback.ts";
export { findExercise } from "./catalog/find-exercise.ts";
export { inLanguage, type LanguageChoice, languageChoice } from "./catalog/language.ts";
export { misconceptionsText, readMisconceptions } from "./catalog/misconceptions.ts";
export { parseWithSchema, readSchema, type SchemaName } from "./catalog/schema.ts";
export { specFiles, workImports } from "./catalog/spec-files.ts";
export { workModules } from "./catalog/work-modules.ts";
export { CHECKOUT, forCaller, fromCaller } from "./files/checkout.ts";
export { InputError } from "./files/input-error.ts";
export { checkResult } from "./judge/judge.ts";
export type { CheckResult, Receipt, Result } from "./judge/result.ts";
export { createPracticeRunner, type PracticeRunner } from "./practice/runner.ts";
export { coresFor, stayOn } from "./processes/cores.ts";
export { severalAtATime } from "./processes/several-at-a-time.ts";
export { createGrader, type Grader, type GraderOptions } from "./run/grader.ts";
export { loadSpec, type Spec } from "./run/load-spec.ts";
