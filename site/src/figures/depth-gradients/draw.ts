// The picture: one curve per activation, layer by layer, on a logarithmic axis; and its table.

import { lineChart } from "@pravah/figures";
import type { FigureTable } from "../../markup/table-html.ts";
import { COMPARED, type DepthData } from "./compute.ts";
import type { DepthWords } from "./words.ts";

export function draw({ settings, norms }: DepthData, words: DepthWords, width: number): string {
  return lineChart({
    title: words.title,
    x: { label: words.layer },
    y: { label: words.norm[settings.gradient], log: true },
    curves: COMPARED.map((name) => ({
      name,
      points: norms[name].map((norm, i) => [i + 1, norm] as const),
    })),
    width,
  });
}

export function table({ settings, norms }: DepthData, words: DepthWords): FigureTable {
  const norm = words.norm[settings.gradient];
  return {
    head: [words.layer, ...COMPARED.map((name) => `${name}: ${norm}`)],
    rows: norms.sigmoid.map((_, i) => [
      String(i + 1),
      ...COMPARED.map((name) => norms[name][i] ?? Number.NaN),
    ]),
  };
}
