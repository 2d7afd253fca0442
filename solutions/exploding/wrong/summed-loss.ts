// caught by: ce-values
// Adds the losses of the samples up.

import { type Mat, map } from "@pravah/core/kit";
import { softmaxCrossEntropy as right } from "../work.ts";

export * from "../work.ts";

export function softmaxCrossEntropy(logits: Mat, labels: number[]) {
  const { loss, dLogits } = right(logits, labels);
  return { loss: loss * logits.length, dLogits: map(dLogits, (d) => d * logits.length) };
}
