// B2: the layers of a normalized network pass signals on more nearly unchanged.

import { meanOf, median, singularValues } from "@pravah/core";
import { type Experiment, isBetween, medianCurve, overIndex } from "./experiment.ts";
import { GLOROT_INITS, type GlorotNet, glorotNet } from "./glorot-nets.ts";

export const glorotJacobians: Experiment = {
  id: "B2",
  title: "Mean singular value of the layers' Jacobians",
  source: "Glorot, Bengio 2010, §4.2.1",
  reported: "0.5 with standard, 0.8 with normalized initialisation",
  criterion: "standard in [0.40, 0.52], normalized in [0.60, 0.85]",
  fast: false,
  run(seeds) {
    const runs = (init: keyof typeof GLOROT_INITS) =>
      seeds.map((seed) => meanSingularValues(glorotNet(seed, GLOROT_INITS[init])));
    const curves = { standard: runs("standard"), normalized: runs("normalized") };
    const measured = {
      standard: curves.standard.map(meanOf),
      normalized: curves.normalized.map(meanOf),
    };
    return {
      measured,
      passed:
        isBetween(median(measured.standard), 0.4, 0.52) &&
        isBetween(median(measured.normalized), 0.6, 0.85),
      plot: {
        title: "Mean singular value of diag(tanh′)·W",
        x: { label: "layer" },
        y: { label: "mean singular value" },
        curves: (["standard", "normalized"] as const).map((name) => ({
          name,
          points: overIndex(medianCurve(curves[name])),
        })),
      },
    };
  },
};

/** Per layer, at the first sample. */
function meanSingularValues({ weights, slopes }: GlorotNet): number[] {
  return weights.map((flat, l) => {
    const width = Math.sqrt(flat.length);
    const jacobian = (slopes[l] as number[]).map((slope, i) =>
      flat.slice(i * width, (i + 1) * width).map((w) => slope * w),
    );
    return meanOf(singularValues(jacobian));
  });
}
