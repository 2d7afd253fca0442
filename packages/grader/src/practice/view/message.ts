// The one message of a run, in both languages and in parts: whoever shows it decides how much there is room for.

import type { Figure } from "@pravah/checks";
import type { CheckOutcome } from "@pravah/checks/host";
import { type Bilingual, FACTS, inBoth, sayFailure } from "@pravah/checks/messages";
import type { Exercise } from "../../catalog/exercise.ts";
import { cleanBoth, harmless } from "../../judge/clean.ts";
import { reasonOf } from "../../judge/judge.ts";
import { hintsOf, misconceptionOf, titleOf } from "../../judge/words.ts";
import type { Problem } from "../../work/problem.ts";
import { isEcho, PURITY } from "./blame.ts";
import type { FunctionView } from "./view.ts";

/** The texts are clean: nothing in them is obeyed by a terminal. */
export interface ViewMessage {
  kind: "problem" | "fail" | "todo";
  /** The check that it is about, for its hints. */
  check: string | null;
  function: string | null;
  /** Line of `work.ts`: of the error where one is known, else where the function begins. */
  line: number | null;
  /** What must hold: the title of the check. */
  title: Bilingual | null;
  /** What went wrong in the student's own terms, where the mistake is a known one. */
  known: Bilingual | null;
  /** Whether a hint about the mathematics helps. */
  needsHint: boolean;
  /** From a nudge to nearly there. */
  hints: readonly Bilingual[];
  /** What was called, what came back, what broke; or what is wrong with the work. */
  facts: Bilingual | null;
  printed: Printed | null;
  figure: Figure | null;
}

export interface Printed {
  lines: string[];
  /** The rest was not kept: what is missing cannot be counted. */
  isCut: boolean;
}

/** `checks/host` keeps no more of what a work prints during one check. */
const MOST_KEPT = 4000;

/** A problem of the whole work. */
export function problemMessage(problem: Problem): ViewMessage {
  const { message, line = null } = reasonOf(problem);
  return { ...NOTHING, kind: "problem", line, facts: message };
}

/** The failing check of the function furthest upstream; null where none fails. */
export function failureMessage(
  exercise: Exercise,
  functions: readonly FunctionView[],
  outcomes: readonly CheckOutcome[],
): ViewMessage | null {
  const failed = outcomes.filter((outcome) => outcome.outcome === "fail");
  const first = functions.find(({ state }) => state === "fail");
  const mine = first ? failed.filter(({ id }) => first.checks.includes(id)) : failed;
  const [worst] = [...mine].sort((a, b) => rank(a) - rank(b));
  if (worst === undefined) return null;
  const { id, failure, misconception, output } = worst;
  return {
    kind: "fail",
    check: id,
    function: first?.name ?? null,
    line: thrownLine(worst) ?? first?.line ?? null,
    title: titleOf(exercise, id),
    known: misconceptionOf(exercise, misconception),
    needsHint: FACTS[failure.kind].hasHint === true,
    hints: hintsOf(exercise, id),
    facts: cleanBoth(inBoth((language) => sayFailure(failure, language))),
    printed: printedOf(output),
    figure: failure.figure ?? null,
  };
}

/** The next function to write; null where all are written. */
export function todoMessage(
  exercise: Exercise,
  functions: readonly FunctionView[],
  outcomes: readonly CheckOutcome[],
): ViewMessage | null {
  const next = functions.find(({ state }) => state === "todo");
  if (next === undefined) return null;
  // Nobody writes a function for the sake of leaving its input alone.
  const check = next.checks.find((id) => id !== PURITY) ?? null;
  const output = outcomes.find(({ id }) => id === check)?.output ?? "";
  return {
    ...NOTHING,
    kind: "todo",
    check,
    function: next.name,
    line: next.line,
    title: check === null ? null : titleOf(exercise, check),
    hints: check === null ? [] : hintsOf(exercise, check),
    printed: printedOf(output),
  };
}

const NOTHING = {
  check: null,
  function: null,
  line: null,
  title: null,
  known: null,
  needsHint: false,
  hints: [],
  facts: null,
  printed: null,
  figure: null,
} as const;

/** What tells most comes first: a mistake that is known, then a function by itself, then a stop without news. */
function rank({ failure, misconception, called }: CheckOutcome & { outcome: "fail" }): number {
  return (
    (isEcho(failure.kind) ? 100 : 0) +
    (misconception === null ? 10 : 0) +
    (called.length > 1 ? 1 : 0)
  );
}

function thrownLine({ failure }: CheckOutcome & { outcome: "fail" }): number | null {
  const line = /:(\d+)$/.exec(String(failure.params.line ?? ""))?.[1];
  return line === undefined ? null : Number(line);
}

function printedOf(output: string): Printed | null {
  const text = harmless(output).trimEnd();
  return text === "" ? null : { lines: text.split("\n"), isCut: output.length >= MOST_KEPT };
}
