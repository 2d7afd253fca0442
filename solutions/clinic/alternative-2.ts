// A third right solution: sample by sample, Welford's running variance, a queue of questions.

type Row = number[];
type Rows = number[][];
type Entry = { loss: number; gradNorm: number };
type Dose = { kind: string } & Record<string, unknown>;

/** Mean and spread of numbers that come one after the other. */
class Spread {
  #count = 0;
  #mean = 0;
  #squares = 0;
  add(value: number) {
    const before = value - this.#mean;
    this.#mean += before / ++this.#count;
    this.#squares += before * (value - this.#mean);
  }
  get std() {
    return Math.sqrt(this.#squares / this.#count);
  }
}

const logistic = (z: number) => 0.5 + 0.5 * Math.tanh(0.5 * z);

const bends: Record<string, { bend: (z: number) => number; tilt: (z: number) => number }> = {
  sigmoid: { bend: logistic, tilt: (z) => logistic(z) * logistic(-z) },
  tanh: { bend: Math.tanh, tilt: (z) => 1 / Math.cosh(z) ** 2 },
  relu: { bend: (z) => z * Number(!(z <= 0)), tilt: (z) => (z <= 0 ? 0 : 1) },
  leaky_relu: { bend: (z) => Math.max(z, 0.01 * z), tilt: (z) => (z <= 0 ? 0.01 : 1) },
  linear: { bend: (z) => z, tilt: () => 1 },
};

class Layer {
  readonly spread = new Spread();
  readonly gradient: Rows;
  readonly everOn: boolean[];
  entries = 0;
  flat = 0;
  signal = 0;
  readonly W: Rows;
  readonly b: Row;
  constructor(W: Rows, b: Row) {
    this.W = W;
    this.b = b;
    this.gradient = W.map((row) => row.map(() => 0));
    this.everOn = W.map(() => false);
  }
  sums(x: Row): Row {
    return this.W.map(
      (row, o) => row.reduce((z, w, j) => z + w * (x[j] ?? 0), 0) + (this.b[o] ?? 0),
    );
  }
  /** Adds this sample's share of ∂loss/∂W and hands back what goes to the layer before. */
  receive(dz: Row, x: Row): Row {
    const dx = x.map(() => 0);
    dz.forEach((d, o) => {
      this.signal += d * d;
      const [weights, slopes] = [this.W[o] ?? [], this.gradient[o] ?? []];
      x.forEach((value, j) => {
        slopes[j] = (slopes[j] ?? 0) + d * value;
        dx[j] = (dx[j] ?? 0) + d * (weights[j] ?? 0);
      });
    });
    return dx;
  }
}

export function collectStats(
  net: { config: { act: string }; layers: { W: Rows; b: Row }[] },
  X: Rows,
  labels: Row,
) {
  const { act } = net.config;
  const { bend, tilt } = bends[act] as (typeof bends)[string];
  const steepest = { sigmoid: 0.25, tanh: 1 }[act] ?? 0;
  const layers = net.layers.map(({ W, b }) => new Layer(W, b));
  const output = layers.pop() as Layer;
  const losses: number[] = [];

  X.forEach((x, sample) => {
    const path: { x: Row; z: Row }[] = [];
    let h = x;
    for (const layer of layers) {
      const z = layer.sums(h);
      path.push({ x: h, z });
      h = z.map(bend);
      h.forEach((a, unit) => {
        layer.spread.add(a);
        layer.entries++;
        if (tilt(z[unit] ?? 0) < 0.05 * steepest) layer.flat++;
        if (a !== 0) layer.everOn[unit] = true;
      });
    }
    const logits = output.sums(h);
    const right = labels[sample] ?? 0;
    // −log p = log Σ exp(z_c − z_right), with the largest exponent taken out.
    const gaps = logits.map((z) => z - (logits[right] ?? 0));
    const peak = Math.max(...gaps);
    const shares = gaps.map((gap) => Math.exp(gap - peak));
    const total = shares.reduce((a, b) => a + b);
    losses.push(peak + Math.log(total));

    let dz = shares.map((share, c) => (share / total - (c === right ? 1 : 0)) / X.length);
    let dx = output.receive(dz, h);
    for (let l = layers.length - 1; l >= 0; l--) {
      const { x: input, z } = path[l] as { x: Row; z: Row };
      dz = dx.map((d, unit) => d * tilt(z[unit] ?? 0));
      dx = (layers[l] as Layer).receive(dz, input);
    }
  });

  const all = [...layers, output];
  const dead = ({ everOn }: Layer) => everOn.filter((on) => !on).length / everOn.length;
  const stats = {
    timeNorm: [] as Row,
    loss: losses.reduce((a, b) => a + b, 0) / X.length,
    dWNorm: all.map(({ gradient }) => Math.hypot(...gradient.flat())),
    dZNorm: all.map(({ signal }) => Math.sqrt(signal)),
    saturatedFraction: layers.map(({ flat, entries }) => flat / entries),
    deadFraction: layers.map((layer) => (act === "relu" ? dead(layer) : 0)),
    actStd: layers.map(({ spread }) => spread.std),
  };
  const everything = [stats.loss, ...stats.dWNorm, ...stats.dZNorm, ...stats.actStd];
  return { ...stats, nonFinite: !Number.isFinite(everything.reduce((a, b) => a + b, 0)) };
}

type Findings = ReturnType<typeof collectStats>;

/** The k-th smallest, by counting how many are smaller. */
function ranked(values: Row, k: number): number {
  return (
    values.find((v) => {
      const smaller = values.filter((other) => other < v).length;
      const notLarger = values.filter((other) => other <= v).length;
      return smaller <= k && k < notLarger;
    }) ?? Number.NaN
  );
}

const halfway = (values: Row) =>
  ranked(values, Math.floor((values.length - 1) / 2)) / 2 +
  ranked(values, Math.floor(values.length / 2)) / 2;

/** Whether the last is more than `times` the first; false where one of them is missing. */
const outgrows = (values: Row, times: number) =>
  values.length > 1 && (values[values.length - 1] ?? 0) > times * (values[0] ?? 0);

export function diagnose(found: Findings, log: Entry[]): string {
  const questions: { [illness: string]: () => boolean }[] = [
    { "dead-relu": () => Math.max(...found.deadFraction.filter((v) => v >= 0)) > 0.9 },
    {
      exploding: () =>
        found.nonFinite || found.dWNorm.filter((v) => v <= 1e3).length < found.dWNorm.length,
    },
    { "rnn-long-memory": () => outgrows(found.timeNorm, 1000) },
    { "vanishing-depth": () => outgrows(found.dWNorm, 1000) },
    {
      "signal-decay": () =>
        halfway(found.dWNorm) < 1e-4 && outgrows([...found.actStd].reverse(), 100),
    },
    { exploding: () => found.timeNorm.length > 1 && jumps(log.map((entry) => entry.gradNorm)) },
    { "lr-too-high": () => log.length > 1 && fails(log.map((entry) => entry.loss)) },
  ];
  for (const question of questions) {
    for (const [illness, ask] of Object.entries(question)) if (ask()) return illness;
  }
  return "healthy";
}

const jumps = (norms: Row) =>
  norms.some((norm) => Math.abs(norm) === Infinity || Number.isNaN(norm)) ||
  norms.some((norm) => norm / 10 > halfway(norms));

function fails(losses: Row): boolean {
  const begin = losses[0] ?? 0;
  const calm = losses.filter((loss) => Number.isFinite(loss) && loss <= 10 * begin);
  return calm.length < losses.length || !((losses[losses.length - 1] ?? 0) < begin);
}

const shelf = new Map<string, Dose[]>([
  ["vanishing-depth", [{ kind: "batchnorm" }]],
  ["signal-decay", [{ kind: "init", scheme: "he-normal" }]],
  [
    "exploding",
    [
      { kind: "clip", maxNorm: 0.5 },
      { kind: "init", scheme: "xavier-normal" },
    ],
  ],
  ["dead-relu", [{ kind: "batchnorm" }, { kind: "bias", value: 0 }]],
  ["lr-too-high", [{ kind: "batchnorm" }, { kind: "lr", lr: 0.2 }]],
  ["rnn-long-memory", [{ kind: "cell", cell: "gru" }]],
]);

export function prescribe(d: string): Dose[] {
  return (shelf.get(d) ?? []).map((dose) => Object.assign({ kind: dose.kind }, dose));
}

const DOSES = ["scheme", "act", "maxNorm", "lr", "value", "lambda", "cell", "forgetBias"];

export function applyTreatment(cfg: Record<string, unknown>, t: Dose): Record<string, unknown> {
  const copy = JSON.parse(JSON.stringify(cfg)) as Record<string, unknown>;
  const { kind } = t;
  for (const name of DOSES) {
    const dose = (t as Record<string, unknown>)[name];
    if (dose === undefined) continue;
    if (kind === "cell") copy[typeof dose === "string" ? "kind" : "forgetBias"] = dose;
    else copy[{ clip: "clip", decay: "weightDecay" }[kind] ?? kind] = dose;
  }
  if (kind === "batchnorm") copy.batchNorm = true;
  return copy;
}

export function explain(d: string, lang: string): string {
  const texts: Record<string, Record<string, string>> = {
    en: {
      healthy: "The patient is healthy. Its loss falls, so please change nothing.",
      "vanishing-depth":
        "This is vanishing-depth. Compare the ends of dWNorm: the early layers hear nothing.",
      "signal-decay":
        "This is signal-decay. Look at actStd: the picture fades before it reaches the output.",
      exploding: "It is exploding. Whether in dWNorm or in gradNorm, one number is enormous.",
      "dead-relu":
        "This is dead-relu. A deadFraction near 1 means that no sample switches these units on.",
      "lr-too-high": "This is lr-too-high. A good start, and then the loss runs away: walk slower.",
      "rnn-long-memory":
        "This is rnn-long-memory. The first entries of timeNorm are lost on the way back.",
    },
    hi: {
      healthy: "यह network healthy है। loss घट रहा है, इसलिए कुछ मत बदलिए।",
      "vanishing-depth": "यह vanishing-depth है। dWNorm के दोनों सिरे देखिए: शुरू की layers कुछ नहीं सुनतीं।",
      "signal-decay": "यह signal-decay है। actStd देखिए: output तक पहुँचते-पहुँचते signal मिट गया।",
      exploding: "यह exploding है। dWNorm में या gradNorm में एक number बेहद बड़ा है।",
      "dead-relu": "यह dead-relu है। deadFraction 1 के पास है, यानी कोई sample इन units को नहीं जगाता।",
      "lr-too-high": "यह lr-too-high है। शुरुआत अच्छी थी, फिर loss बेक़ाबू हो गया: छोटे कदम चलिए।",
      "rnn-long-memory": "यह rnn-long-memory है। timeNorm की पहली entries पीछे लौटते हुए खो गईं।",
    },
  };
  return texts[lang]?.[d] ?? "";
}
