// Every move has the right size, undoes itself, and keeps what it says that it keeps, to the bit.

import { createRandom, type Random } from "@pravah/core";
import { matmul, transpose } from "@pravah/core/kit";
import { describe, expect, it } from "vitest";
import {
  blockDiagonal,
  cut,
  flip,
  type Move,
  normalMatrix,
  pad,
  powerOfTwo,
  shift,
  shuffle,
  sideBySide,
  stacked,
  turn,
  zoom,
} from "../../src/index.ts";

const SEEDS = Array.from({ length: 50 }, (_, seed) => seed);
const MOVES: [string, (random: Random, size: number) => Move, size: number, after: number][] = [
  ["shuffle", shuffle, 5, 5],
  ["flip", flip, 5, 5],
  ["zoom", zoom, 5, 5],
  ["turn", turn, 5, 5],
  ["pad", (random, size) => pad(random, size, 3), 5, 8],
];

describe.each(MOVES)("%s", (_, make, size, after) => {
  it("moves something, alike on lists, rows and columns, and back to the bit", () => {
    for (const seed of SEEDS) {
      const random = createRandom(seed);
      const move = make(random, size);
      const m = normalMatrix(random, size, 3);
      expect(move.rows(m)).toHaveLength(after);
      expect(move.rows(m)).not.toEqual(m);
      expect(transpose(move.rows(m))).toEqual(transpose(m).map(move.list));
      expect(move.cols(transpose(m))).toEqual(transpose(move.rows(m)));
      expect(move.back.rows(move.rows(m))).toEqual(m);
      expect(move.back.back.list(m.map(([v]) => v as number))).toEqual(
        move.list(m.map(([v]) => v as number)),
      );
    }
  });

  it("draws another one with another seed", () => {
    const drawn = SEEDS.map((seed) => String(make(createRandom(seed), size).list([1, 2, 3, 4, 5])));
    expect(new Set(drawn).size).toBeGreaterThan(5);
  });
});

describe("a product of matrices", () => {
  it("keeps every bit under other units, signs and zeros", () => {
    for (const seed of SEEDS) {
      const random = createRandom(seed);
      const [x, W] = [normalMatrix(random, 4, 5), normalMatrix(random, 3, 5)];
      const [units, signs, room] = [zoom(random, 5), flip(random, 5), pad(random, 5, 2)];
      const there = (m: number[][]) => room.cols(signs.cols(units.cols(m)));
      const other = room.cols(signs.cols(units.back.cols(W)));
      expect(matmul(there(x), transpose(other))).toEqual(matmul(x, transpose(W)));
    }
  });

  it("stays apart on the diagonal", () => {
    const random = createRandom(3);
    const [x, V] = [normalMatrix(random, 4, 2), normalMatrix(random, 3, 2)];
    const [y, W] = [normalMatrix(random, 4, 3), normalMatrix(random, 2, 3)];
    const both = matmul(sideBySide(x, y), transpose(blockDiagonal(V, W)));
    expect(both).toEqual(sideBySide(matmul(x, transpose(V)), matmul(y, transpose(W))));
  });
});

it("a shift adds its own number to each entry, and takes it away again", () => {
  const move = shift(createRandom(1), 3, 0.5);
  const offsets = move.list([0, 0, 0]);
  expect(Math.max(...offsets.map(Math.abs))).toBeLessThanOrEqual(0.5);
  expect(new Set(offsets).size).toBe(3);
  expect(move.cols([[1, 2, 3]])).toEqual([offsets.map((offset, i) => i + 1 + offset)]);
  move.back.list(move.list([1, 2, 3])).forEach((v, i) => {
    expect(v).toBeCloseTo(i + 1, 14);
  });
});

it("powers of two are never 1", () => {
  const random = createRandom(2);
  const drawn = new Set(SEEDS.map(() => powerOfTwo(random)));
  expect([...drawn].sort((a, b) => a - b)).toEqual([1 / 8, 1 / 4, 1 / 2, 2, 4, 8]);
});

it("a batch is cut at every place but the ends, and joined again", () => {
  const places = new Set<number>();
  for (const seed of SEEDS) {
    const [top, bottom] = cut(createRandom(seed), [[1], [2], [3], [4]]);
    expect(stacked(top, bottom)).toEqual([[1], [2], [3], [4]]);
    places.add(top.length);
  }
  expect([...places].sort()).toEqual([1, 2, 3]);
});
