// Made-up measurements and logs, and the diagnosis that the rules of the task give them.

import { median, permuted, property, type Random, type Vec } from "@pravah/checks";
import type { LogEntry, Stats } from "../work.ts";

export const NAN = Number.NaN;
export const INF = Number.POSITIVE_INFINITY;
/** Each run of a law about a diagnosis asks on both sides of its limit: few are enough. */
export const law: typeof property = (inputs, holds) => property(inputs, holds, { runs: 6 });

export const WELL: Stats = {
  loss: 0.7,
  actStd: [0.6, 0.5],
  deadFraction: [0.1, 0],
  saturatedFraction: [0, 0],
  dZNorm: [0.1, 0.1, 0.1],
  dWNorm: [0.1, 0.2, 0.3],
  timeNorm: [],
  nonFinite: false,
};

/** Measurements of a healthy network, all well within the limits. */
export function fitStats(random: Random, depth: number): Stats {
  const list = (length: number, low: number, high: number) =>
    Array.from({ length }, () => random.uniform(low, high));
  return {
    ...WELL,
    actStd: list(depth - 1, 0.3, 1),
    deadFraction: list(depth - 1, 0, 0.5),
    saturatedFraction: list(depth - 1, 0, 0.3),
    dZNorm: list(depth, 0.05, 2),
    dWNorm: list(depth, 0.1, 3),
  };
}

/** `count` ≥ 3 norms in a random order, whose mean and middle neighbours are far from the median. */
export function withMedian(random: Random, count: number, median: number): Vec {
  const half = (count - 1) >> 1;
  const below = Array.from({ length: half }, () => random.uniform(0.3, 0.5) * median);
  const above = Array.from({ length: half }, () => random.uniform(5, 8) * median);
  if (count % 2 === 1) return permuted(random, [...below, median, ...above]);
  return permuted(random, [...below, 0.7 * median, 1.3 * median, ...above]);
}

export const logOf = (losses: Vec, norms?: Vec): LogEntry[] =>
  losses.map((loss, t) => ({ loss, gradNorm: norms?.[t] ?? 1 }));

/** The rules of the task, told once more. */
export function ruled(
  { deadFraction, nonFinite, dWNorm, timeNorm, actStd }: Stats,
  log: LogEntry[],
) {
  const lost = (v: Vec) => v.length > 1 && (v[0] as number) < 1e-3 * (v.at(-1) as number);
  const losses = log.map(({ loss }) => loss);
  const norms = log.map(({ gradNorm }) => gradNorm);
  const start = losses[0] as number;
  if (deadFraction.some((v) => v > 0.9)) return "dead-relu";
  if (nonFinite || !dWNorm.every((v) => v <= 1000)) return "exploding";
  if (lost(timeNorm)) return "rnn-long-memory";
  if (lost(dWNorm)) return "vanishing-depth";
  const fading = actStd.length > 0 && (actStd.at(-1) as number) < 0.01 * (actStd[0] as number);
  if (fading && median(dWNorm) < 1e-4) return "signal-decay";
  const spike = !norms.every(Number.isFinite) || norms.some((v) => v > 10 * median(norms));
  if (timeNorm.length > 1 && spike) return "exploding";
  const worse = !losses.every((v) => Number.isFinite(v) && v <= 10 * start);
  if (losses.length > 1 && (worse || (losses.at(-1) as number) >= start)) return "lr-too-high";
  return "healthy";
}
