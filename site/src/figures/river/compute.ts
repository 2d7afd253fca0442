// Three networks of ten layers at their first step: how much gradient is left on the way from the loss
// back to the input.

import { heNormal, relu, sigmoid, tanh, xavierNormal } from "@pravah/core";
import { type LayerStack, stackGradients, WIDTH } from "../layer-stack.ts";

export const STREAMS = ["sigmoid", "tanh", "relu"] as const;
export type Stream = (typeof STREAMS)[number];

/** ‖dZ‖ per layer, layer 1 first, as a fraction of that of the last layer. */
export type RiverData = Readonly<Record<Stream, readonly number[]>>;

const DEPTH = 10;
/** What makes the third network explode. */
const TOO_LARGE = 2;

export function compute(): RiverData {
  const xavier: LayerStack["weights"] = (random) => xavierNormal(random, WIDTH, WIDTH);
  const tooLarge: LayerStack["weights"] = (random) =>
    heNormal(random, WIDTH, WIDTH).map((row) => row.map((weight) => TOO_LARGE * weight));
  return {
    sigmoid: flow({ depth: DEPTH, activation: sigmoid, weights: xavier }),
    tanh: flow({ depth: DEPTH, activation: tanh, weights: xavier }),
    relu: flow({ depth: DEPTH, activation: relu, weights: tooLarge }),
  };
}

function flow(stack: LayerStack): number[] {
  const { dZ } = stackGradients(stack);
  const last = dZ.at(-1) ?? 1;
  return dZ.map((norm) => norm / last);
}
