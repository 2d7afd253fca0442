// caught by: bias-init-sum
// Gives every gate the bias of the forget gate.

export * from "../work.ts";

export function lstmBiasInit(H: number, forgetBias: number) {
  const bias = new Array<number>(4 * H).fill(forgetBias);
  return { b_ih: bias, b_hh: bias.map(() => 0) };
}
