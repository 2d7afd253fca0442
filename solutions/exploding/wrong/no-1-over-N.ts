// caught by: ce-values
// The gradient of the sum, next to the loss of the mean.

import { type Mat, map } from "@pravah/core/kit";
import { softmaxCrossEntropy as right } from "../work.ts";

export * from "../work.ts";

export function softmaxCrossEntropy(logits: Mat, labels: number[]) {
  const { loss, dLogits } = right(logits, labels);
  return { loss, dLogits: map(dLogits, (d) => d * logits.length) };
}
