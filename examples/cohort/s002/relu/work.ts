// Another correct solution of `relu`, built differently: plain loops, derivatives from the outputs,
// erf by numerical integration, dead units by counting, the bound as a sum of first deaths.

type Mat = number[][];

function loop(x: Mat, f: (v: number) => [number, number]): { out: Mat; dydx: Mat } {
  const out: Mat = [];
  const dydx: Mat = [];
  for (const row of x) {
    const values: number[] = [];
    const slopes: number[] = [];
    for (const v of row) {
      const [value, slope] = f(v);
      values.push(value);
      slopes.push(slope);
    }
    out.push(values);
    dydx.push(slopes);
  }
  return { out, dydx };
}

export function reluForward(x: Mat): { out: Mat; cache: Mat } {
  return {
    out: loop(x, (v) => [(v + Math.abs(v)) / 2, 0]).out,
    cache: JSON.parse(JSON.stringify(x)),
  };
}

export function reluBackward(dOut: Mat, cache: Mat): Mat {
  const dx: Mat = [];
  for (let i = 0; i < dOut.length; i++) {
    const row = new Float64Array((dOut[i] as number[]).length);
    for (let j = 0; j < row.length; j++) {
      if ((cache[i]?.[j] as number) > 0) row[j] = dOut[i]?.[j] as number;
    }
    dx.push(Array.from(row));
  }
  return dx;
}

export function leakyRelu(x: Mat, slope: number): { out: Mat; dydx: Mat } {
  return loop(x, (v) => [Math.max(0, v) + slope * Math.min(0, v), v > 0 ? 1 : slope]);
}

export function elu(x: Mat, alpha: number): { out: Mat; dydx: Mat } {
  return loop(x, (v) => {
    if (v > 0) return [v, 1];
    const y = alpha * (Math.exp(v) - 1);
    return [y, y + alpha];
  });
}

export function selu(x: Mat): { out: Mat; dydx: Mat } {
  const scale = 1.0507009873554805;
  const alpha = 1.6732632423543772;
  return loop(x, (v) =>
    v > 0 ? [scale * v, scale] : [scale * alpha * (Math.exp(v) - 1), scale * alpha * Math.exp(v)],
  );
}

export function gelu(x: Mat, approx: "none" | "tanh"): { out: Mat; dydx: Mat } {
  if (approx === "tanh") {
    const k = Math.sqrt(2 / Math.PI);
    return loop(x, (v) => {
      // ½(1 + tanh u) is the sigmoid of 2u.
      const s = 1 / (1 + Math.exp(-2 * k * (v + 0.044715 * v * v * v)));
      return [v * s, s + v * 2 * s * (1 - s) * k * (1 + 0.134145 * v * v)];
    });
  }
  return loop(x, (v) => {
    const density = Math.exp((-v * v) / 2) / Math.sqrt(2 * Math.PI);
    const cdf = normalCdf(v);
    return [v * cdf, cdf + v * density];
  });
}

// Φ(x) left of 0 is the area under φ from x to the left, by Simpson's rule: the further out, the sooner
// φ is gone. A sum of positive numbers keeps all digits of a tiny area.
function normalCdf(x: number): number {
  if (x > 0) return 1 - normalCdf(-x);
  const steps = 2000;
  const h = 8 / (1 - x / 4) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(-((x - i * h) ** 2) / 2);
  }
  return (sum * h) / 3 / Math.sqrt(2 * Math.PI);
}

export function deadUnits(acts: Mat): boolean[] {
  const alive = new Array<number>(acts[0]?.length ?? 0).fill(0);
  for (const row of acts) {
    for (let unit = 0; unit < row.length; unit++) {
      if (row[unit] !== 0) alive[unit] = (alive[unit] ?? 0) + 1;
    }
  }
  return alive.map((count) => count === 0);
}

export function bornDeadBound(widths: number[]): number {
  let dead = 0;
  let alive = 1;
  for (const n of widths) {
    const diesHere = alive * 0.5 ** n;
    dead += diesHere;
    alive -= diesHere;
  }
  return dead;
}
