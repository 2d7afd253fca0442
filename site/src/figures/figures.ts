// All figures, by the id that lessons use: `::: figure <id>`.

import type { InteractiveFigure } from "./figure.ts";

export const FIGURES: Readonly<Record<string, () => Promise<InteractiveFigure>>> = {
  river: async () => (await import("./river/figure.ts")).river,
  "depth-gradients": async () => (await import("./depth-gradients/figure.ts")).depthGradients,
  "powers-and-cliff": async () => (await import("./powers-and-cliff/figure.ts")).powersAndCliff,
  "dead-relu": async () => (await import("./dead-relu/figure.ts")).deadRelu,
  "activation-histograms": async () =>
    (await import("./activation-histograms/figure.ts")).activationHistograms,
  "batchnorm-onoff": async () => (await import("./batchnorm-onoff/figure.ts")).batchnormOnOff,
  "clipped-path": async () => (await import("./clipped-path/figure.ts")).clippedPath,
  "gradient-over-time": async () =>
    (await import("./gradient-over-time/figure.ts")).gradientOverTime,
  "clinic-lab": async () => (await import("./clinic-lab/figure.ts")).clinicLab,
  "l2-and-rate": async () => (await import("./l2-and-rate/figure.ts")).l2AndRate,
};
