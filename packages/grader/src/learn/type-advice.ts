// Which of TypeScript's errors is worth reading now: the first one in the function that fails.

import { type Bilingual, fillBoth } from "@pravah/checks/messages";
import type { PracticeView } from "../practice/view/view.ts";
import type { TypeFault } from "./type-errors.ts";
import { LEARN } from "./words.ts";

/** More than the first are mostly its echo. */
const MOST = 1;

export function typeAdvice(view: PracticeView, faults: readonly TypeFault[]): Bilingual[] {
  const [from, to] = linesOf(view);
  return faults
    .filter(({ line }) => line >= from && line < to)
    .slice(0, MOST)
    .map(({ line, message }) => fillBoth(LEARN.typeError, { line, message }));
}

/** From the first line of the failing function to that of the next one; all, where the work does not load. */
function linesOf({ message, functions }: PracticeView): [from: number, to: number] {
  if (message?.kind !== "fail") return [1, Number.POSITIVE_INFINITY];
  const from = functions.find(({ name }) => name === message.function)?.line ?? null;
  if (from === null) return [1, Number.POSITIVE_INFINITY];
  const later = functions.flatMap(({ line }) => (line !== null && line > from ? [line] : []));
  return [from, Math.min(...later, Number.POSITIVE_INFINITY)];
}
