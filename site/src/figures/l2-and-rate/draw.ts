// The pictures: gradient norm above, loss below; and the table of the first steps.

import type { LogEntry } from "@pravah/core";
import { lineChart } from "@pravah/figures";
import type { FigureTable } from "../../markup/table-html.ts";
import type { RateData } from "./compute.ts";
import type { RateWords } from "./words.ts";

const TABLE_STEPS = [0, 1, 2, 3, 4, 5, 10, 20, 40, 59];

export function draw({ asSet, bare }: RateData, words: RateWords, width: number): string {
  const pair = (of: keyof LogEntry) => [
    { name: words.asSet, points: asSet.map((entry, step) => [step, entry[of]] as const) },
    { name: words.bare, points: bare.map((entry, step) => [step, entry[of]] as const) },
  ];
  return [
    lineChart({
      title: words.title,
      x: { label: words.step },
      y: { label: "‖g‖", log: true },
      curves: pair("gradientNorm"),
      width,
    }),
    lineChart({
      title: words.training,
      x: { label: words.step },
      y: { label: words.loss, log: true },
      curves: pair("loss"),
      width,
    }),
  ].join("\n");
}

export function table({ asSet, bare }: RateData, words: RateWords): FigureTable {
  return {
    head: [
      words.step,
      `‖g‖, ${words.asSet}`,
      `${words.loss}, ${words.asSet}`,
      `‖g‖, ${words.bare}`,
      `${words.loss}, ${words.bare}`,
    ],
    rows: TABLE_STEPS.map((step) => [
      String(step),
      asSet[step]?.gradientNorm ?? Number.NaN,
      asSet[step]?.loss ?? Number.NaN,
      bare[step]?.gradientNorm ?? Number.NaN,
      bare[step]?.loss ?? Number.NaN,
    ]),
  };
}
