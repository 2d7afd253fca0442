// All figures, by the id that lessons use: `::: figure <id>`.

import type { Figure } from "./figure.ts";

export const FIGURES: Readonly<Record<string, () => Promise<Figure>>> = {
  river: async () => (await import("./river/figure.ts")).river,
  "depth-gradients": async () => (await import("./depth-gradients/figure.ts")).depthGradients,
};
