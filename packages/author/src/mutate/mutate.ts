// `author mutate`: is every small change of the reference noticed by some check?

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Exercise, type Grader, InputError } from "@pravah/grader";
import { SOLUTION_FILES } from "../solutions/solution-set.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";

/** A change after which the work is still right. Listed by hand, with the reason. */
export interface Equivalent {
  /** The line as it stands in the reference: the same change may matter elsewhere. */
  code: string;
  /** As `author mutate` prints it: `size > allowed → size >= allowed`. */
  change: string;
  why: string;
}

export type Fate = "caught" | "equivalent" | "survived" | "invalid";

export interface MutantVerdict extends Pick<Mutant, "line" | "code" | "change"> {
  fate: Fate;
  /** The first check that failed. */
  check?: string;
}

export interface MutationReport {
  exercise: string;
  verdicts: MutantVerdict[];
  /** Listed as equivalent, and no longer a mutant or caught after all. */
  stale: Equivalent[];
  /** Caught, of all mutants that are valid and not equivalent; in [0, 1]. */
  score: number;
}

/**
 * Grades every mutant of the reference, each in its own sandbox: one that loops is stopped there.
 *
 * @param onVerdict hears of each mutant as it is decided
 * @throws {InputError} when the list of equivalent changes cannot be read
 */
export async function mutate(
  exercise: Exercise,
  grader: Grader,
  onVerdict: (verdict: MutantVerdict) => void = () => {},
): Promise<MutationReport> {
  const folder = path.join(exercise.directory, "../../solutions", exercise.id);
  const source = readFileSync(path.join(folder, SOLUTION_FILES.reference), "utf8");
  const equivalents = readEquivalents(path.join(folder, SOLUTION_FILES.equivalents));
  const verdicts: MutantVerdict[] = [];
  for (const mutant of await mutantsOf(source)) {
    const verdict = await decide(exercise, grader, mutant, equivalents);
    onVerdict(verdict);
    verdicts.push(verdict);
  }
  const used = verdicts.filter(({ fate }) => fate === "equivalent");
  const count = (fate: Fate) => verdicts.filter((verdict) => verdict.fate === fate).length;
  const [caught, survived] = [count("caught"), count("survived")];
  return {
    exercise: exercise.id,
    verdicts,
    stale: equivalents.filter((equivalent) => !used.some((verdict) => isSame(equivalent, verdict))),
    score: caught / Math.max(1, caught + survived),
  };
}

async function decide(
  exercise: Exercise,
  grader: Grader,
  { source, ...place }: Mutant,
  equivalents: readonly Equivalent[],
): Promise<MutantVerdict> {
  const { reason, checks } = await grader.gradeSource(exercise, "mutant", source);
  // A change that does not even parse says nothing about the checks.
  if (reason?.stage === "parse") return { ...place, fate: "invalid" };
  const failed = checks.find(({ outcome }) => outcome !== "pass")?.id;
  if (reason) return { ...place, fate: "caught", check: reason.stage };
  if (failed !== undefined) return { ...place, fate: "caught", check: failed };
  const known = equivalents.some((equivalent) => isSame(equivalent, place));
  return { ...place, fate: known ? "equivalent" : "survived" };
}

function isSame(
  equivalent: Equivalent,
  { code, change }: Pick<Mutant, "code" | "change">,
): boolean {
  return equivalent.code === code && equivalent.change === change;
}

function readEquivalents(file: string): Equivalent[] {
  if (!existsSync(file)) return [];
  const place = `${path.basename(path.dirname(file))}/${path.basename(file)}`;
  let list: unknown;
  try {
    list = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new InputError(`solutions/${place}: ${(error as Error).message}`);
  }
  if (!Array.isArray(list) || !list.every(isEquivalent)) {
    throw new InputError(`solutions/${place}: a list of { "code", "change", "why" } is needed`);
  }
  return list;
}

function isEquivalent(entry: unknown): entry is Equivalent {
  const { code, change, why } = (entry ?? {}) as Record<string, unknown>;
  return [code, change, why].every((text) => typeof text === "string" && text !== "");
}
