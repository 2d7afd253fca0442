// The picture: the measured share and its bound, against depth; and their table.

import { lineChart } from "@pravah/figures";
import type { FigureTable } from "../../markup/table-html.ts";
import type { DeadData } from "./compute.ts";
import type { DeadWords } from "./words.ts";

export function draw({ dead, bound }: DeadData, words: DeadWords, width: number): string {
  const points = (values: number[]) => values.map((value, i) => [i + 1, value] as const);
  return lineChart({
    title: words.title,
    x: { label: words.depth },
    y: { label: words.share },
    curves: [
      { name: words.measured, points: points(dead) },
      { name: words.bound, points: points(bound) },
    ],
    width,
  });
}

export function table({ dead, bound }: DeadData, words: DeadWords): FigureTable {
  return {
    head: [words.depth, words.measured, words.bound],
    rows: dead.map((share, i) => [String(i + 1), share, bound[i] ?? Number.NaN]),
  };
}
