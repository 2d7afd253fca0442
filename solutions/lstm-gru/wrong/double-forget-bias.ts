// caught by: bias-init-sum
// Puts the whole forget bias into BOTH biases.

import { lstmBiasInit as right } from "../work.ts";

export * from "../work.ts";

export function lstmBiasInit(H: number, forgetBias: number) {
  const { b_ih, b_hh } = right(H, forgetBias);
  const both = b_ih.map((b, k) => b + (b_hh[k] as number));
  return { b_ih: both, b_hh: both };
}
