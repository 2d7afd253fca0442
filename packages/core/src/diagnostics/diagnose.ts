// Names the illness of a network, with the evidence.

import { median } from "../algebra/median.ts";
import type { Engine } from "../autodiff/engine.ts";
import type { Var } from "../autodiff/var.ts";
import { norm } from "../kernels/norm.ts";
import { blocksOf } from "../optim/optimizer.ts";
import { type LayerReport, layerReports } from "./layer-reports.ts";

export type Illness =
  | "healthy"
  | "vanishing-depth"
  | "signal-decay"
  | "exploding"
  | "dead-relu"
  | "lr-too-high"
  | "rnn-long-memory";

/** What a training run wrote down at one step. */
export interface LogEntry {
  loss: number;
  /** Global gradient norm before clipping. */
  gradientNorm: number;
}

export interface Diagnosis {
  illness: Illness;
  /** What was measured, and the limit that it broke, e.g. `‖dW1‖/‖dW10‖ = 1.2e-6 < 0.001`. */
  evidence: string[];
  loss: number;
  /** Global norm of the gradient. */
  gradientNorm: number;
  layers: LayerReport[];
}

/** Limits of the curriculum's B20. */
const LIMITS = { ratio: 1e-3, small: 1e-4, large: 1e3, dead: 0.9, decay: 1e-2, spike: 10 };

/**
 * Runs one step of `loss` on a batch, reads the tape and says what is wrong. Works for every network
 * built from this engine's operations; nothing is learnt.
 *
 * @param loss computes the scalar loss of a batch
 * @param log the training so far, oldest first: a learning rate that is too high, and an explosion
 *   that comes only in training, show there alone
 * @throws what `loss` throws
 */
export function diagnose(
  engine: Engine,
  loss: () => Var,
  log: readonly LogEntry[] = [],
): Diagnosis {
  return engine.step(() => {
    const value = loss();
    engine.backward(value);
    const facts = {
      loss: value.item(),
      gradientNorm: norm(engine.kernels, [blocksOf(engine).g]),
      layers: layerReports(engine.tape),
    };
    const finding = FINDINGS.map((find) => find(facts, log)).find((found) => found !== null);
    return { illness: "healthy", evidence: [], ...facts, ...finding };
  });
}

type Facts = Omit<Diagnosis, "illness" | "evidence">;
type Finding = Pick<Diagnosis, "illness" | "evidence"> | null;

/** In the order in which they are asked: an earlier one would also explain what later ones see. */
const FINDINGS: readonly ((facts: Facts, log: readonly LogEntry[]) => Finding)[] = [
  deadRelu,
  exploding,
  longMemory,
  vanishing,
  signalDecay,
  explodingInTraining,
  rateTooHigh,
];

function deadRelu({ layers }: Facts): Finding {
  const index = layers.findIndex(({ activation }) => (activation?.dead ?? 0) > LIMITS.dead);
  const dead = layers[index]?.activation?.dead;
  if (dead === undefined) return null;
  const percent = Math.round(100 * dead);
  return {
    illness: "dead-relu",
    evidence: [`${percent} % of the units of layer ${index + 1} are 0 for every sample`],
  };
}

function exploding({ gradientNorm, loss }: Facts): Finding {
  if (Number.isFinite(loss) && gradientNorm <= LIMITS.large) return null;
  return { illness: "exploding", evidence: [`loss ${show(loss)}, ‖g‖ = ${show(gradientNorm)}`] };
}

/** A weight matrix that is used again and again: its gradient over time tells. */
function longMemory({ layers }: Facts): Finding {
  const curves = layers.map(({ signalNorms }) => signalNorms).filter((norms) => norms.length > 1);
  for (const norms of curves) {
    const [first, last] = [norms[0] as number, norms.at(-1) as number];
    if (!(first < LIMITS.ratio * last)) continue;
    const ratio = show(first / last);
    return {
      illness: "rnn-long-memory",
      evidence: [`‖∂L/∂z₁‖/‖∂L/∂z_T‖ = ${ratio} < ${LIMITS.ratio}, T = ${norms.length}`],
    };
  }
  return null;
}

function vanishing({ layers }: Facts): Finding {
  const [first, last] = [layers[0], layers.at(-1)];
  if (!first || !last || !(first.gradientNorm < LIMITS.ratio * last.gradientNorm)) return null;
  const ratio = show(first.gradientNorm / last.gradientNorm);
  return {
    illness: "vanishing-depth",
    evidence: [`‖dW1‖/‖dW${layers.length}‖ = ${ratio} < ${LIMITS.ratio}`],
  };
}

/** All layers hear equally little, because hardly any signal reaches the end. */
function signalDecay({ layers }: Facts): Finding {
  const usual = median(layers.map(({ gradientNorm }) => gradientNorm));
  const spreads = layers.flatMap(({ activation }) => (activation ? [activation.std] : []));
  const decay = (spreads.at(-1) as number) / (spreads[0] as number);
  if (!(usual < LIMITS.small) || !(decay < LIMITS.decay)) return null;
  return {
    illness: "signal-decay",
    evidence: [
      `median ‖dW‖ = ${show(usual)} < ${LIMITS.small}`,
      `standard deviation of the activations, last/first = ${show(decay)} < ${LIMITS.decay}`,
    ],
  };
}

/** A recurrent network that runs over a cliff now and then. */
function explodingInTraining({ layers }: Facts, log: readonly LogEntry[]): Finding {
  if (!layers.some(({ signalNorms }) => signalNorms.length > 1)) return null;
  const norms = log.map(({ gradientNorm }) => gradientNorm).sort((a, b) => a - b);
  const [usual, peak] = [median(norms), norms.at(-1)];
  if (peak === undefined) return null;
  const wild = log.some(({ gradientNorm }) => !Number.isFinite(gradientNorm));
  if (!wild && !(peak > LIMITS.spike * usual)) return null;
  return {
    illness: "exploding",
    evidence: [`largest ‖g‖ so far ${show(peak)}, usual ${show(usual)}`],
  };
}

/** The network is well, but training it made the loss worse. */
function rateTooHigh(_: Facts, log: readonly LogEntry[]): Finding {
  const [first, last] = [log[0], log.at(-1)];
  if (!first || !last || log.length < 2) return null;
  const worst = log.reduce((most, { loss }) => Math.max(most, loss), 0);
  // NaN is the worst of all.
  const diverged = !(last.loss < first.loss) || !(worst < LIMITS.spike * first.loss);
  if (!diverged) return null;
  return {
    illness: "lr-too-high",
    evidence: [
      `loss ${show(first.loss)} at first, at worst ${show(worst)}, now ${show(last.loss)}`,
    ],
  };
}

const show = (value: number) => String(Number(value.toPrecision(3)));
