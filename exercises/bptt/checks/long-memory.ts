// Where the gradients end: forty steps.

import {
  addingSequences,
  check,
  expect,
  lengthOf,
  median,
  normalMatrix,
  recurrentWeights,
  sumOfRnnParams,
  type Vec,
} from "@pravah/checks";
import { jacobianNorms, rnnBackward, rnnForward, truncatedBackward } from "../work.ts";
import { listOf, onlyLast } from "./networks.ts";

check("long-memory", async ({ random, figure }) => {
  // Forty steps, PyTorch's weights, the loss at the end. Of 3,000 single networks none was outside
  // the bounds below (reached 2e-15 to 4e-4, median 1e-10; cut at 20 at most 0.016; cut at 1 from 0.23
  // to 0.87), so the medians of three will hardly ever be.
  const [reached, cutAt20, cutAt1]: [Vec, Vec, Vec] = [[], [], []];
  for (let network = 0; network < 3; network++) {
    const p = recurrentWeights(random, { cell: "rnn", inputs: 2, hidden: 16 });
    const { xs } = addingSequences(random, LONG, 1);
    const { hs, cache } = await rnnForward(xs, normalMatrix(random, 1, 16, 0), p);
    const dhs = onlyLast(hs, normalMatrix(random, 1, 16));
    const { grads, dhNorms } = await rnnBackward(dhs, cache);
    reached.push((dhNorms[0] as number) / (dhNorms[LONG - 1] as number));
    // What has vanished on the way is not missed: windows of 20 give almost the same gradient.
    const missing = async (k: number) => {
      const cut = await truncatedBackward(dhs, cache, k);
      const difference = listOf(sumOfRnnParams(cut.grads, grads, 1, -1));
      return lengthOf(difference) / lengthOf(listOf(grads));
    };
    cutAt20.push(await missing(20));
    cutAt1.push(await missing(1));
    // No direction shrinks less than the whole Jacobian.
    const jacobians = await jacobianNorms(hs, p.W_hh);
    const law = jacobians.map((norm) => norm * (dhNorms[LONG - 1] as number));
    figure({ x: "step", y: "‖dL/dh_t‖ and its bound", work: dhNorms, law });
    for (const [t, norm] of dhNorms.entries()) {
      expect(norm / (law[t] as number)).toBeWithin(1e-9, 1 + 1e-9);
    }
  }
  expect(median(reached)).toBeWithin(1e-25, 1e-3);
  expect(median(cutAt20)).toBeWithin(0, 0.05);
  expect(median(cutAt1)).toBeWithin(0.2, 1.5);
});

/** Time steps of the task that a plain RNN does not learn. */
const LONG = 40;
