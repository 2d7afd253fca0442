// B8: narrow and deep ReLU networks are mostly dead before they have seen a single sample.

import { createRandom, type Random } from "../random/random.ts";
import type { Outcome } from "./experiment.ts";

const NETS = 400;

/** @param seeds at least 3; every one must meet the criterion */
export function bornDead(seeds: readonly number[]): Outcome {
  const fractions = (width: number, depth: number) =>
    seeds.map((seed) => deadFraction(createRandom(seed).fork(`${width}x${depth}`), width, depth));
  const narrow = fractions(2, 10);
  const wide = fractions(8, 10);
  const bounded = (fraction: number, width: number) => {
    const bound = 1 - (1 - 2 ** -width) ** 10;
    return fraction <= bound + 3 * Math.sqrt((bound * (1 - bound)) / NETS);
  };
  return {
    id: "B8",
    source: "Lu et al. 2019, Fig. 2",
    criterion: "depth 10, 400 nets: ≤ bound + 3σ; width 2 > 0.85, width 8 < 0.1",
    measured: { "dead, width 2": narrow, "dead, width 8": wide },
    passed:
      narrow.every((fraction) => fraction > 0.85 && bounded(fraction, 2)) &&
      wide.every((fraction) => fraction < 0.1 && bounded(fraction, 8)),
  };
}

function deadFraction(random: Random, width: number, depth: number): number {
  let dead = 0;
  for (let net = 0; net < NETS; net++) if (isBornDead(random, width, depth)) dead++;
  return dead / NETS;
}

/**
 * Whether some layer is 0 for every input. Inputs are one-dimensional and biases 0, so ±1 stand for
 * all inputs: ReLU networks without biases are positively homogeneous.
 */
function isBornDead(random: Random, width: number, depth: number): boolean {
  let signals = [[1], [-1]];
  for (let layer = 0; layer < depth; layer++) {
    const weights = Array.from(
      { length: width },
      () => signals[0]?.map(() => random.normal()) ?? [],
    );
    signals = signals.map((signal) =>
      weights.map((row) =>
        Math.max(
          0,
          row.reduce((z, w, i) => z + w * (signal[i] as number), 0),
        ),
      ),
    );
    if (signals.every((signal) => signal.every((a) => a === 0))) return true;
  }
  return false;
}
