// The gradients of a network's weights, for experiments in which the work adds to them or steps by them.

import { type Samples, softmaxCrossEntropy } from "@pravah/core";
import {
  ACTIVATIONS,
  type NetworkSettings,
  type PlainLayer,
  reshape,
  withLayers,
} from "./networks.ts";

/**
 * Gradient of the mean cross-entropy of a network with these layers, on one batch.
 *
 * @returns one matrix per layer, the shape of its W; biases are left out
 */
export function weightGradients(
  layers: readonly PlainLayer[],
  act: NetworkSettings["act"],
  { inputs, labels }: Samples,
): number[][][] {
  const net = withLayers(layers, ACTIVATIONS[act]);
  return net.engine.step(() => {
    const batch = net.engine.constant([inputs.length, inputs[0]?.length ?? 0], inputs.flat());
    net.engine.backward(softmaxCrossEntropy(net.network(batch), labels));
    return net.layers.map(({ weight }) => reshape(weight.gradient(), weight.shape[1] as number));
  });
}
