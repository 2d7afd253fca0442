// caught by: ce-huge-logits
// Takes the logarithm of a probability that has become 0.

import { type Mat, sum } from "@pravah/core/kit";

export * from "../work.ts";

export function softmaxCrossEntropy(logits: Mat, labels: number[]) {
  let loss = 0;
  const dLogits = logits.map((z, n) => {
    const highest = Math.max(...z);
    const powers = z.map((v) => Math.exp(v - highest));
    const probabilities = powers.map((p) => p / sum(powers));
    loss -= Math.log(probabilities[labels[n] as number] as number) / logits.length;
    return probabilities.map((p, c) => (p - (c === labels[n] ? 1 : 0)) / logits.length);
  });
  return { loss, dLogits };
}
