// Joins an outcome with the exercise's own words, by id and language. Nothing is judged here.

import type { CheckOutcome } from "@pravah/checks/host";
import { type Bilingual, FACTS, inBoth, sayFailure, sayTodo } from "@pravah/checks/messages";
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
    const { id, failure, misconception } = outcome;
    const known = misconceptionOf(exercise, misconception)?.[language];
    const advice =
      known ?? (FACTS[failure.kind].hasHint ? hintsOf(exercise, id)[0]?.[language] : "");
    const facts = sayFailure(failure, language);
    return advice ? `${advice}\n${facts}` : facts;
  });
}

/** A known mistake in the student's own terms; null where none was recognised. */
export function misconceptionOf(
  { feedback: { en, hi } }: JudgedExercise,
  id: string | null,
): Bilingual | null {
  if (id === null) return null;
  const words = { en: en.misconceptions[id], hi: hi.misconceptions[id] };
  return words.en === undefined || words.hi === undefined ? null : { en: words.en, hi: words.hi };
}

/** The hints of a check, from a nudge to nearly there. */
export function hintsOf({ feedback: { en, hi } }: JudgedExercise, check: string): Bilingual[] {
  const inHindi = hi.checks[check]?.hints ?? [];
  return (en.checks[check]?.hints ?? []).map((hint, i) => ({ en: hint, hi: inHindi[i] ?? hint }));
}
