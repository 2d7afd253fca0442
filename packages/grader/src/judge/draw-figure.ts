// The figure of a failed check as SVG: the work's curve against the law that it breaks.

import type { Figure } from "@pravah/checks";
import { lineChart } from "@pravah/figures";

/** Values that spread more than this need a logarithmic axis. */
const WIDE = 100;

/** Whether the curves need a logarithmic axis, and can have one. */
export function isLogarithmic({ work, law }: Figure): boolean {
  const sizes = [...work, ...law].filter((value) => Number.isFinite(value) && value !== 0);
  return sizes.every((value) => value > 0) && Math.max(...sizes) > WIDE * Math.min(...sizes);
}

export function drawFigure(check: string, figure: Figure): string {
  const { x, y, work, law } = figure;
  const log = isLogarithmic(figure);
  // Layers are counted from 1 in the lessons, list entries from 0.
  const first = x === "layer" ? 1 : 0;
  const points = (values: readonly number[]) =>
    values.map((value, i) => [i + first, value] as const);
  return lineChart({
    title: check,
    x: { label: x },
    y: { label: y, log },
    curves: [
      { name: "expected · जो होना चाहिए", points: points(law) },
      { name: "your work · आपका work", points: points(work) },
    ],
  });
}
