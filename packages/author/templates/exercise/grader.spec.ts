// The checks of exercise `__ID__`.

import { check, expect, property, scalar, vector } from "@pravah/checks";
import { mean } from "./work.ts";

check("mean-values", async () => {
  expect(await mean([1, 2, 6])).toEqual(3);
  // Known by how it is made, and new with every seed: numbers in pairs around m have the mean m.
  await property([vector(4), scalar({ min: 0.5, max: 3 })], async (d, m) => {
    expect(await mean(d.flatMap((v) => [m + v, m - v]))).toAgreeWith(m);
  });
});

check("mean-shifts", async () => {
  await property([vector(3), scalar()], async (x, c) => {
    const shifted = await mean(x.map((v) => v + c));
    // Around 0 a relative error means nothing: compare with the size of what was added.
    expect(shifted - (await mean(x)) - c).toBeWithin(-1e-9, 1e-9);
  });
});
