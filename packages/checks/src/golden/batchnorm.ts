// Golden steps of BatchNorm: some in training, then one in evaluation.

import data from "@pravah/core/golden/batchnorm.json" with { type: "json" };
import type { GoldenFile } from "./golden.ts";

/** Cases without one answer have several steps instead: `trainSteps` and `evalStep`. */
export const batchnorm: GoldenFile = {
  ...data,
  cases: data.cases.map(({ id, call, input, expected, trainSteps, evalStep }) => ({
    id,
    call,
    input,
    expected: expected ?? { trainSteps, evalStep },
  })),
};
