// The pictures: powers above, the cliff below, both on logarithmic axes; and the table of the powers.

import { lineChart } from "@pravah/figures";
import { fill } from "@pravah/markup";
import type { FigureTable } from "../../markup/table-html.ts";
import type { PowerData } from "./compute.ts";
import type { PowerWords } from "./words.ts";

export function draw(data: PowerData, words: PowerWords, width: number): string {
  const powers = (values: number[]) => values.map((value, i) => [i + 1, value] as const);
  const { radius, bias, steps } = data.settings;
  return [
    lineChart({
      title: `${words.title}: ρ = ${radius}`,
      x: { label: words.power },
      y: { label: "‖Wᵗ‖", log: true },
      curves: [
        { name: words.measured, points: powers(data.norms) },
        { name: words.foretold, points: powers(data.foretold) },
      ],
      width,
    }),
    lineChart({
      title: `${words.cliff}: b = ${bias}`,
      x: { label: words.weight },
      y: { label: words.gradient, log: true },
      curves: [
        {
          name: fill(words.steps, { n: steps }),
          points: data.cliff.map(({ weight, norm }) => [weight, norm] as const),
        },
      ],
      width,
    }),
  ].join("\n");
}

export function table({ norms, foretold }: PowerData, words: PowerWords): FigureTable {
  return {
    head: [words.power, words.measured, words.foretold],
    rows: norms.map((norm, i) => [String(i + 1), norm, foretold[i] ?? Number.NaN]),
  };
}
