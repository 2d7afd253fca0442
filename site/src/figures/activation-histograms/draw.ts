// The picture: one curve per layer, how often an activation has which value; and the table of mean and spread.

import { lineChart } from "@pravah/figures";
import type { FigureTable } from "../../markup/table-html.ts";
import type { HistogramData } from "./compute.ts";
import type { HistogramWords } from "./words.ts";

export function draw(data: HistogramData, words: HistogramWords, width: number): string {
  const { layers, middles, drawn } = data;
  return lineChart({
    title: words.title,
    x: { label: words.activation },
    y: { label: words.share },
    curves: layers
      .filter(({ layer }) => drawn.includes(layer))
      .map(({ layer, shares }) => ({
        name: `${words.layer} ${layer}`,
        points: shares.map((share, i) => [middles[i] ?? Number.NaN, share] as const),
      })),
    width,
  });
}

export function table({ layers }: HistogramData, words: HistogramWords): FigureTable {
  return {
    head: [words.layer, words.mean, words.std],
    rows: layers.map(({ layer, mean, std }) => [String(layer), mean, std]),
  };
}
