// B6: products of Gaussian matrices lose almost all directions; products of orthogonal ones lose none.

import {
  createRandom,
  type Init,
  lecunNormal,
  median,
  orthogonal,
  singularValues,
} from "@pravah/core";
import { matmul } from "@pravah/core/kit";
import type { Experiment } from "./experiment.ts";

const WIDTH = 32;
const DEPTHS = [1, 5, 10, 20, 50];

export const saxeSpectra: Experiment = {
  id: "B6",
  title: "Singular values of products of random matrices",
  source: "Saxe, McClelland, Ganguli 2013, Fig. 6B",
  reported: "singular values of Gaussian products spread out with depth",
  criterion: "20 factors: median of the Gaussian product < 1e-2; all of the orthogonal 1 ± 1e-9",
  fast: true,
  run(seeds) {
    const spectra = (init: Init) =>
      seeds.map((seed) => {
        const random = createRandom(seed);
        let product = init(random, WIDTH, WIDTH);
        const found: number[][] = [];
        for (let factors = 1; factors <= (DEPTHS.at(-1) as number); factors++) {
          if (factors > 1) product = matmul(init(random, WIDTH, WIDTH), product);
          if (DEPTHS.includes(factors)) found.push(singularValues(product));
        }
        return found;
      });
    const [gaussian, orthonormal] = [spectra(lecunNormal), spectra(orthogonal)];
    const at20 = DEPTHS.indexOf(20);
    const measured = {
      "Gaussian, median of 20 factors": gaussian.map((found) => median(found[at20] as number[])),
      "orthogonal, largest |σ − 1|": orthonormal.map((found) =>
        Math.max(...(found[at20] as number[]).map((value) => Math.abs(value - 1))),
      ),
    };
    const curve = (spectraOfSeeds: number[][][]) =>
      DEPTHS.map(
        (depth, i) =>
          [depth, median(spectraOfSeeds.map((found) => median(found[i] as number[])))] as const,
      );
    return {
      measured,
      passed:
        median(measured["Gaussian, median of 20 factors"]) < 1e-2 &&
        median(measured["orthogonal, largest |σ − 1|"]) < 1e-9,
      plot: {
        title: "Median singular value of a product of 32 × 32 matrices",
        x: { label: "factors" },
        y: { label: "median singular value", log: true },
        curves: [
          { name: "Gaussian", points: curve(gaussian) },
          { name: "orthogonal", points: curve(orthonormal) },
        ],
      },
    };
  },
};
