// Exercise `clinic`: a sick network is examined, diagnosed and treated. Edit only this file.
// The task is in README.md (English) and README.hi.md (Hindi). Run `pnpm test` in this folder.

import { type Mat, NotImplemented, type Vec } from "@pravah/core/kit";

export type Act = "sigmoid" | "tanh" | "relu" | "leaky_relu" | "linear";
export type Scheme = "xavier-normal" | "he-normal" | "standard";

/** Everything that decides how a network starts and is trained. */
export interface NetConfig {
  kind: "mlp" | "rnn" | "lstm" | "gru";
  /** Linear layers in all, the output layer included. */
  depth: number;
  /** Units of each hidden layer. */
  width: number;
  act: Act;
  /** A named scheme, or normal weights with this standard deviation. */
  init: Scheme | { std: number };
  /** Of all hidden units at the start. */
  bias: number;
  batchNorm: boolean;
  lr: number;
  /** Largest global gradient norm; null: no clipping. */
  clip: number | null;
  /** λ of L2. */
  weightDecay: number;
  /** Bias of an LSTM's forget gate; the field is absent where none is set. */
  forgetBias?: number;
  seed: number;
}

/** W has shape [out][in]: row i holds the weights of unit i. */
export interface Layer {
  W: Mat;
  b: Vec;
}

/** An MLP without BatchNorm: `config.act` follows every layer but the last, which gives the logits. */
export interface Net {
  config: NetConfig;
  layers: Layer[];
}

/** What was measured on one batch. Lists run from the input to the output. */
export interface Stats {
  /** Mean softmax cross-entropy. */
  loss: number;
  /** Per HIDDEN layer, of its activations: standard deviation over all entries, divided by their number. */
  actStd: Vec;
  /** Per HIDDEN layer: fraction of units that are 0 for EVERY sample; only relu has dead units, else 0. */
  deadFraction: Vec;
  /** Per HIDDEN layer: fraction of entries whose slope is < 5 % of the largest slope; only sigmoid and tanh, else 0. */
  saturatedFraction: Vec;
  /** Per layer: 2-norm of all entries of ∂loss/∂z, z being what comes out before the activation. */
  dZNorm: Vec;
  /** Per layer: 2-norm of all entries of ∂loss/∂W. */
  dWNorm: Vec;
  /** Recurrent networks: 2-norm of ∂loss/∂z_t per time step, oldest first. [] for an MLP. */
  timeNorm: Vec;
  /** Whether the loss or an entry of a list is NaN or ±Infinity. */
  nonFinite: boolean;
}

/** What training wrote down at every step, oldest first. */
export interface LogEntry {
  loss: number;
  /** Global norm of the gradient, before clipping. */
  gradNorm: number;
}

export type Diagnosis =
  | "healthy"
  | "vanishing-depth"
  | "signal-decay"
  | "exploding"
  | "dead-relu"
  | "lr-too-high"
  | "rnn-long-memory";

/** Each sets something in the config; the doses of this clinic stand in the README. */
export type Treatment =
  | { kind: "init"; scheme: Scheme }
  | { kind: "act"; act: Act }
  | { kind: "batchnorm" }
  | { kind: "clip"; maxNorm: number }
  | { kind: "lr"; lr: number }
  | { kind: "bias"; value: number }
  | { kind: "decay"; lambda: number }
  | { kind: "cell"; cell: "lstm" | "gru"; forgetBias?: number };

/**
 * Examines a network: one forward and one backward pass.
 *
 * @param net an MLP; its layers are those in `layers`, and of its config `act` alone counts here;
 *   leaky_relu has slope 0.01 for z ≤ 0, relu has slope 0 there; no activation hides a NaN: relu(NaN)
 *   is NaN
 * @param X shape [batch][features]
 * @param labels the right class of each sample, 0 … classes − 1
 * @returns never throws because of NaN or Infinity in the weights, and says so in `nonFinite`;
 *   logits of several thousand still have a finite loss
 */
export function collectStats(net: Net, X: Mat, labels: number[]): Stats {
  // 1. Go forward; keep every layer's input and z.
  // 2. Loss, and its gradient with respect to the logits.
  // 3. Go back layer by layer, and measure.
  throw new NotImplemented("collectStats");
}

/**
 * Names the illness. The eight rules, and their order, stand in the README.
 *
 * @param s lists may be empty, entries may be NaN or Infinity
 * @param log of the training so far; may be empty
 * @returns always one of the seven, never an error
 */
export function diagnose(s: Stats, log: LogEntry[]): Diagnosis {
  throw new NotImplemented("diagnose");
}

/**
 * Treatments for an illness, best first. They are alternatives: each is given ALONE, and each must
 * heal three of four patients of some kind with this diagnosis; the first must help every kind of them.
 *
 * @returns `[]` for `healthy`, at least one for every other
 */
export function prescribe(d: Diagnosis): Treatment[] {
  throw new NotImplemented("prescribe");
}

/**
 * The config after one treatment.
 *
 * @returns a new config: what the treatment sets (see the README), and all the rest as it was
 */
export function applyTreatment(cfg: NetConfig, t: Treatment): NetConfig {
  throw new NotImplemented("applyTreatment");
}

/**
 * Tells the patient's owner, in your own words.
 *
 * @param lang "en": English without Devanagari; "hi": Hindi in Devanagari (technical terms in Latin)
 * @returns 40 characters or more, different for every diagnosis. In both languages it holds the
 *   diagnosis as it is written here, and the name of a measurement that shows it (see the README)
 */
export function explain(d: Diagnosis, lang: "en" | "hi"): string {
  throw new NotImplemented("explain");
}
