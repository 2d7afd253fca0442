// Rows, columns and numbers of a matrix.

import { expect, it } from "vitest";
import { column, filled, ones, rows, times, zerosLike } from "../src/index.ts";

it("makes every row anew", () => {
  const m = filled(2, 3, 7);
  (m[0] as number[])[0] = 0;
  expect(m).toEqual([
    [0, 7, 7],
    [7, 7, 7],
  ]);
  expect(ones(1, 2)).toEqual([[1, 1]]);
  expect(zerosLike(m)).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

it("picks rows and a column, and multiplies", () => {
  const m = [
    [1, 2],
    [3, 4],
    [5, 6],
  ];
  expect(rows(m, [2, 0, 2])).toEqual([
    [5, 6],
    [1, 2],
    [5, 6],
  ]);
  expect(column(m, 1)).toEqual([[2], [4], [6]]);
  expect(times([[1, -2]], 3)).toEqual([[3, -6]]);
});
