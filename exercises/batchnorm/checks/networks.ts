// Networks: normalised hidden layers of one width, and two logits on top.

import {
  createRandom,
  freshLayers,
  type Mat,
  map,
  matmul,
  type NetworkSettings,
  type PlainLayer,
  ringSamples,
  type TrainingSettings,
  transpose,
  type Vec,
  zip,
} from "@pravah/checks";
import { bnBackward, bnForwardEval, bnForwardTrain } from "../work.ts";
import { columnMeans, linear } from "./inputs.ts";
import { type Cache, OPTIONS, type State } from "./layer.ts";

interface Activation {
  value(z: number): number;
  slope(z: number): number;
}
const logistic = (z: number) => 1 / (1 + Math.exp(-z));
export const SIGMOID: Activation = { value: logistic, slope: (z) => logistic(z) * logistic(-z) };
export const RELU: Activation = { value: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) };

interface NormalisedLayer extends PlainLayer {
  gamma: Vec;
  beta: Vec;
  state: State;
}
interface Net {
  layers: NormalisedLayer[];
  top: PlainLayer;
}
interface Samples {
  inputs: Mat;
  labels: number[];
}

/** Settings, samples and seed of one network. Both draws are fixed, so that what was measured stays. */
export function deepNet(
  act: "sigmoid" | "relu",
  depth: number,
  width: number,
  [samplesFrom, seed]: [number, number],
) {
  const settings: NetworkSettings = {
    widths: [2, ...Array<number>(depth - 1).fill(width), 2],
    act,
    init: act === "relu" ? "he-normal" : "xavier-normal",
    bias: 0,
    batchNorm: true,
  };
  return { settings, samples: ringSamples(createRandom(samplesFrom), 24), seed };
}

export const lossesOf = ({ log }: { log: { loss: number }[] }): Vec => log.map(({ loss }) => loss);

/** The weights that `trainedNetwork` begins with for this seed, and fresh normalisation. */
export function freshNet(settings: NetworkSettings, seed: number): Net {
  const all = freshLayers(createRandom(seed), settings);
  const layers = all.slice(0, -1).map(({ W, b }) => ({
    W,
    b,
    gamma: b.map(() => 1),
    beta: b.map(() => 0),
    state: { runningMean: b.map(() => 0), runningVar: b.map(() => 1) },
  }));
  return { layers, top: all.at(-1) as PlainLayer };
}

/** Gradient descent on the mean cross-entropy of all samples. @returns the loss before every step */
export async function learn(
  net: Net,
  { inputs, labels }: Samples,
  act: Activation,
  { lr, steps }: TrainingSettings,
): Promise<Vec> {
  const descend = (w: number, g: number) => w - lr * g;
  const moved = (v: Vec, g: Vec) => zip([v], [g], descend)[0] as Vec;
  const losses: Vec = [];
  for (let step = 0; step < steps; step++) {
    const tape: { layer: NormalisedLayer; input: Mat; out: Mat; cache: Cache }[] = [];
    let signal = inputs;
    for (const layer of net.layers) {
      const { W, b, gamma, beta, state } = layer;
      const passed = await bnForwardTrain(linear(signal, W, b), gamma, beta, state, OPTIONS);
      layer.state = passed.state;
      tape.push({ layer, input: signal, out: passed.out, cache: passed.cache });
      signal = map(passed.out, act.value);
    }
    const { W, b } = net.top;
    const margins = linear(signal, W, b).map(([z0, z1]) => (z1 as number) - (z0 as number));
    losses.push(crossEntropy(margins, labels));
    // And back: the bias in front of a normalisation gets no gradient and stays what it is.
    const slopes = margins.map((m, i) => (logistic(m) - (labels[i] as number)) / labels.length);
    const dTop = slopes.map((slope) => [-slope, slope]);
    let upstream = matmul(dTop, W);
    net.top = {
      W: zip(W, matmul(transpose(dTop), signal), descend),
      b: moved(b, columnSums(dTop)),
    };
    for (const { layer, input, out, cache } of tape.reverse()) {
      const dOut = zip(upstream, out, (d, y) => d * act.slope(y));
      const { dx, dgamma, dbeta } = await bnBackward(dOut, cache);
      upstream = matmul(dx, layer.W);
      layer.W = zip(layer.W, matmul(transpose(dx), input), descend);
      layer.gamma = moved(layer.gamma, dgamma);
      layer.beta = moved(layer.beta, dbeta);
    }
  }
  return losses;
}

/** Of two classes, from the second logit minus the first. */
function crossEntropy(margins: Vec, labels: number[]): number {
  const losses = margins.map((m, i) => [Math.log1p(Math.exp(labels[i] === 1 ? -m : m))]);
  return columnMeans(losses)[0] as number;
}

/** Logits of the trained network, with the running statistics. */
export async function evaluated({ layers, top }: Net, inputs: Mat, act: Activation): Promise<Mat> {
  let signal = inputs;
  for (const { W, b, gamma, beta, state } of layers) {
    const z = linear(signal, W, b);
    signal = map(await bnForwardEval(z, gamma, beta, state, OPTIONS), act.value);
  }
  return linear(signal, top.W, top.b);
}

const columnSums = (m: Mat): Vec => columnMeans(m).map((mean) => mean * m.length);
export const classOf = (logits: Vec | undefined) =>
  Number((logits?.[1] as number) > (logits?.[0] as number));
