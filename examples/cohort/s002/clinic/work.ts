// Another right solution: flat Float64Arrays and loops, questions as a ladder of ifs with quotients.

type List = number[];
type Mat = List[];

interface Config {
  act: string;
  [field: string]: unknown;
}

interface Measured {
  loss: number;
  actStd: List;
  deadFraction: List;
  saturatedFraction: List;
  dZNorm: List;
  dWNorm: List;
  timeNorm: List;
  nonFinite: boolean;
}

interface Grid {
  rows: number;
  cols: number;
  at: Float64Array;
}

function grid(rows: number, cols: number): Grid {
  return { rows, cols, at: new Float64Array(rows * cols) };
}

function gridOf(source: Mat): Grid {
  const g = grid(source.length, (source[0] ?? []).length);
  for (let i = 0; i < g.rows; i++) g.at.set(source[i] ?? [], i * g.cols);
  return g;
}

function size({ at }: Grid): number {
  let squares = 0;
  for (let k = 0; k < at.length; k++) squares += (at[k] ?? 0) ** 2;
  return squares ** 0.5;
}

function activate(act: string, z: number): number {
  if (act === "sigmoid") return z < 0 ? Math.exp(z) / (1 + Math.exp(z)) : 1 / (1 + Math.exp(-z));
  if (act === "tanh") return Math.tanh(z);
  if (act === "relu") return Math.max(z, 0);
  if (act === "leaky_relu") return z < 0 ? z / 100 : z;
  return z;
}

/** From the value, not from z. */
function slopeAt(act: string, a: number): number {
  if (act === "sigmoid") return a - a * a;
  if (act === "tanh") return (1 - a) * (1 + a);
  if (act === "relu") return a > 0 ? 1 : 0;
  if (act === "leaky_relu") return a > 0 ? 1 : 0.01;
  return 1;
}

export function collectStats(
  net: { config: { act: string }; layers: { W: Mat; b: number[] }[] },
  X: Mat,
  labels: number[],
): Measured {
  const act = net.config.act;
  const weights = net.layers.map(({ W }) => gridOf(W));
  const signals = [gridOf(X)];
  const n = X.length;
  const top = weights.length - 1;

  for (let l = 0; l <= top; l++) {
    const [W, from] = [weights[l] as Grid, signals[l] as Grid];
    const to = grid(n, W.rows);
    for (let i = 0; i < X.length; i++) {
      for (let o = 0; o < W.rows; o++) {
        let z = net.layers[l]?.b[o] ?? 0;
        for (let j = 0; j < W.cols; j++) {
          z += (W.at[o * W.cols + j] ?? 0) * (from.at[i * W.cols + j] ?? 0);
        }
        to.at[i * W.rows + o] = l === top ? z : activate(act, z);
      }
    }
    signals.push(to);
  }

  const logits = signals[top + 1] as Grid;
  const classes = logits.cols;
  let loss = 0;
  let signal = grid(n, classes);
  for (let i = 0; i < X.length; i++) {
    const row = logits.at.subarray(i * classes, (i + 1) * classes);
    const peak = row.reduce((most, z) => Math.max(most, z));
    let total = 0;
    for (const z of row) total += Math.exp(z - peak);
    const logTotal = peak + Math.log(total);
    loss += (logTotal - (row[labels[i] ?? 0] ?? 0)) / n;
    for (let c = 0; c < classes; c++) {
      const share = Math.exp((row[c] ?? 0) - logTotal);
      signal.at[i * classes + c] = (c === labels[i] ? share - 1 : share) / n;
    }
  }

  const dZNorm: number[] = new Array(top + 1).fill(0);
  const dWNorm: number[] = new Array(top + 1).fill(0);
  for (let l = top; l >= 0; l--) {
    const [W, from] = [weights[l] as Grid, signals[l] as Grid];
    const dW = grid(W.rows, W.cols);
    const back = grid(n, W.cols);
    for (let i = 0; i < X.length; i++) {
      for (let o = 0; o < W.rows; o++) {
        const d = signal.at[i * W.rows + o] ?? 0;
        for (let j = 0; j < W.cols; j++) {
          dW.at[o * W.cols + j] = (dW.at[o * W.cols + j] ?? 0) + d * (from.at[i * W.cols + j] ?? 0);
          const k = i * W.cols + j;
          back.at[k] = (back.at[k] ?? 0) + d * (W.at[o * W.cols + j] ?? 0);
        }
      }
    }
    dZNorm[l] = size(signal);
    dWNorm[l] = size(dW);
    for (let k = 0; k < back.at.length; k++) {
      back.at[k] = (back.at[k] ?? 0) * slopeAt(act, from.at[k] ?? 0);
    }
    signal = back;
  }

  const found: Measured = {
    loss,
    nonFinite: false,
    dZNorm,
    dWNorm,
    timeNorm: [],
    actStd: [],
    deadFraction: [],
    saturatedFraction: [],
  };
  for (let l = 1; l <= top; l++) measureActivations(act, signals[l] as Grid, found);
  for (const value of [loss, ...dZNorm, ...dWNorm, ...found.actStd]) {
    if (value - value !== 0) found.nonFinite = true;
  }
  return found;
}

function measureActivations(act: string, { rows, cols, at }: Grid, found: Measured): void {
  let mean = 0;
  for (const a of at) mean += a / at.length;
  let variance = 0;
  let flat = 0;
  const awake = new Set<number>();
  const limit = act === "sigmoid" ? 0.0125 : act === "tanh" ? 0.05 : Number.NEGATIVE_INFINITY;
  for (let k = 0; k < rows * cols; k++) {
    const a = at[k] ?? 0;
    variance += ((a - mean) * (a - mean)) / at.length;
    if (a !== 0) awake.add(k % cols);
    if (slopeAt(act, a) < limit) flat++;
  }
  found.actStd.push(Math.sqrt(variance));
  found.deadFraction.push(act === "relu" ? 1 - awake.size / cols : 0);
  found.saturatedFraction.push(flat / at.length);
}

function middle(values: number[]): number {
  const sorted = Float64Array.from(values).sort();
  const k = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[k] ?? 0;
  return 0.5 * ((sorted[k - 1] ?? Number.NaN) + (sorted[k] ?? Number.NaN));
}

export function diagnose(s: Measured, log: { loss: number; gradNorm: number }[]): string {
  for (const dead of s.deadFraction) if (dead > 9 / 10) return "dead-relu";

  if (s.nonFinite) return "exploding";
  for (const norm of s.dWNorm) {
    if (norm > 1000 || Number.isNaN(norm)) return "exploding";
  }

  const T = s.timeNorm.length;
  const recurrent = T >= 2;
  if (recurrent && (s.timeNorm[0] ?? 0) / (s.timeNorm[T - 1] ?? 0) < 0.001) {
    return "rnn-long-memory";
  }

  const L = s.dWNorm.length;
  if (L > 0 && (s.dWNorm[0] ?? 0) / (s.dWNorm[L - 1] ?? 0) < 0.001) return "vanishing-depth";

  const left = (s.actStd[s.actStd.length - 1] ?? Number.NaN) / (s.actStd[0] ?? Number.NaN);
  if (left < 0.01 && middle(s.dWNorm) < 0.0001) return "signal-decay";

  if (recurrent && log.length > 0) {
    const usual = middle(log.map((entry) => entry.gradNorm));
    for (const { gradNorm } of log) {
      if (gradNorm - gradNorm !== 0 || gradNorm > 10 * usual) return "exploding";
    }
  }

  if (log.length < 2) return "healthy";
  const begin = log[0]?.loss ?? 0;
  let worst = 0;
  for (const { loss } of log) {
    if (loss - loss !== 0) return "lr-too-high";
    if (loss > worst) worst = loss;
  }
  if (worst > 10 * begin) return "lr-too-high";
  return (log[log.length - 1]?.loss ?? 0) < begin ? "healthy" : "lr-too-high";
}

export function prescribe(d: string): Record<string, unknown>[] {
  switch (d) {
    case "vanishing-depth":
      return [{ kind: "batchnorm" }];
    case "signal-decay":
      return [{ kind: "init", scheme: "he-normal" }];
    case "exploding":
      return [{ kind: "clip", maxNorm: 2 }];
    case "dead-relu":
      return [{ kind: "bias", value: 0.1 }];
    case "lr-too-high":
      return [{ kind: "lr", lr: 0.05 }];
    case "rnn-long-memory":
      return [{ kind: "cell", cell: "lstm", forgetBias: 2 }];
    default:
      return [];
  }
}

const FIELDS: Record<string, [field: string, from: string]> = {
  init: ["init", "scheme"],
  act: ["act", "act"],
  clip: ["clip", "maxNorm"],
  lr: ["lr", "lr"],
  bias: ["bias", "value"],
  decay: ["weightDecay", "lambda"],
  cell: ["kind", "cell"],
};

export function applyTreatment(cfg: Config, t: { kind: string; [dose: string]: unknown }): Config {
  const next: Config = { ...cfg };
  const entry = FIELDS[t.kind];
  if (entry) next[entry[0]] = t[entry[1]];
  else next.batchNorm = true;
  if (t.kind === "cell" && "forgetBias" in t && t.forgetBias !== undefined) {
    next.forgetBias = t.forgetBias;
  }
  return next;
}

const NOTES: Record<string, [evidence: string, en: string, hi: string]> = {
  healthy: ["loss", "goes down as it should; no treatment", "घट रहा है, इलाज की ज़रूरत नहीं"],
  "vanishing-depth": [
    "dWNorm",
    "hardly anything is left at the input end",
    "input के पास लगभग कुछ नहीं बचा",
  ],
  "signal-decay": ["actStd", "gets smaller with every layer", "हर layer के साथ छोटा होता जाता है"],
  exploding: [
    "gradNorm or dWNorm",
    "is far beyond what a step can bear",
    "एक step की हद से कहीं ज़्यादा है",
  ],
  "dead-relu": [
    "deadFraction",
    "says that units never wake up",
    "बताता है कि units कभी जागती ही नहीं",
  ],
  "lr-too-high": ["loss", "jumps up although the start was good", "उछल गया, जबकि शुरुआत अच्छी थी"],
  "rnn-long-memory": [
    "timeNorm",
    "dies on its way to the first words",
    "पहले step तक पहुँचने से पहले मर जाता है",
  ],
};

export function explain(d: string, lang: string): string {
  const [evidence, en, hi] = NOTES[d] ?? ["", "", ""];
  return lang === "hi"
    ? `बीमारी का नाम ${d} है: ${evidence} ${hi}।`
    : `We found ${d}: ${evidence} ${en}.`;
}
