// Writes misconceptions.json: what each wrong solution answers to the probes where it is wrong.

import {
  type CheckOutcome,
  type Misconception,
  type Plain,
  type Probe,
  type ProbeAnswer,
  sameAnswer,
  toProbeAnswer,
  type Work,
} from "@pravah/checks/host";
import { type Exercise, InputError, misconceptionsText } from "@pravah/grader";
import { loadLocally, runLocally } from "../solutions/local-run.ts";
import type { Probes } from "../solutions/probes.ts";
import type { SolutionSet } from "../solutions/solution-set.ts";

/**
 * The text of misconceptions.json. Only wrong answers are recorded: it tells no right one.
 *
 * @param failing the checks that a wrong solution fails, where the caller has seen that already
 * @throws {InputError} naming a wrong solution that no probe tells from the reference
 */
export async function recordText(
  exercise: Exercise,
  solutions: SolutionSet,
  failing: (wrong: string) => string[] | undefined = () => undefined,
): Promise<string> {
  const reference = await answers(await loadLocally(solutions.reference), solutions.probes);
  const misconceptions: Misconception[] = [];
  for (const { id, source } of solutions.wrong) {
    const work = await loadLocally(source);
    const probes = wrongAnswers(solutions.probes, await answers(work, solutions.probes), reference);
    if (probes.length === 0) {
      throw new InputError(
        `solutions/${exercise.id}/wrong/${id}.ts answers every probe as the reference does: ` +
          `add a probe to solutions/${exercise.id}/probes.ts on which it is wrong`,
      );
    }
    misconceptions.push({ id, fails: failing(id) ?? (await failsOf(exercise, work)), probes });
  }
  // The one with more wrong answers is the more particular mistake: it is tried first.
  misconceptions.sort((a, b) => b.probes.length - a.probes.length || (a.id < b.id ? -1 : 1));
  return misconceptionsText(misconceptions);
}

async function failsOf(exercise: Exercise, work: Work): Promise<string[]> {
  return failedChecks(await runLocally({ ...exercise, misconceptions: [] }, work));
}

/** Ids of the checks that failed. */
export function failedChecks(outcomes: readonly CheckOutcome[]): string[] {
  return outcomes.filter(({ outcome }) => outcome === "fail").map(({ id }) => id);
}

async function answers(work: Work, probes: Probes): Promise<(ProbeAnswer | null)[]> {
  const all: (ProbeAnswer | null)[] = [];
  for (const { call, args } of probes) all.push(toProbeAnswer(await work.call(call, args)));
  return all;
}

function wrongAnswers(
  probes: Probes,
  mine: (ProbeAnswer | null)[],
  right: (ProbeAnswer | null)[],
): Probe[] {
  return probes.flatMap(({ call, args }, i) => {
    const [answer, rightAnswer] = [mine[i], right[i]];
    if (!answer || (rightAnswer && sameAnswer(answer, rightAnswer))) return [];
    return [{ call, args: [...args] as Plain[], answer }];
  });
}
