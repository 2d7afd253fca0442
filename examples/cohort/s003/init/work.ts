// Exercise `init`: where the weights start decides whether a deep network can learn. Edit only this file.
// The task is in README.md (English) and README.hi.md (Hindi). Run `pnpm test` in this folder.

import { type Mat, NotImplemented, type Vec } from "@pravah/core/kit";

export type ActName = "linear" | "sigmoid" | "tanh" | "relu" | "leaky_relu" | "selu";
export type Act = "sigmoid" | "tanh" | "relu" | "linear";
export type Scheme = "xavier-normal" | "xavier-uniform" | "he-normal" | "he-uniform" | "standard";

/** W has shape [fanOut][fanIn]: row i holds the weights of unit i. */
export interface Layer {
  W: Mat;
  b: Vec;
}

/**
 * How many numbers go into a unit, and to how many it goes.
 *
 * @param shape [fanOut, fanIn] of a linear layer, or [outChannels, inChannels, …kernel]
 */
export function fans(shape: number[]): { fanIn: number; fanOut: number } {
  throw new NotImplemented("fans");
}

/**
 * PyTorch's recommended gain.
 *
 * @param act linear 1, sigmoid 1, tanh 5/3, relu √2, leaky_relu √(2/(1 + slope²)), selu 3/4
 * @param param slope of leaky_relu, 0.01 by default; the others ignore it
 */
export function gain(act: ActName, param?: number): number {
  throw new NotImplemented("gain");
}

/**
 * Xavier (Glorot): keeps forward and backward variance, as far as both can be had.
 *
 * @param g gain of the activation, 1 by default
 * @returns `std` of the normal form, `bound` of the uniform form U(−bound, bound)
 */
export function xavier(fanIn: number, fanOut: number, g = 1): { std: number; bound: number } {
  throw new NotImplemented("xavier");
}

/**
 * Kaiming (He): the standard deviation that keeps the mean square of a signal.
 *
 * @param fan of the direction in which the signal is to be kept, ≥ 1
 * @param act the activation after the layer
 * @param param slope of leaky_relu
 */
export function kaimingStd(fan: number, act: ActName, param?: number): number {
  throw new NotImplemented("kaimingStd");
}

/**
 * One standard normal number from two independent uniform ones (Box–Muller).
 *
 * @param u1 in [0, 1): 0 is possible
 * @param u2 in [0, 1)
 * @returns N(0, 1) where u1 and u2 are uniform; always finite
 */
export function randn(u1: number, u2: number): number {
  throw new NotImplemented("randn");
}

/**
 * Random weights.
 *
 * @param scheme `xavier-*` with gain 1; `he-*` for ReLU and fanIn; `standard` is PyTorch's
 *   nn.Linear, U(−1/√fanIn, 1/√fanIn)
 * @param seed a whole number; the same seed gives the same matrix
 * @returns shape [fanOut][fanIn]
 */
export function initMatrix(fanOut: number, fanIn: number, scheme: Scheme, seed: number): Mat {
  // `uniforms(seed, count)` of the kit gives uniform numbers in [0, 1).
  throw new NotImplemented("initMatrix");
}

/**
 * The layers of a fresh network.
 *
 * @param widths features in, units of each layer: [2, 32, 3] has two layers
 * @param seed ONE stream of random numbers serves all layers
 * @returns one layer per pair of neighbouring widths; all biases 0
 */
export function initNetwork(widths: number[], scheme: Scheme, seed: number): Layer[] {
  throw new NotImplemented("initNetwork");
}

/**
 * A random matrix that turns and mirrors, and changes no length but by the gain `g`.
 *
 * @param g 1 by default
 * @returns Q, shape [n][n], with QᵀQ = g²·I
 */
export function orthogonal(n: number, seed: number, g = 1): Mat {
  throw new NotImplemented("orthogonal");
}

/**
 * What happens to a signal on its way through layers without bias.
 *
 * @param X shape [batch][features]; pre-activations up to ±1000 occur
 * @param Ws one matrix [fanOut][fanIn] per layer
 * @param act applied after every layer
 * @returns per layer, over all entries of its ACTIVATIONS: `std` (population, about their mean) and
 *   `meanSq`, the mean of the squares
 */
export function propagate(X: Mat, Ws: Mat[], act: Act): { std: Vec; meanSq: Vec } {
  throw new NotImplemented("propagate");
}
