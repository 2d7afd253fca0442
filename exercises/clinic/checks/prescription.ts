// What is prescribed: the first treatment is also given.

import { check, expect, type Random } from "@pravah/checks";
import { applyTreatment, type Diagnosis, prescribe, type Treatment } from "../work.ts";
import { anyConfig, changeOf } from "./doses.ts";
import { INF } from "./measurements.ts";

check("prescribe-vanishing", async ({ random }) => {
  await helps(random, "vanishing-depth", ({ kind }) => kind === "batchnorm");
});

check("prescribe-decay", async ({ random }) => {
  await helps(random, "signal-decay", (t) => t.kind === "init" && t.scheme === "he-normal");
});

check("prescribe-exploding", async ({ random }) => {
  // The first must help at a cliff as well; the others may be for hot MLPs alone.
  const clips = (t: Treatment) => t.kind === "clip" && within(t.maxNorm, 0.5, 2);
  const cools = (t: Treatment) =>
    t.kind === "batchnorm" ||
    (t.kind === "init" && ["he-normal", "xavier-normal"].includes(t.scheme));
  await helps(random, "exploding", clips, (t) => clips(t) || cools(t));
});

check("prescribe-dead", async ({ random }) => {
  const wakes = (t: Treatment) => t.kind === "bias" && within(t.value, 0, 0.1);
  await helps(random, "dead-relu", (t) => wakes(t) || t.kind === "batchnorm");
});

check("prescribe-rate", async ({ random }) => {
  const slows = (t: Treatment) => t.kind === "lr" && within(t.lr, 0.05, 0.2);
  await helps(random, "lr-too-high", (t) => slows(t) || t.kind === "batchnorm");
});

check("prescribe-memory", async ({ random }) => {
  const remembers = (t: Treatment) =>
    t.kind === "cell" && t.cell === "lstm" && within(t.forgetBias, 1, 5);
  await helps(
    random,
    "rnn-long-memory",
    (t) => remembers(t) || (t.kind === "cell" && t.cell === "gru"),
  );
});

/** A dose that was worked out may miss the limit by a rounding. */
const within = (value: unknown, low: number, high: number) =>
  typeof value === "number" && value >= low - ROUNDING && value <= high + ROUNDING;
const ROUNDING = 1e-9;

/**
 * The first treatment helps every kind of patient with this illness, the others some kind. Measured
 * on 30 patients of each kind: what is accepted healed 23 or more, what is refused 20 or fewer. A table
 * of seven lists has learnt no treatment: the first is given to somebody, too.
 */
async function helps(
  random: Random,
  illness: Diagnosis,
  first: (t: Treatment) => boolean,
  any = first,
): Promise<void> {
  const list = await prescribe(illness);
  expect(list.length).toBeWithin(1, INF);
  expect(list.slice(0, 1).filter((t) => !first(t))).toAgreeWith([]);
  expect(list.filter((t) => !any(t))).toAgreeWith([]);
  const [treatment] = list as [Treatment];
  const config = anyConfig(random);
  const treated = { ...config, ...changeOf(treatment) };
  expect(await applyTreatment(config, treatment)).toAgreeWith(treated);
}
