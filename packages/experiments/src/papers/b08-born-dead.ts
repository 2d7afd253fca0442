// B8: narrow and deep ReLU networks are mostly dead before they have seen a single sample.

import { bornDeadBound, createRandom, firstDeadLayer, median, type Random } from "@pravah/core";
import type { Experiment } from "./experiment.ts";

const NETS = 400;
const DEPTHS = [2, 5, 10, 20];

export const bornDead: Experiment = {
  id: "B8",
  title: "Networks that are born dead, by depth",
  source: "Lu et al. 2019, Fig. 2",
  reported: "the probability of being born dead goes to 1 with depth",
  criterion: "400 nets: ≤ bound + 3σ at every depth; depth 10: width 2 > 0.85, width 8 < 0.1",
  fast: true,
  run(seeds) {
    const fractions = (width: number) =>
      DEPTHS.map((depth) =>
        seeds.map((seed) =>
          deadFraction(createRandom(seed).fork(`${width}x${depth}`), width, depth),
        ),
      );
    const found = { 2: fractions(2), 8: fractions(8) };
    const atTen = DEPTHS.indexOf(10);
    const measured = {
      "dead, width 2, depth 10": found[2][atTen] as number[],
      "dead, width 8, depth 10": found[8][atTen] as number[],
    };
    const bounded = (width: 2 | 8) =>
      DEPTHS.every((depth, i) => {
        const bound = bornDeadBound(width, depth);
        const sigma = Math.sqrt((bound * (1 - bound)) / NETS);
        return (found[width][i] as number[]).every((dead) => dead <= bound + 3 * sigma);
      });
    return {
      measured,
      passed:
        bounded(2) &&
        bounded(8) &&
        median(measured["dead, width 2, depth 10"]) > 0.85 &&
        median(measured["dead, width 8, depth 10"]) < 0.1,
      plot: {
        title: "Fraction of ReLU networks that are born dead",
        x: { label: "depth" },
        y: { label: "fraction" },
        curves: [
          ...([2, 8] as const).map((width) => ({
            name: `width ${width}`,
            points: DEPTHS.map((depth, i) => [depth, median(found[width][i] as number[])] as const),
          })),
          {
            name: "bound, width 2",
            points: DEPTHS.map((depth) => [depth, bornDeadBound(2, depth)] as const),
          },
        ],
      },
    };
  },
};

function deadFraction(random: Random, width: number, depth: number): number {
  let dead = 0;
  for (let net = 0; net < NETS; net++) if (firstDeadLayer(random, width, depth) <= depth) dead++;
  return dead / NETS;
}
