// Patients: networks that are made ill, or not, and what the engine measures in them.

import {
  createRandom,
  examined,
  freshLayers,
  type Mat,
  type NetworkSettings,
  normalMatrix,
  normalVector,
  type PlainLayer,
  type Random,
  ringSamples,
  trainedNetwork,
  type Vec,
} from "@pravah/checks";
import type { Act, LogEntry, NetConfig, Stats } from "../work.ts";
import { ruled } from "./measurements.ts";

export const ACTS: readonly Act[] = ["sigmoid", "tanh", "relu", "leaky_relu", "linear"];
const SAMPLES = 24;
export const BASE: NetConfig = {
  kind: "mlp",
  depth: 6,
  width: 16,
  act: "relu",
  init: "he-normal",
  bias: 0,
  batchNorm: false,
  lr: 0.1,
  clip: null,
  weightDecay: 0,
  seed: 1,
};

export interface Patient {
  net: { config: NetConfig; layers: PlainLayer[] };
  X: Mat;
  labels: number[];
  /** What the engine measures, as the work should. */
  right: Stats;
}

export type Ward = "vanishing-depth" | "signal-decay" | "exploding" | "dead-relu" | "lr-too-high";

/** A config that makes most networks ill in this way, or leaves them healthy. */
export function recipe(illness: Ward | "healthy", random: Random): NetConfig {
  const between = (low: number, high: number) => low + random.int(high - low + 1);
  const own = { ...BASE, width: 16 + 4 * random.int(3), seed: random.int(1e6) };
  switch (illness) {
    case "vanishing-depth":
      return { ...own, act: "sigmoid", init: "xavier-normal", depth: between(9, 12), lr: 0.5 };
    case "signal-decay":
      return { ...own, init: "xavier-normal", depth: between(28, 32), width: 16, lr: 0.03 };
    case "exploding":
      return { ...own, init: { std: 1 }, depth: between(10, 12), lr: 0.2 };
    case "dead-relu":
      return { ...own, bias: -3, depth: between(4, 7) };
    case "lr-too-high":
      return { ...own, depth: between(8, 9), lr: 3 };
    case "healthy":
      return random.int(2) === 0
        ? { ...own, depth: between(4, 6) }
        : { ...own, act: "tanh", init: "xavier-normal", depth: between(3, 5) };
  }
}

/** One patient of this kind. Who is none, by the engine's measurements, is sent home again. */
export function drawn(illness: Ward | "healthy", random: Random): Patient & { log: LogEntry[] } {
  for (;;) {
    const patient = admitted(recipe(illness, random));
    const log = logOfRun(patient.net.config);
    if (ruled(patient.right, log) === illness) return { ...patient, log };
  }
}

export function admitted(config: NetConfig): Patient {
  const layers = freshLayers(createRandom(config.seed), settingsOf(config));
  const samples = samplesOf(config);
  const right = statsOf(examined(layers, config.act, samples));
  return { net: { config, layers }, X: samples.inputs, labels: samples.labels, right };
}

const samplesOf = ({ seed }: NetConfig) => ringSamples(createRandom(seed).fork("samples"), SAMPLES);

function settingsOf({ depth, width, act, init, bias, batchNorm }: NetConfig): NetworkSettings {
  const widths = [2, ...new Array<number>(depth - 1).fill(width), 2];
  return { widths, act, init, bias, batchNorm };
}

/** What the first steps of its training wrote down. */
export function logOfRun(config: NetConfig): LogEntry[] {
  return renamed(runOf(config, 6).log);
}

export function runOf(config: NetConfig, steps: number) {
  const { lr, clip, weightDecay, seed } = config;
  const training = { lr, clip, weightDecay, steps };
  return trainedNetwork(createRandom(seed), settingsOf(config), samplesOf(config), training);
}

export const renamed = (log: readonly { loss: number; gradientNorm: number }[]): LogEntry[] =>
  log.map(({ loss, gradientNorm }) => ({ loss, gradNorm: gradientNorm }));

/** A small network of random weights and biases with three classes, and a batch for it. */
export function examinee(random: Random, act: Act, size = 1): Patient {
  const [features, width, classes, batch] = [3, 4 + random.int(3), 3, 8 + random.int(4)];
  const layers = [
    [width, features],
    [width, width],
    [classes, width],
  ].map(([out = 1, into = 1]) => ({
    W: normalMatrix(random, out, into, size / Math.sqrt(into)),
    b: normalVector(random, out, size / 3),
  }));
  const X = normalMatrix(random, batch, features);
  const labels = X.map(() => random.int(classes));
  const right = statsOf(examined(layers, act, { inputs: X, labels }));
  return { net: netOf(act, layers), X, labels, right };
}

export function netOf(act: Act, layers: PlainLayer[]): Patient["net"] {
  const width = layers[0]?.W.length ?? 0;
  return { config: { ...BASE, act, depth: layers.length, width }, layers };
}

export function statsOf(found: Omit<Stats, "timeNorm" | "nonFinite"> & { timeNorm?: Vec }): Stats {
  const stats = { timeNorm: [], ...found };
  return { ...stats, nonFinite: !Object.values(stats).flat().every(Number.isFinite) };
}
