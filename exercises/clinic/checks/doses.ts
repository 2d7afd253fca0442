// Treatments in random doses, what each changes, and configs to be changed.

import type { Random } from "@pravah/checks";
import type { NetConfig, Treatment } from "../work.ts";
import { ACTS } from "./patients.ts";

/** One of each kind, in random doses. */
export function treatments(random: Random): Treatment[] {
  const dose = () => random.uniform(0.01, 9);
  const pick = <T>(...list: T[]) => list[random.int(list.length)] as T;
  return [
    { kind: "init", scheme: pick("xavier-normal", "he-normal", "standard") },
    { kind: "act", act: pick(...ACTS) },
    { kind: "batchnorm" },
    { kind: "clip", maxNorm: dose() },
    { kind: "lr", lr: dose() },
    { kind: "bias", value: -dose() },
    { kind: "decay", lambda: dose() },
    { kind: "cell", cell: pick("lstm", "gru"), forgetBias: dose() },
  ];
}

export function changeOf(t: Treatment): Partial<NetConfig> {
  switch (t.kind) {
    case "init":
      return { init: t.scheme };
    case "act":
      return { act: t.act };
    case "batchnorm":
      return { batchNorm: true };
    case "clip":
      return { clip: t.maxNorm };
    case "lr":
      return { lr: t.lr };
    case "bias":
      return { bias: t.value };
    case "decay":
      return { weightDecay: t.lambda };
    case "cell":
      return { kind: t.cell, ...(t.forgetBias === undefined ? {} : { forgetBias: t.forgetBias }) };
  }
}

/** A config in which no field is what a treatment would set. */
export function anyConfig(random: Random): NetConfig {
  return {
    kind: "rnn",
    depth: 2 + random.int(9),
    width: 3 + random.int(9),
    act: "tanh",
    init: { std: random.uniform(0.1, 2) },
    bias: random.uniform(0.1, 1),
    batchNorm: false,
    lr: random.uniform(10, 20),
    clip: random.int(2) === 0 ? null : random.uniform(0.001, 0.005),
    weightDecay: random.uniform(10, 20),
    forgetBias: random.uniform(-3, -1),
    seed: random.int(1e6),
  };
}
