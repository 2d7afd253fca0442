// The checks of exercise `lstm-gru`.

import { check, expect, property, scalar, vector } from "@pravah/checks";
import { mean } from "./work.ts";

check("mean-values", async () => {
  expect(await mean([1, 2, 6])).toEqual(3);
});

check("mean-shifts", async () => {
  await property([vector(3), scalar()], async (x, c) => {
    const shifted = await mean(x.map((v) => v + c));
    // Around 0 a relative error means nothing: compare with the size of what was added.
    expect(shifted - (await mean(x)) - c).toBeWithin(-1e-9, 1e-9);
  });
});
