// Random weights whose variance keeps a signal alive from layer to layer.

import type { Random } from "../random/random.ts";
import { ArgumentError } from "../tensor/errors.ts";

/** Weights of a layer, shape [fanOut][fanIn]. */
export type Weights = number[][];

/**
 * Xavier/Glorot: N(0, gain²·2/(fanIn + fanOut)), a compromise between the forward and the backward pass.
 *
 * @param gain see `gain()`; 1 by default
 * @throws {ArgumentError} when a fan is no positive whole number
 * @see Glorot & Bengio 2010, eq. 12 and 16
 */
export function xavierNormal(random: Random, fanOut: number, fanIn: number, gain = 1): Weights {
  requireFans("xavierNormal", fanOut, fanIn);
  return normal(random, fanOut, fanIn, gain * Math.sqrt(2 / (fanIn + fanOut)));
}

/**
 * He/Kaiming: N(0, gain²/fanIn); the default gain √2 makes up for the half that ReLU takes away.
 *
 * @throws {ArgumentError} when a fan is no positive whole number
 * @see He et al. 2015, eq. 10
 */
export function heNormal(
  random: Random,
  fanOut: number,
  fanIn: number,
  gain = Math.SQRT2,
): Weights {
  requireFans("heNormal", fanOut, fanIn);
  return normal(random, fanOut, fanIn, gain / Math.sqrt(fanIn));
}

function normal(random: Random, rows: number, cols: number, std: number): Weights {
  return Array.from({ length: rows }, () =>
    Array.from({ length: cols }, () => random.normal(0, std)),
  );
}

function requireFans(operation: string, ...fans: number[]): void {
  for (const fan of fans) {
    if (!Number.isInteger(fan) || fan < 1) {
      throw new ArgumentError(`${operation}: a fan is ${fan}, expected a positive whole number`);
    }
  }
}
