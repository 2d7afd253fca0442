// Orthogonal weights: every direction keeps its length, at any depth.

import { qr } from "../algebra/qr.ts";
import type { Random } from "../random/random.ts";
import { normalWeights, type Weights } from "./weights.ts";

/**
 * gain·Q with Q uniformly distributed among the matrices of orthonormal rows (columns, where there
 * are more rows than columns).
 *
 * @throws {ArgumentError} when a fan is no positive whole number
 * @see Saxe, McClelland, Ganguli 2013; Mezzadri 2007 (the signs make it uniform)
 */
export function orthogonal(random: Random, fanOut: number, fanIn: number, gain = 1): Weights {
  const tall = fanOut >= fanIn;
  const [rows, cols] = tall ? [fanOut, fanIn] : [fanIn, fanOut];
  const { q } = qr(normalWeights("orthogonal", random, rows, cols, 1));
  const scaled = (i: number, j: number) => gain * ((tall ? q[i]?.[j] : q[j]?.[i]) as number);
  return Array.from({ length: fanOut }, (_, i) =>
    Array.from({ length: fanIn }, (_, j) => scaled(i, j)),
  );
}
