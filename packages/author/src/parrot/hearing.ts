// What a spec asks of the reference, and what it is answered: all that a parrot can learn.

import { PRACTICE_SEED, type Reply, type Work } from "@pravah/checks/host";
import type { Exercise } from "@pravah/grader";
import { runLocally } from "../solutions/local-run.ts";
import { literal } from "./literal.ts";

export type Answer = { value: unknown } | { throws: string };

export interface Heard {
  call: string;
  args: readonly unknown[];
  answer: Answer;
  /** Of the checks that ask it. */
  checks: Set<string>;
  /** Every seed asks the same: this answer is worth keeping. */
  always: boolean;
}

/** Further seeds, to tell what is asked whatever the seed. */
const OTHER_SEEDS = [1, 2];

/** Every different call of the spec in practice, with the answer of `reference`, in order. */
export async function hear(exercise: Exercise, reference: Work): Promise<Heard[]> {
  const heard = await callsOf(exercise, reference, PRACTICE_SEED);
  for (const seed of OTHER_SEEDS) {
    const again = await callsOf(exercise, reference, seed);
    for (const [key, call] of heard) call.always &&= again.has(key);
  }
  return [...heard.values()];
}

async function callsOf(
  exercise: Exercise,
  reference: Work,
  seed: number,
): Promise<Map<string, Heard>> {
  const heard = new Map<string, Heard>();
  await runLocally(exercise, reference, {
    seed,
    onCall(check, call, args, reply) {
      const answer = answerOf(reply);
      const key = literal([call, args]);
      const known = heard.get(key);
      if (known) known.checks.add(check);
      else if (answer)
        heard.set(key, { call, args, answer, checks: new Set([check]), always: true });
    },
  });
  return heard;
}

function answerOf(reply: Reply): Answer | null {
  if (reply.kind === "value") return { value: reply.value };
  return reply.kind === "threw" ? { throws: reply.name } : null;
}
