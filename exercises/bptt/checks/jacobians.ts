// Jacobians over many steps.

import {
  check,
  dot,
  expect,
  golden,
  lengthOf,
  type Mat,
  map,
  normalMatrix,
  property,
  scalar,
  turn,
  type Vec,
  whole,
  zip,
} from "@pravah/checks";
import { rnn } from "@pravah/checks/golden/rnn";
import { jacobianNorms, rnnForward } from "../work.ts";
import { randomParams, sequence } from "./networks.ts";

check("jacobian-values", async ({ random }) => {
  expect(await jacobianNorms([[[0.5, 0, 0, 0.1]]], normalMatrix(random, 4, 4))).toEqual([2]);
  // One unit: 2·(1 − 0.6²), then times 2·(1 − 0²). The slope of the FIRST state plays no part.
  expect(await jacobianNorms([[[0.5]], [[0]], [[0.6]]], [[2]])).toEqual([2.56, 1.28, 1]);
  // diag(0.75, 1)·W is [[0.75, 0.75], [0, 1]].
  const W = [
    [1, 1],
    [0, 1],
  ];
  expect(await jacobianNorms([[[0, 0]], [[0.5, 0]]], W)).toEqual([Math.sqrt(2.125), Math.SQRT2]);
  for (const { input, expected } of golden<{ W: Mat }, { W12: Mat }>(rnn, "linear_jacobian")) {
    const atRest = Array.from({ length: 13 }, () => [[0, 0, 0, 0]]);
    // Other units and another size: the norm of the n-th power grows by its n-th power.
    const [units, size] = [turn(random, 4), random.uniform(0.7, 1.4)];
    const moved = map(units.cols(units.rows(input.W)), (w) => size * w);
    const norms = await jacobianNorms(atRest, moved);
    expect(norms).toHaveShape([13]);
    expect(norms[0]).toAgreeWith(size ** 12 * lengthOf(expected.W12));
    expect(norms[11]).toAgreeWith(size * lengthOf(input.W));
  }
});

check("jacobian-over-time", async ({ random, figure }) => {
  await property(
    [whole(2, 6), whole(2, 4), scalar({ min: 0.3, max: 0.9 })],
    async (steps, hidden, scale) => {
      const p = randomParams(random, 2, hidden, scale);
      const xs = sequence(random, steps, 1, 2);
      const { hs } = await rnnForward(xs, normalMatrix(random, 1, hidden, 0.5), p);
      // Central differences: nudge one unit of one state and run on to the end.
      const law: Vec = [];
      for (let t = 0; t < steps - 1; t++) {
        let squares = 0;
        for (let unit = 0; unit < hidden; unit++) {
          const end = async (nudge: number) => {
            const start = map(hs[t] as Mat, (v, _, i) => (i === unit ? v + nudge : v));
            return (await rnnForward(xs.slice(t + 1), start, p)).hs.at(-1) as Mat;
          };
          const nudged = zip(await end(1e-5), await end(-1e-5), (up, down) => (up - down) / 2e-5);
          const slopes = nudged.flat();
          squares += dot(slopes, slopes);
        }
        law.push(Math.sqrt(squares));
      }
      law.push(Math.sqrt(hidden));
      const work = await jacobianNorms(hs, p.W_hh);
      figure({ x: "step", y: "‖∂h_T/∂h_t‖", work, law });
      expect(work).toAgreeWith(law, { rel: 1e-5 });
    },
    { runs: 8 },
  );
});
