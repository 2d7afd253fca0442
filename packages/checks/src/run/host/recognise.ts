// A mistake is recognised, not only refused: does the work answer the probes as a known mistake does?

import { mismatch } from "../../plain/closeness.ts";
import type { Plain } from "../../plain/plain.ts";
import { isStop } from "../failure.ts";
import type { Reply, Work } from "../run-context.ts";

/** What a work answers to a probe. */
export type ProbeAnswer =
  | { value: Plain; changedInputs?: number[] }
  | { throws: string }
  | { notPlain: true };

export interface Probe {
  call: string;
  args: Plain[];
  answer: ProbeAnswer;
}

/** A known mistake: which checks it fails, and what it answers where that is wrong. */
export interface Misconception {
  id: string;
  fails: string[];
  probes: Probe[];
}

/** Probe answers are the mistake's own arithmetic: only the last digits may differ. */
const PROBE_TOLERANCE = { rel: 1e-6, entrywise: true };

/**
 * Finds the misconception behind a failed check: the first listed one that fails this check and
 * whose every recorded answer the work gives.
 *
 * @returns its id, or null when the mistake is not a known one
 */
export async function recognise(
  check: string,
  work: Work,
  misconceptions: readonly Misconception[],
): Promise<string | null> {
  for (const { id, fails, probes } of misconceptions) {
    if (fails.includes(check) && probes.length > 0 && (await answersAll(work, probes))) return id;
  }
  return null;
}

async function answersAll(work: Work, probes: readonly Probe[]): Promise<boolean> {
  for (const probe of probes) {
    try {
      const answer = toProbeAnswer(await work.call(probe.call, probe.args));
      if (answer === null || !sameAnswer(answer, probe.answer)) return false;
    } catch (error) {
      if (isStop(error)) return false;
      throw error;
    }
  }
  return true;
}

/** The part of a reply that identifies a mistake; null where there is nothing to compare. */
export function toProbeAnswer(reply: Reply): ProbeAnswer | null {
  if (reply.kind === "missing") return null;
  if (reply.kind === "not-plain") return { notPlain: true };
  if (reply.kind === "threw") return { throws: reply.name };
  const { value, changedInputs } = reply;
  return changedInputs.length > 0 ? { value, changedInputs } : { value };
}

/** True when two answers are the same mistake (or both right). */
export function sameAnswer(one: ProbeAnswer, other: ProbeAnswer): boolean {
  const value = mismatch(one, other, PROBE_TOLERANCE) ?? mismatch(other, one, PROBE_TOLERANCE);
  return value === null;
}
