// Another right solution: loops, one pass over everything, hypot for the 2-norm.

type Vec = number[];
type Mat = number[][];

function each(grads: Mat[], visit: (value: number) => void): void {
  for (const matrix of grads) for (const row of matrix) for (const value of row) visit(value);
}

export function totalNorm(grads: Mat[], p?: number): number {
  const power = p ?? 2;
  let [most, total] = [0, 0];
  each(grads, (value) => {
    const size = value < 0 ? -value : value;
    if (power === Infinity) most = Math.max(size, most);
    else if (power === 2) most = Math.hypot(most, size);
    // The sum so far is total·most^power; where a larger entry comes, it is put in its unit.
    else if (size > most) [most, total] = [size, total * (most / size) ** power + 1];
    else if (size > 0) total += (size / most) ** power;
  });
  return power === 2 || power === Infinity ? most : most * total ** (1 / power);
}

function scaled(grads: Mat[], factor: number): Mat[] {
  const out: Mat[] = [];
  for (const matrix of grads) {
    const rows: Mat = [];
    for (const row of matrix) rows.push(row.map((value) => value * factor));
    out.push(rows);
  }
  return out;
}

export function clipByGlobalNorm(grads: Mat[], maxNorm: number, p?: number) {
  const norm = totalNorm(grads, p);
  let factor = maxNorm / (norm + 0.000001);
  if (factor > 1) factor = 1;
  return { totalNorm: norm, coef: factor, grads: scaled(grads, factor) };
}

export function clipByValue(grads: Mat[], c: number): Mat[] {
  return grads.map((matrix) =>
    matrix.map((row) =>
      row.map((value) => {
        if (value > c) return c;
        if (value < -c) return -c;
        return value;
      }),
    ),
  );
}

export function agc(W: Mat, G: Mat, lambda: number, eps?: number): Mat {
  const least = eps ?? 0.001;
  const out: Mat = [];
  for (let i = 0; i < G.length; i++) {
    const weights = Math.hypot(...(W[i] ?? []));
    const limit = lambda * Math.max(weights, least);
    const gradient = G[i] ?? [];
    const length = Math.hypot(...gradient);
    const factor = length > limit ? limit / length : 1;
    out.push(gradient.map((value) => value * factor));
  }
  return out;
}

export function suggestThreshold(history: Vec, factor?: number): number {
  let mean = 0;
  let count = 0;
  for (const norm of history) {
    if (norm - norm !== 0) continue;
    count++;
    mean += (norm - mean) / count;
  }
  return mean * (factor ?? 1);
}

export function clippedStep(params: Mat[], grads: Mat[], lr: number, maxNorm: number) {
  let finite = true;
  each(grads, (value) => {
    if (value - value !== 0) finite = false;
  });
  const step = finite ? lr * clipByGlobalNorm(grads, maxNorm).coef : 0;
  const next = params.map((matrix, t) =>
    matrix.map((row, i) =>
      row.map((value, j) => (finite ? value - step * (grads[t]?.[i]?.[j] ?? 0) : value)),
    ),
  );
  return { params: next, skipped: !finite };
}
