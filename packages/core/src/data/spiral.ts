// Interleaved spiral arms: harder than rings, still two-dimensional.

import type { Random } from "../random/random.ts";
import { requireWhole } from "../tensor/require.ts";
import type { Samples } from "./samples.ts";

const NOISE = 0.1;

/**
 * `count` points on `arms` arms, class by class; an arm turns by 3.6 rad from radius 0.2 to 2, with
 * angular noise of standard deviation 0.1.
 *
 * @param count ≥ 1; rounded down to a multiple of `arms`
 * @param arms ≥ 1; 3 by default
 * @throws {ArgumentError} otherwise
 */
export function spiral(random: Random, count: number, arms = 3): Samples {
  requireWhole("spiral", "arms", arms);
  requireWhole("spiral", "count", count, arms);
  const perArm = Math.floor(count / arms);
  const inputs: number[][] = [];
  const labels: number[] = [];
  for (let arm = 0; arm < arms; arm++) {
    for (let i = 0; i < perArm; i++) {
      const radius = 0.1 + (0.9 * i) / Math.max(1, perArm - 1);
      const angle = 4 * radius + (2 * Math.PI * arm) / arms + random.normal(0, NOISE);
      inputs.push([2 * radius * Math.sin(angle), 2 * radius * Math.cos(angle)]);
      labels.push(arm);
    }
  }
  return { inputs, labels };
}
