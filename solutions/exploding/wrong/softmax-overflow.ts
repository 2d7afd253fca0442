// caught by: ce-huge-logits
// Takes exp of the logits as they are.

import { type Mat, sum } from "@pravah/core/kit";

export * from "../work.ts";

export function softmaxCrossEntropy(logits: Mat, labels: number[]) {
  let loss = 0;
  const dLogits = logits.map((z, n) => {
    const powers = z.map(Math.exp);
    const total = sum(powers);
    loss += (Math.log(total) - (z[labels[n] as number] as number)) / logits.length;
    return powers.map((p, c) => (p / total - (c === labels[n] ? 1 : 0)) / logits.length);
  });
  return { loss, dLogits };
}
