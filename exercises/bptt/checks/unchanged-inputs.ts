// What is handed to the work stays as it is.

import { check, expect, type Mat, purity, rnnParamsOf } from "@pravah/checks";
import {
  jacobianNorms,
  rnnBackward,
  rnnForward,
  rnnStepBackward,
  rnnStepForward,
  truncatedBackward,
} from "../work.ts";
import { recorded } from "./recorded.ts";

check("inputs-unchanged", async ({ random }) => {
  // Unchanged and useless is not enough: the recorded values must come out as well.
  for (const { input, expected } of recorded(random, "seq_tanh")) {
    const p = rnnParamsOf(input);
    const { hs, cache } = await purity(() => rnnForward(input.x, input.h0, p));
    expect(hs).toAgreeWith(expected.h);
    const { dh0 } = await purity(() => rnnBackward(input.gradH, cache));
    expect(dh0).toAgreeWith(expected.dh0);
    await purity(() => truncatedBackward(input.gradH, cache, 4));
    const step = await purity(() => rnnStepForward(input.x[0] as Mat, input.h0, p));
    await purity(() => rnnStepBackward(input.gradH[0] as Mat, step.cache));
    await purity(() =>
      jacobianNorms(
        hs.map((h) => h.slice(0, 1)),
        p.W_hh,
      ),
    );
  }
});
