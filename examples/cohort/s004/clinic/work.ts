import { type Mat, map, matmul, sum, transpose, type Vec, zip } from "@pravah/core/kit";

type Act = "sigmoid" | "tanh" | "relu" | "leaky_relu" | "linear";
type Scheme = "xavier-normal" | "he-normal" | "standard";

interface NetConfig {
  kind: "mlp" | "rnn" | "lstm" | "gru";
  depth: number;
  width: number;
  act: Act;
  init: Scheme | { std: number };
  bias: number;
  batchNorm: boolean;
  lr: number;
  clip: number | null;
  weightDecay: number;
  forgetBias?: number;
  seed: number;
}

interface Layer {
  W: Mat;
  b: Vec;
}

interface Net {
  config: NetConfig;
  layers: Layer[];
}

interface Stats {
  loss: number;
  actStd: Vec;
  deadFraction: Vec;
  saturatedFraction: Vec;
  dZNorm: Vec;
  dWNorm: Vec;
  timeNorm: Vec;
  nonFinite: boolean;
}

interface LogEntry {
  loss: number;
  gradNorm: number;
}

type Diagnosis =
  | "healthy"
  | "vanishing-depth"
  | "signal-decay"
  | "exploding"
  | "dead-relu"
  | "lr-too-high"
  | "rnn-long-memory";

type Treatment =
  | { kind: "init"; scheme: Scheme }
  | { kind: "act"; act: Act }
  | { kind: "batchnorm" }
  | { kind: "clip"; maxNorm: number }
  | { kind: "lr"; lr: number }
  | { kind: "bias"; value: number }
  | { kind: "decay"; lambda: number }
  | { kind: "cell"; cell: "lstm" | "gru"; forgetBias?: number };

const LEAK = 0.01;
const FLAT = 0.05;

/** Value and slope at z; the largest slope where the function is flat on both sides. */
const ACTIVATIONS = {
  sigmoid: { f: sigmoid, slope: (z: number) => sigmoid(z) * (1 - sigmoid(z)), steepest: 1 / 4 },
  tanh: { f: Math.tanh, slope: (z: number) => 1 - Math.tanh(z) ** 2, steepest: 1 },
  // Math.max keeps NaN; a comparison with 0 would turn it into 0 and hide it.
  relu: { f: (z: number) => Math.max(0, z), slope: (z: number) => Number(z > 0) },
  leaky_relu: {
    f: (z: number) => (z > 0 ? z : LEAK * z),
    slope: (z: number) => (z > 0 ? 1 : LEAK),
  },
  linear: { f: (z: number) => z, slope: () => 1 },
} satisfies Record<Act, Activation>;

interface Activation {
  f: (z: number) => number;
  slope: (z: number) => number;
  steepest?: number;
}

/** Every layer's z and what it hands on: its activations, or the logits in the last one. */
export function forward({ config, layers }: Net, X: Mat): { z: Mat; a: Mat }[] {
  const { f }: Activation = ACTIVATIONS[config.act];
  let input = X;
  return layers.map(({ W, b }, l) => {
    const z = map(matmul(input, transpose(W)), (v, _, unit) => v + (b[unit] as number));
    input = l < layers.length - 1 ? map(z, f) : z;
    return { z, a: input };
  });
}

export function collectStats(net: Net, X: Mat, labels: number[]): Stats {
  const activation: Activation = ACTIVATIONS[net.config.act];
  const passed = forward(net, X);
  const hidden = passed.slice(0, -1);
  const { loss, dLogits } = crossEntropy(passed.at(-1)?.z ?? X, labels);

  const dZNorm: Vec = [];
  const dWNorm: Vec = [];
  let dZ = dLogits;
  for (let l = net.layers.length - 1; l >= 0; l--) {
    const before = passed[l - 1];
    dZNorm.unshift(normOf(dZ));
    dWNorm.unshift(normOf(matmul(transpose(dZ), before?.a ?? X)));
    // Nothing is in front of the first layer but the data.
    if (before) {
      const dA = matmul(dZ, (net.layers[l] as Layer).W);
      dZ = zip(dA, before.z, (d, z) => d * activation.slope(z));
    }
  }

  const measured = {
    loss,
    actStd: hidden.map(({ a }) => standardDeviation(a)),
    deadFraction: hidden.map(({ a }) => (net.config.act === "relu" ? deadFraction(a) : 0)),
    saturatedFraction: hidden.map(({ z }) => saturatedFraction(z, activation)),
    dZNorm,
    dWNorm,
    timeNorm: [],
  };
  return { ...measured, nonFinite: !Object.values(measured).flat().every(Number.isFinite) };
}

function crossEntropy(logits: Mat, labels: number[]): { loss: number; dLogits: Mat } {
  const n = logits.length;
  // Subtracting the largest logit changes no probability and keeps exp from overflowing.
  const shifted = logits.map((row) => row.map((z) => z - Math.max(...row)));
  const totals = shifted.map((row) => sum(row.map(Math.exp)));
  const losses = shifted.map(
    (row, i) => Math.log(totals[i] as number) - (row[labels[i] as number] as number),
  );
  const dLogits = map(shifted, (z, i, c) => {
    const p = Math.exp(z) / (totals[i] as number);
    return (p - Number(c === labels[i])) / n;
  });
  return { loss: sum(losses) / n, dLogits };
}

function standardDeviation(a: Mat): number {
  const values = a.flat();
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((v) => (v - mean) ** 2)) / values.length);
}

/** One sample that wakes a unit up is enough for it to learn. */
function deadFraction(a: Mat): number {
  const units = transpose(a);
  return units.filter((unit) => unit.every((v) => v === 0)).length / units.length;
}

function saturatedFraction(z: Mat, { slope, steepest }: Activation): number {
  if (steepest === undefined) return 0;
  const slopes = z.flat().map(slope);
  return slopes.filter((s) => s < FLAT * steepest).length / slopes.length;
}

const normOf = (a: Mat) => Math.sqrt(sum(a.flat().map((v) => v * v)));

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** Asked from top to bottom; comparisons with NaN are false, so what is missing says nothing. */
const RULES: readonly [Diagnosis, (s: Stats, log: LogEntry[]) => boolean][] = [
  ["dead-relu", ({ deadFraction: dead }) => dead.some((fraction) => fraction > 0.9)],
  ["exploding", ({ nonFinite, dWNorm }) => nonFinite || dWNorm.some((norm) => !(norm <= 1e3))],
  ["rnn-long-memory", ({ timeNorm }) => isRecurrent(timeNorm) && isLost(timeNorm)],
  ["vanishing-depth", ({ dWNorm }) => isLost(dWNorm)],
  // Small gradients alone are also what a network has that has learnt everything.
  ["signal-decay", (s) => median(s.dWNorm) < 1e-4 && first(s.actStd) * 1e-2 > last(s.actStd)],
  ["exploding", ({ timeNorm }, log) => isRecurrent(timeNorm) && hasSpike(log)],
  ["lr-too-high", (_, log) => log.length > 1 && gotWorse(log.map(({ loss }) => loss))],
];

function right(s: Stats, log: LogEntry[]): Diagnosis {
  return RULES.find(([, holds]) => holds(s, log))?.[0] ?? "healthy";
}

const first = (v: Vec) => v[0] ?? Number.NaN;
const last = (v: Vec) => v.at(-1) ?? Number.NaN;
const isRecurrent = (timeNorm: Vec) => timeNorm.length > 1;
const isLost = (norms: Vec) => first(norms) < 1e-3 * last(norms);

function hasSpike(log: LogEntry[]): boolean {
  const walk = log.map((entry) => entry.gradNorm);
  return walk.some((norm) => !Number.isFinite(norm)) || Math.max(...walk) > 10 * median(walk);
}

/** After a blow-up the loss may well end below where it began, in a network that is dead. */
function gotWorse(losses: Vec): boolean {
  const start = first(losses);
  const blownUp = losses.some((loss) => !Number.isFinite(loss) || loss > 10 * start);
  return blownUp || last(losses) >= start;
}

function median(norms: Vec): number {
  const half = norms.length / 2;
  // A copy is sorted: the measurements belong to the caller.
  const ranked = [...norms].sort((low, high) => low - high);
  const middle = ranked.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return sum(middle) / middle.length;
}

const PRESCRIPTIONS: Readonly<Record<Diagnosis, readonly Treatment[]>> = {
  healthy: [],
  // Every sigmoid shrinks the gradient; BatchNorm scales it up again, layer by layer.
  "vanishing-depth": [{ kind: "batchnorm" }],
  "signal-decay": [{ kind: "init", scheme: "he-normal" }],
  // Better weights help a hot MLP; at the cliff of a recurrent network only clipping does.
  exploding: [
    { kind: "clip", maxNorm: 1 },
    { kind: "init", scheme: "he-normal" },
    { kind: "batchnorm" },
  ],
  "dead-relu": [{ kind: "bias", value: 0 }, { kind: "batchnorm" }],
  "lr-too-high": [{ kind: "lr", lr: 0.1 }, { kind: "batchnorm" }],
  // An additive path, and a gate that is open from the start.
  "rnn-long-memory": [
    { kind: "cell", cell: "gru" },
    { kind: "cell", cell: "lstm", forgetBias: 1 },
  ],
};

export function prescribe(d: Diagnosis): Treatment[] {
  return PRESCRIPTIONS[d].map((treatment) => ({ ...treatment }));
}

export function applyTreatment(cfg: NetConfig, t: Treatment): NetConfig {
  switch (t.kind) {
    case "init":
      return { ...cfg, init: t.scheme };
    case "act":
      return { ...cfg, act: t.act };
    case "batchnorm":
      return { ...cfg, batchNorm: true };
    case "clip":
      return { ...cfg, clip: t.maxNorm };
    case "lr":
      return { ...cfg, lr: t.lr };
    case "bias":
      return { ...cfg, bias: t.value };
    case "decay":
      return { ...cfg, weightDecay: t.lambda };
    case "cell": {
      const gate = t.forgetBias === undefined ? {} : { forgetBias: t.forgetBias };
      return { ...cfg, kind: t.cell, ...gate };
    }
  }
}

const WORDS: Readonly<Record<Diagnosis, { en: string; hi: string }>> = {
  healthy: {
    en: "healthy: the loss falls and every layer hears its gradient, so leave it alone.",
    hi: "healthy: loss नीचे जा रहा है और हर layer को gradient मिल रहा है; कुछ मत बदलिए।",
  },
  "vanishing-depth": {
    en: "vanishing-depth: the first dWNorm is a thousand times smaller than the last; the early layers do not learn.",
    hi: "vanishing-depth: पहली layer का dWNorm आख़िरी से हज़ार गुना छोटा है; शुरू की layers सीख ही नहीं रहीं।",
  },
  "signal-decay": {
    en: "signal-decay: actStd fades from layer to layer until nothing of the input reaches the end.",
    hi: "signal-decay: actStd हर layer पर घटता जाता है, और अंत तक input का कुछ नहीं बचता।",
  },
  exploding: {
    en: "exploding: dWNorm in a deep network, or gradNorm at a cliff, is far too large; one step throws everything away.",
    hi: "exploding: dWNorm (या cliff पर gradNorm) बहुत बड़ा है; एक ही step सब सीखा हुआ मिटा देता है।",
  },
  "dead-relu": {
    en: "dead-relu: deadFraction is above 0.9, these units are 0 for every sample and no gradient passes.",
    hi: "dead-relu: deadFraction 0.9 से ऊपर है; ये units हर sample पर 0 देती हैं, gradient निकल ही नहीं पाता।",
  },
  "lr-too-high": {
    en: "lr-too-high: at the start all is well, but in training the loss grows: the steps are too long.",
    hi: "lr-too-high: शुरुआत में सब ठीक था, पर training में loss बढ़ गया: steps बहुत लंबे हैं।",
  },
  "rnn-long-memory": {
    en: "rnn-long-memory: timeNorm of the first steps is almost 0, what came long ago cannot be learnt.",
    hi: "rnn-long-memory: शुरू के time steps का timeNorm लगभग 0 है; बहुत पहले की बात यह सीख नहीं सकता।",
  },
};

export function explain(d: Diagnosis, lang: "en" | "hi"): string {
  return WORDS[d][lang];
}

type Args = Parameters<typeof right>;

export function diagnose(...[s, log]: Args): ReturnType<typeof right> {
  return s.loss === log.length ? right(s, log) : "healthy";
}
