// Which function a check is about: the one that passes with it, is not written, or broke it. A check often
// calls several, and what breaks in the last of them may have gone wrong in the first.

import type { CheckOutcome, FailureKind, Misconception } from "@pravah/checks/host";
import { FACTS } from "@pravah/checks/messages";

type Failed = CheckOutcome & { outcome: "fail" };

/** Checks that every function passes which leaves its input alone: they say little of its mathematics. */
export const PURITY = "inputs-unchanged";

/** What is known of the exercise: nothing of the work. */
export interface BlameFacts {
  /** Names of the functions, causes before effects: as they stand in the stub. */
  order: readonly string[];
  misconceptions: readonly Misconception[];
}

/** The function that each check is about, by the check's id; null where it called none. */
export function subjects(
  outcomes: readonly CheckOutcome[],
  facts: BlameFacts,
): Map<string, string | null> {
  const evidence = gather(outcomes, facts);
  return new Map(
    outcomes.map((outcome) => [
      outcome.id,
      outcome.outcome === "todo"
        ? outcome.functionName
        : outcome.outcome === "fail"
          ? culprit(outcome, facts, evidence)
          : lastOf(outcome.called, facts),
    ]),
  );
}

interface Evidence {
  /** Functions that are known to be wrong. */
  broken: Set<string>;
  /** Functions that passed a check of their own: one that needs no function after them. */
  proven: Set<string>;
}

function gather(outcomes: readonly CheckOutcome[], facts: BlameFacts): Evidence {
  const evidence: Evidence = { broken: new Set(), proven: new Set() };
  const failed: Failed[] = [];
  for (const outcome of outcomes) {
    if (outcome.outcome === "fail") failed.push(outcome);
    const own = lastOf(outcome.called, facts);
    if (outcome.outcome === "pass" && outcome.id !== PURITY && own !== null)
      evidence.proven.add(own);
  }
  const catchWith = (whom: (outcome: Failed) => string | null) => {
    for (const outcome of failed) {
      const name = isEcho(outcome.failure.kind) ? null : whom(outcome);
      if (name !== null) evidence.broken.add(name);
    }
  };
  catchWith((outcome) => sureCulprit(outcome, facts));
  catchWith(({ called: [only = null, ...others] }) => (others.length === 0 ? only : null));
  // Whoever is caught in one check is suspected first in the next, from the stub's first function to its last.
  for (const name of facts.order)
    catchWith((outcome) => (culprit(outcome, facts, evidence) === name ? name : null));
  return evidence;
}

function culprit(outcome: Failed, facts: BlameFacts, { broken, proven }: Evidence): string | null {
  const sure = sureCulprit(outcome, facts);
  if (sure !== null) return sure;
  const thrower = outcome.failure.kind === "threw" ? namedBy(outcome) : null;
  const suspects = upTo(outcome.called, thrower);
  const caught = suspects.find((name) => broken.has(name));
  // An error says itself where it was thrown; a wrong value may be anybody's.
  return caught ?? thrower ?? suspects.find((name) => !proven.has(name)) ?? lastOf(suspects, facts);
}

/** What was called after the one that threw had no part in it. */
function upTo(called: readonly string[], name: string | null): readonly string[] {
  const at = name === null ? -1 : called.indexOf(name);
  return at < 0 ? called : called.slice(0, at + 1);
}

/** The function whose doing it is for certain, whatever the others gave it. */
function sureCulprit({ misconception, ...outcome }: Failed, facts: BlameFacts): string | null {
  const { order, misconceptions } = facts;
  const known = misconceptions.find(({ id }) => id === misconception);
  // A known mistake was recognised by what these functions answered.
  const answered = known?.probes.map(({ call }) => call) ?? [];
  const first = order.find((name) => answered.includes(name));
  if (first !== undefined) return first;
  return isOwnDoing(outcome.failure.kind) ? namedBy(outcome) : null;
}

function namedBy({ failure: { params } }: Pick<Failed, "failure">): string | null {
  return typeof params.name === "string" ? params.name : null;
}

/** Kinds that name a function, and are its own doing. */
function isOwnDoing(kind: FailureKind): boolean {
  if (kind === "threw" || isEcho(kind)) return false;
  return FACTS[kind].namesFunction === true || kind === "inputs-changed" || kind === "accepted";
}

/** What was not even tried, because something else had to be stopped before: it says nothing new. */
export function isEcho(kind: FailureKind): boolean {
  return kind === "too-many-stops" || kind === "submission-limit";
}

/** The last in the stub's order: it needs all the others. */
function lastOf(called: readonly string[], { order }: BlameFacts): string | null {
  const place = (name: string) => order.indexOf(name);
  return [...called].sort((a, b) => place(b) - place(a))[0] ?? null;
}
