// What is handed to the work stays as it is.

import {
  check,
  expect,
  type Mat,
  purity,
  recordedGradients,
  rnnParamsOf,
  zeros,
} from "@pravah/checks";
import {
  cellRetention,
  gruStepBackward,
  gruStepForward,
  lstmStepBackward,
  lstmStepForward,
} from "../work.ts";
import { gateValues } from "./random-cells.ts";
import { gruCases, lstmCases } from "./recorded.ts";

check("inputs-unchanged", async ({ random }) => {
  // Unchanged and useless is not enough: what was kept unchanged must also give the recorded values.
  for (const { input, expected } of lstmCases(random, "cell_T1")) {
    const [x, dh] = [input.x[0] as Mat, input.gradH[0] as Mat];
    const step = await purity(() => lstmStepForward(x, input.h0, input.c0, rnnParamsOf(input)));
    expect([step.h, step.c]).toAgreeWith([expected.h[0], expected.c[0]]);
    const back = () => lstmStepBackward(dh, zeros(2, 4), step.cache);
    expect((await purity(back)).grads).toAgreeWith(recordedGradients(expected));
    // Asked again, a step says the same again.
    expect((await back()).grads).toAgreeWith(recordedGradients(expected));
  }
  for (const { input, expected } of gruCases(random, "cell_T1")) {
    const [x, dh] = [input.x[0] as Mat, input.gradH[0] as Mat];
    const step = await purity(() => gruStepForward(x, input.h0, rnnParamsOf(input)));
    expect(step.h).toAgreeWith(expected.h[0]);
    const back = () => gruStepBackward(dh, step.cache);
    expect((await purity(back)).grads).toAgreeWith(recordedGradients(expected));
    expect((await back()).grads).toAgreeWith(recordedGradients(expected));
  }
  const f = [gateValues(random, 2, 3), gateValues(random, 2, 3), gateValues(random, 2, 3)];
  const kept = await purity(() => cellRetention(f));
  expect(await cellRetention(f)).toAgreeWith(kept);
});
