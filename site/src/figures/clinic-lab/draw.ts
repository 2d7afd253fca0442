// The pictures: gradients per layer, before the first step and now; the loss so far. And the table of the layers.

import { lineChart } from "@pravah/figures";
import { fill } from "@pravah/markup";
import type { FigureTable } from "../../markup/table-html.ts";
import type { LabData } from "./compute.ts";
import type { LabWords } from "./words.ts";

export function draw(data: LabData, words: LabWords, width: number): string {
  const { steps, first, now, log, accuracy, illness } = data;
  const perLayer = (norms: number[]) => norms.map((norm, i) => [i + 1, norm] as const);
  const after = fill(words.after, { n: steps });
  return [
    lineChart({
      title: `${after}: ${words.illnesses[illness]}`,
      x: { label: words.layer },
      y: { label: "‖dW‖", log: true },
      curves: [
        { name: words.first, points: perLayer(first) },
        { name: words.now, points: perLayer(now) },
      ],
      width,
    }),
    lineChart({
      title: `${words.loss}; ${words.accuracy} ${accuracy.toFixed(2)}`,
      x: { label: words.step },
      y: { label: words.loss },
      curves: [{ name: words.loss, points: log.map(({ loss }, step) => [step, loss] as const) }],
      width,
    }),
  ].join("\n");
}

export function table({ first, now, dead }: LabData, words: LabWords): FigureTable {
  return {
    head: [words.layer, `‖dW‖, ${words.first}`, `‖dW‖, ${words.now}`, words.dead],
    rows: first.map((norm, i) => {
      const share = dead[i] ?? Number.NaN;
      return [
        String(i + 1),
        norm,
        now[i] ?? Number.NaN,
        Number.isNaN(share) ? "–" : `${Math.round(100 * share)} %`,
      ];
    }),
  };
}
