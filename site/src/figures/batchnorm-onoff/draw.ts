// The pictures: gradients above, loss below, each with and without; and the table of the gradients.

import { lineChart } from "@pravah/figures";
import type { FigureTable } from "../../markup/table-html.ts";
import type { BatchNormData } from "./compute.ts";
import type { BatchNormWords } from "./words.ts";

export function draw(
  { plain, normalised }: BatchNormData,
  words: BatchNormWords,
  width: number,
): string {
  const pair = (of: "norms" | "losses", first: number) =>
    ([plain, normalised] as const).map((run, i) => ({
      name: i === 0 ? words.without : words.with,
      points: run[of].map((value, at) => [at + first, value] as const),
    }));
  return [
    lineChart({
      title: words.title,
      x: { label: words.layer },
      y: { label: "‖dW‖", log: true },
      curves: pair("norms", 1),
      width,
    }),
    lineChart({
      title: words.training,
      x: { label: words.step },
      y: { label: words.loss },
      curves: pair("losses", 0),
      width,
    }),
  ].join("\n");
}

export function table({ plain, normalised }: BatchNormData, words: BatchNormWords): FigureTable {
  return {
    head: [words.layer, `‖dW‖, ${words.without}`, `‖dW‖, ${words.with}`],
    rows: plain.norms.map((norm, i) => [String(i + 1), norm, normalised.norms[i] ?? Number.NaN]),
  };
}
