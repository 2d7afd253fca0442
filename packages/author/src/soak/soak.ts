// `author soak`: a right solution must pass for every seed, not only for the one of practice.

import { createHash, type Hash } from "node:crypto";
import { type Check, runCheck, type Work } from "@pravah/checks/host";
import { type Exercise, InputError, loadSpec } from "@pravah/grader";
import { loadLocally } from "../solutions/local-run.ts";
import type { SolutionSet } from "../solutions/solution-set.ts";
import { loadWrapped, WRAPPINGS } from "../solutions/wrappings.ts";

export interface SoakFailure {
  solution: string;
  check: string;
  seed: number;
  /** The failure's kind and values, as data. */
  why: string;
}

export interface SoakRange {
  from: number;
  seeds: number;
  /** Ids of checks, where not all shall run. */
  only?: readonly string[];
  /** Every solution in each of `WRAPPINGS`, instead of as it is. */
  wrapped?: boolean;
}

export interface SoakReport {
  exercise: string;
  solutions: number;
  seeds: number;
  checks: number;
  /** Checks that ask the same, whatever the seed; they ran three times, not `seeds` times. */
  seedless: string[];
  failures: SoakFailure[];
}

/** After so many seeds that all asked the very same, a check is taken to use no random numbers. */
const TRIED = 3;

/**
 * Runs the exercise's checks against every right solution, with seeds from, from + 1, …
 *
 * @param onSeed hears of each finished seed of each solution
 * @throws {InputError} where `only` names a check that the exercise does not have
 */
export async function soak(
  exercise: Exercise,
  solutions: SolutionSet,
  { from, seeds, only = [], wrapped = false }: SoakRange,
  onSeed: () => void = () => {},
): Promise<SoakReport> {
  const all = (await loadSpec(exercise.directory)).checks;
  const unknown = only.find((id) => !all.some((check) => check.id === id));
  if (unknown !== undefined) {
    throw new InputError(`exercise "${exercise.id}" has no check "${unknown}"`);
  }
  const checks = only.length === 0 ? all : all.filter(({ id }) => only.includes(id));
  const right = rightWorks(solutions, wrapped);
  const failures: SoakFailure[] = [];
  const asked = new Map<string, Set<string>>(checks.map(({ id }) => [id, new Set()]));
  for (const { name, load } of right) {
    const work = await load();
    for (let seed = from; seed < from + seeds; seed++) {
      for (const check of checks) {
        const questions = asked.get(check.id) as Set<string>;
        if (seed >= from + TRIED && questions.size === 1) continue;
        const known = questions.size > 1;
        const hash = createHash("sha256");
        const why = await runOnce(exercise, check, known ? work : heard(work, hash), seed);
        if (!known) questions.add(hash.digest("hex"));
        if (why !== null) failures.push({ solution: name, check: check.id, seed, why });
      }
      onSeed();
    }
  }
  return {
    exercise: exercise.id,
    solutions: right.length,
    seeds,
    checks: checks.length,
    seedless: checks.map(({ id }) => id).filter((id) => asked.get(id)?.size === 1),
    failures,
  };
}

/** Every right solution, or every pair of one and a wrapping. */
function rightWorks({ reference, alternatives }: SolutionSet, wrapped: boolean) {
  return [{ name: "reference", source: reference }, ...alternatives].flatMap(({ name, source }) =>
    wrapped
      ? Object.entries(WRAPPINGS).map(([clothes, wrapping]) => ({
          name: `${name}, ${clothes}`,
          load: () => loadWrapped(source, wrapping),
        }))
      : [{ name, load: () => loadLocally(source) }],
  );
}

/** Why the check did not pass, as data; null when it did. */
async function runOnce(
  { misconceptions }: Exercise,
  check: Check,
  work: Work,
  seed: number,
): Promise<string | null> {
  const outcome = await runCheck(check, { work, seed, misconceptions });
  if (outcome.outcome === "pass") return null;
  return outcome.outcome === "fail"
    ? `${outcome.failure.kind} ${JSON.stringify(outcome.failure.params)}`
    : `todo ${outcome.functionName}`;
}

/** The work, with every call put into the hash: equal digests asked the very same. */
function heard(work: Work, hash: Hash): Work {
  return {
    call(name, args) {
      hash.update(JSON.stringify([name, args]));
      return work.call(name, args);
    },
  };
}
