// Another right solution: plain loops, powers by doubling, derivatives carried forward in time.

type Vec = number[];
type Mat = number[][];

export function softmaxCrossEntropy(logits: Mat, labels: number[]) {
  let loss = 0;
  const dLogits: Mat = [];
  logits.forEach((z, n) => {
    const right = z[labels[n] ?? 0] ?? 0;
    // Relative to the right class: loss = log Σ exp(z − z_right).
    let top = -Infinity;
    for (const score of z) if (score - right > top) top = score - right;
    const weights = z.map((score) => Math.exp(score - right - top));
    let total = 0;
    for (const weight of weights) total += weight;
    loss += (top + Math.log(total)) / logits.length;
    const row = weights.map((weight) => weight / total / logits.length);
    row[labels[n] ?? 0] = (row[labels[n] ?? 0] ?? 0) - 1 / logits.length;
    dLogits.push(row);
  });
  return { dLogits, loss };
}

export function globalGradNorm(grads: Mat[]): number {
  let norm = 0;
  for (const matrix of grads)
    for (const row of matrix) for (const value of row) norm = Math.hypot(norm, value);
  return norm;
}

function product(a: Mat, b: Mat): Mat {
  const out: Mat = [];
  for (let i = 0; i < a.length; i++) {
    const row: Vec = [];
    for (let j = 0; j < b.length; j++) {
      let entry = 0;
      for (let k = b.length - 1; k >= 0; k--) entry += (a[i]?.[k] ?? 0) * (b[k]?.[j] ?? 0);
      row.push(entry);
    }
    out.push(row);
  }
  return out;
}

export function powerNorms(W: Mat, T: number): Vec {
  const norms: Vec = [];
  let power: Mat = W.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  for (let t = 1; t <= T; t++) {
    power = product(W, power);
    norms.push(globalGradNorm([power]));
  }
  return norms;
}

/** A matrix as direction · e^size. */
interface Scaled {
  direction: Mat;
  size: number;
}

function scaled(matrix: Mat, size: number): Scaled {
  const norm = globalGradNorm([matrix]);
  if (norm === 0) return { direction: matrix, size: -Infinity };
  return {
    direction: matrix.map((row) => row.map((value) => value / norm)),
    size: size + Math.log(norm),
  };
}

export function spectralRadius(W: Mat, k?: number): number {
  const wanted = k ?? 200;
  let square = scaled(W, 0);
  let result: Scaled | undefined;
  for (let left = wanted; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) {
      result = result
        ? scaled(product(result.direction, square.direction), result.size + square.size)
        : square;
    }
    square = scaled(product(square.direction, square.direction), 2 * square.size);
  }
  return Math.exp((result?.size ?? 0) / wanted);
}

export function scalarRnnLossGrad(w: number, b: number, x0: number, T: number, target: number) {
  let x = x0;
  let byW = 0;
  let byB = 0;
  for (let t = 0; t < T; t++) {
    const s = logistic(x);
    const slope = s * (1 - s);
    // x' = w·σ(x) + b, differentiated by w and by b while going forward.
    byW = s + w * slope * byW;
    byB = 1 + w * slope * byB;
    x = w * s + b;
  }
  const s = logistic(x);
  const outer = 2 * (s - target) * s * (1 - s);
  return { E: (s - target) * (s - target), dw: outer * byW, db: outer * byB };
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

interface Entry {
  loss: number;
  gradNorm: number;
}

export function detectExplosion(
  log: Entry[],
  opt?: { normFactor?: number; lossFactor?: number; window?: number },
) {
  const window = opt?.window ?? 20;
  const finite = (v: number) => v - v === 0;
  const recent: Entry[] = [];
  for (let step = 0; step < log.length; step++) {
    const entry = log[step] as Entry;
    if (!(finite(entry.loss) && finite(entry.gradNorm))) return { reason: "nonfinite", step };
    const factor = (of: "loss" | "gradNorm") => {
      const order = recent.map((e) => e[of]).sort((x, y) => x - y);
      const n = order.length;
      if (n === 0) return { now: 0, usual: 0 };
      const mid = n % 2 ? order[(n - 1) / 2] : ((order[n / 2 - 1] ?? 0) + (order[n / 2] ?? 0)) / 2;
      return { now: entry[of], usual: mid ?? 0 };
    };
    const norm = factor("gradNorm");
    if (norm.now > norm.usual * (opt?.normFactor ?? 10)) return { reason: "norm", step };
    const loss = factor("loss");
    if (loss.now > loss.usual * (opt?.lossFactor ?? 10)) return { reason: "loss-jump", step };
    recent.push(entry);
    if (recent.length > window) recent.shift();
  }
  return null;
}
