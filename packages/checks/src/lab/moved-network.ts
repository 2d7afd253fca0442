// A network that is another one and does the same: what was recorded of the old one is known of it.

import { orthogonal, type Random } from "@pravah/core";
import { type Mat, matmul, type Vec } from "@pravah/core/kit";
import { shuffle, type Turn, turn } from "../moves/index.ts";
import type { PlainLayer } from "./networks.ts";

/** All of it about a batch whose samples stand in another order now. */
export interface MovedNetwork {
  layers: PlainLayer[];
  /** Of what has a column per feature: the inputs, and the gradient with respect to them. */
  inputs(m: Mat): Mat;
  /** Of what has a column per unit of layer `l`: z, activations, targets, and their gradients. */
  units(l: number, m: Mat): Mat;
  /** Of the gradient with respect to W of layer `l`. Its norm stays. */
  weights(l: number, dW: Mat): Mat;
  /** Of the gradient with respect to b of layer `l`. */
  biases(l: number, db: Vec): Vec;
  /** Of labels: they are classes, so the units of the last layer. */
  labels(labels: readonly number[]): number[];
}

/**
 * Moves a network and its batch: the space of the features is rotated, the units of every layer and the
 * samples change places, and where the activation is odd some units change their sign. Numbers that
 * belong to layers as a whole (the loss, norms, fractions) stay as they are.
 *
 * @param batch samples of the batch
 * @param isOdd f(−z) = −f(z), as for tanh; without an activation as well
 */
export function movedNetwork(
  random: Random,
  layers: readonly PlainLayer[],
  batch: number,
  isOdd: boolean,
): MovedNetwork {
  const features = layers[0]?.W[0]?.length ?? 0;
  const rotation = orthogonal(random, features, features);
  const rotated = (m: Mat) => matmul(m, rotation);
  const samples = shuffle(random, batch);
  const last = layers.length - 1;
  const turns = layers.map(({ b }) => turn(random, b.length, isOdd));
  const of = (l: number) => turns[l] as Turn;
  const weights = (l: number, W: Mat) => {
    const rows = of(l).rows(W);
    return l === 0 ? rotated(rows) : of(l - 1).cols(rows);
  };
  return {
    layers: layers.map(({ W, b }, l) => ({ W: weights(l, W), b: of(l).list(b) })),
    inputs: (m) => rotated(samples.rows(m)),
    units: (l, m) => of(l).cols(samples.rows(m)),
    weights,
    biases: (l, db) => of(l).list(db),
    labels: (labels) => samples.list([...labels]).map((label) => of(last).order.indexOf(label)),
  };
}
