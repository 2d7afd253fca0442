// Four parameters as one.

import { expect, it } from "vitest";
import { recordedGradients, rnnParamsOf, sumOfRnnParams, zipRnnParams } from "../src/index.ts";

const ONE = { W_ih: [[1, 2]], W_hh: [[3]], b_ih: [4], b_hh: [5] };
const OTHER = { W_ih: [[10, 20]], W_hh: [[30]], b_ih: [40], b_hh: [50] };

it("adds and combines entry by entry", () => {
  const sum = { W_ih: [[11, 22]], W_hh: [[33]], b_ih: [44], b_hh: [55] };
  expect(sumOfRnnParams(ONE, OTHER)).toEqual(sum);
  const mixed = { W_ih: [[-8, -16]], W_hh: [[-24]], b_ih: [-32], b_hh: [-40] };
  expect(sumOfRnnParams(ONE, OTHER, 2, -1)).toEqual(mixed);
  const products = { W_ih: [[10, 40]], W_hh: [[90]], b_ih: [160], b_hh: [250] };
  expect(zipRnnParams(ONE, OTHER, (a, b) => a * b)).toEqual(products);
});

it("says which shapes differ", () => {
  expect(() => sumOfRnnParams(ONE, { ...OTHER, b_hh: [1, 2] })).toThrow("[1, 1] and [1, 2]");
});

it("reads them from what holds more", () => {
  expect(rnnParamsOf(Object.assign({ h0: [[0]] }, ONE))).toEqual(ONE);
  const answers = { h: [[0]], dW_ih: [[1, 2]], dW_hh: [[3]], db_ih: [4], db_hh: [5] };
  expect(recordedGradients(answers)).toEqual(ONE);
});
