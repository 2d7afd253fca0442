// Exercise `vanishing`: where a gradient gets lost on its way back. Edit only this file.
// The task is in README.md (English) and README.hi.md (Hindi). Run `pnpm test` in this folder.

import { type Mat, NotImplemented, type Vec } from "@pravah/core/kit";

export type Act = "sigmoid" | "tanh" | "relu" | "linear";

/** One fully connected layer, z = W·x + b for every sample. */
export interface Layer {
  /** Shape [out][in]: one row per unit of this layer. */
  W: Mat;
  /** Length out. */
  b: Vec;
}

/** What `linearForward` keeps for `linearBackward`. */
export interface LinearCache {
  X: Mat;
  W: Mat;
}

/** What `mlpForward` keeps for `mlpBackward`. Lists run from layer 0, the one nearest the input. */
export interface MlpCache {
  layers: Layer[];
  act: Act;
  /** `inputs[l]` is what layer l was given, [batch][in of l]; `inputs[0]` is X. */
  inputs: Mat[];
  /** `zs[l]` is the pre-activation of layer l (before the activation), [batch][out of l]. */
  zs: Mat[];
}

/** Gradients of the loss that belong to one layer. */
export interface LayerGrad {
  /** Same shape as the layer's W. */
  dW: Mat;
  /** Same length as the layer's b. */
  db: Vec;
  /** With respect to the pre-activation z of the layer, [batch][out]. */
  dZ: Mat;
}

/**
 * Sigmoid, entry by entry: 1/(1 + e⁻ˣ).
 *
 * @param x any length, any finite numbers
 * @returns same length, every value in [0, 1]; never NaN, and a tiny value is not rounded to 0:
 *   σ(−37) is 8.533e-17, right to 7 digits
 */
export function sigmoid(x: Vec): Vec {
  throw new NotImplemented("sigmoid");
}

/**
 * Derivative of an activation, entry by entry.
 *
 * @param act which activation
 * @param x the points at which the derivative is wanted: pre-activations, any finite numbers
 * @returns same length as `x`; never NaN; for "relu" 0 at exactly 0; for "linear" 1 everywhere
 */
export function actGrad(act: Act, x: Vec): Vec {
  throw new NotImplemented("actGrad");
}

/**
 * A linear layer on a batch: `W·x + b` for every sample x.
 *
 * @param X samples as rows, shape [batch][in]
 * @param W shape [out][in]
 * @param b length out
 * @returns `out`, shape [batch][out]; `cache`, which backward needs
 */
export function linearForward(X: Mat, W: Mat, b: Vec): { out: Mat; cache: LinearCache } {
  // 1. Compute every sample's output in a new matrix.
  // 2. Keep in the cache what backward will need.
  throw new NotImplemented("linearForward");
}

/**
 * Gradients of a linear layer. They are sums over the batch, not means: a loss that is a mean has
 * already divided, and that is part of `dOut`.
 *
 * @param dOut dLoss/dout, shape [batch][out]
 * @param cache what `linearForward` returned
 * @returns dLoss/dX, dLoss/dW, dLoss/db, each of the shape of its variable
 */
export function linearBackward(dOut: Mat, cache: LinearCache): { dX: Mat; dW: Mat; db: Vec } {
  throw new NotImplemented("linearBackward");
}

/**
 * A stack of linear layers. The activation follows EVERY layer, also the last one.
 *
 * @param X samples as rows, shape [batch][in of layer 0]
 * @param layers at least one; the out of each is the in of the next
 * @param act the activation of all layers
 * @returns `out`, the last layer's activations, [batch][out of the last layer]; `cache` as `MlpCache`
 *   says
 */
export function mlpForward(X: Mat, layers: Layer[], act: Act): { out: Mat; cache: MlpCache } {
  // 1. Go through the layers from the input on; each one's activations are the next one's input.
  // 2. Keep, per layer, what went in and what came out before the activation.
  throw new NotImplemented("mlpForward");
}

/**
 * Gradients of every layer of the stack, by the chain rule from the loss back to the input.
 *
 * @param dOut dLoss/dout, shape of `mlpForward`'s `out` (after the last activation)
 * @param cache what `mlpForward` returned; nothing in it is changed
 * @returns one entry per layer, in the order of `layers`: entry 0 is nearest the input
 */
export function mlpBackward(dOut: Mat, cache: MlpCache): LayerGrad[] {
  // 1. Start at the last layer with dOut.
  // 2. Per layer: first through the activation, then through the linear layer.
  // 3. What reaches the layer's input is the upstream gradient of the layer before it.
  throw new NotImplemented("mlpBackward");
}

/**
 * How much gradient arrives at each layer.
 *
 * @param g what `mlpBackward` returned
 * @returns per layer the Frobenius norm of dW, and of dZ; layer 0 first
 */
export function layerGradNorms(g: LayerGrad[]): { dW: Vec; dZ: Vec } {
  throw new NotImplemented("layerGradNorms");
}

/**
 * How far one step of gradient descent moves each layer's weights, measured against the weights
 * themselves: lr·‖dW‖/‖W‖ with Frobenius norms.
 *
 * @param layers the layers; no W is all zero
 * @param g their gradients, in the same order
 * @param lr learning rate, > 0
 * @returns one number ≥ 0 per layer
 */
export function relativeUpdate(layers: Layer[], g: LayerGrad[], lr: number): Vec {
  throw new NotImplemented("relativeUpdate");
}
