// caught by: stats-gradients
// Goes back through the weights, and forgets the slope of the activation.

import { type Mat, matmul, transpose } from "@pravah/core/kit";
import { forward, collectStats as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function collectStats(...[net, X, labels]: Args): ReturnType<typeof right> {
  const stats = right(net, X, labels);
  const path = forward(net, X);
  const logits = path.at(-1)?.z ?? [];
  let dZ = logits.map((row, i) => {
    const exps = row.map((z) => Math.exp(z - Math.max(...row)));
    const total = exps.reduce((a, b) => a + b);
    return exps.map((e, c) => (e / total - Number(c === labels[i])) / X.length);
  });
  const norm = (a: Mat) => Math.hypot(...a.flat());
  const [dZNorm, dWNorm]: [number[], number[]] = [[], []];
  for (let l = net.layers.length - 1; l >= 0; l--) {
    dZNorm.unshift(norm(dZ));
    dWNorm.unshift(norm(matmul(transpose(dZ), path[l - 1]?.a ?? X)));
    dZ = matmul(dZ, net.layers[l]?.W ?? []);
  }
  return { ...stats, dZNorm, dWNorm };
}
