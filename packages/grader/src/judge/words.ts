// Joins an outcome with the exercise's own words, by id and language. Nothing is judged here.

import type { CheckOutcome, FailureKind } from "@pravah/checks/host";
import {
  type Bilingual,
  FACTS,
  inBoth,
  type Language,
  sayFailure,
  sayTodo,
} from "@pravah/checks/messages";
import type { JudgedExercise } from "../catalog/exercise.ts";

/** Title of a check; its id where the words are missing (`author verify` refuses that). */
export function titleOf(exercise: JudgedExercise, check: string): Bilingual {
  return inBoth((language) => exercise.feedback[language].checks[check]?.title || check);
}

/**
 * What the student reads about one check: the misconception in plain words where it was
 * recognised, else the first hint; then what was called, what came back and what broke.
 */
export function sayOutcome(exercise: JudgedExercise, outcome: CheckOutcome): Bilingual {
  return inBoth((language) => {
    if (outcome.outcome === "pass") return titleOf(exercise, outcome.id)[language];
    if (outcome.outcome === "todo") return sayTodo(outcome.functionName, language);
    const { failure, misconception } = outcome;
    const advice = adviceOf(exercise, outcome.id, misconception, failure.kind, language);
    const facts = sayFailure(failure, language);
    return advice === "" ? facts : `${advice}\n${facts}`;
  });
}

function adviceOf(
  exercise: JudgedExercise,
  check: string,
  misconception: string | null,
  kind: FailureKind,
  language: Language,
): string {
  const words = exercise.feedback[language];
  const known = misconception === null ? undefined : words.misconceptions[misconception];
  if (known !== undefined) return known;
  return FACTS[kind].hasHint ? (words.checks[check]?.hints[0] ?? "") : "";
}
