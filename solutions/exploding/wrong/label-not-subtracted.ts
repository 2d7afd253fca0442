// caught by: ce-gradient
// The gradient is the probability, without the 1 of the right class.

import { type Mat, map } from "@pravah/core/kit";
import { softmaxCrossEntropy as right } from "../work.ts";

export * from "../work.ts";

export function softmaxCrossEntropy(logits: Mat, labels: number[]) {
  const { loss, dLogits } = right(logits, labels);
  return {
    loss,
    dLogits: map(dLogits, (d, n, c) => (c === labels[n] ? d + 1 / labels.length : d)),
  };
}
