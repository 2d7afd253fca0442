// caught by: bias-init-recorded
// Puts the bias into the first block, which is the input gate.

export * from "../work.ts";

export function lstmBiasInit(H: number, forgetBias: number) {
  const bias = Array.from({ length: 4 * H }, (_, k) => (k < H ? forgetBias : 0));
  return { b_ih: bias, b_hh: bias.map(() => 0) };
}
