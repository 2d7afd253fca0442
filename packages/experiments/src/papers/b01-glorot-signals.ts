// B1: with the standard initialisation signals shrink on both ways; weight gradients hide it.

import { median } from "@pravah/core";
import { type Experiment, isBetween, medianCurve, overIndex } from "./experiment.ts";
import { GLOROT_INITS, glorotNet } from "./glorot-nets.ts";

export const glorotSignals: Experiment = {
  id: "B1",
  title: "Back-propagated gradients, standard against normalized initialisation",
  source: "Glorot, Bengio 2010, Figs. 6–8",
  reported:
    "activations and back-propagated gradients shrink with standard, weight gradients do not",
  criterion:
    "std(∂L/∂z) layer 1/5: standard < 0.15, normalized > 0.3; weight gradients of both in [0.5, 2]",
  fast: true,
  run(seeds) {
    const runs = (init: keyof typeof GLOROT_INITS) =>
      seeds.map((seed) => glorotNet(seed, GLOROT_INITS[init]));
    const nets = { standard: runs("standard"), normalized: runs("normalized") };
    const firstToLast = (values: readonly number[]) =>
      (values[0] as number) / (values.at(-1) as number);
    const measured = {
      "signal ratio, standard": nets.standard.map((net) => firstToLast(net.signalStd)),
      "signal ratio, normalized": nets.normalized.map((net) => firstToLast(net.signalStd)),
      "weight-gradient ratio, standard": nets.standard.map((n) => firstToLast(n.weightGradientStd)),
      "weight-gradient ratio, normalized": nets.normalized.map((n) =>
        firstToLast(n.weightGradientStd),
      ),
      "activation std of layer 5, standard": nets.standard.map((n) => n.activationStd[4] as number),
      "activation std of layer 5, normalized": nets.normalized.map(
        (n) => n.activationStd[4] as number,
      ),
    };
    return {
      measured,
      passed:
        median(measured["signal ratio, standard"]) < 0.15 &&
        median(measured["signal ratio, normalized"]) > 0.3 &&
        isBetween(median(measured["weight-gradient ratio, standard"]), 0.5, 2) &&
        isBetween(median(measured["weight-gradient ratio, normalized"]), 0.5, 2),
      plot: {
        title: "Back-propagated gradients at the start",
        x: { label: "layer" },
        y: { label: "std of ∂L/∂z", log: true },
        curves: (["standard", "normalized"] as const).map((name) => ({
          name,
          points: overIndex(medianCurve(nets[name].map((net) => net.signalStd))),
        })),
      },
    };
  },
};
