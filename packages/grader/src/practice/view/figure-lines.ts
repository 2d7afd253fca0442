// The figure of a failed check on two lines of a terminal: expected, and under it the work's own.

import type { Figure } from "@pravah/checks";
import { type Bilingual, inBoth } from "@pravah/checks/messages";
import { fill } from "@pravah/markup";
import type { LanguageChoice } from "../../catalog/language.ts";
import { isLogarithmic } from "../../judge/draw-figure.ts";
import { inShort } from "../../report/terminal/in-short.ts";
import { cellsOf } from "./cells.ts";
import { sparkline } from "./sparkline.ts";
import { VIEW } from "./view-words.ts";

/** Fewer signs are no curve, and more say no more. */
const LEAST_SIGNS = 8;
const MOST_SIGNS = 60;

/** What the curves show. */
export function captionOf(figure: Figure): Bilingual {
  const { x, y, work, law } = figure;
  const count = Math.max(work.length, law.length);
  // Layers are counted from 1 in the lessons, list entries from 0.
  const from = x === "layer" ? 1 : 0;
  return inBoth((language) =>
    fill<string>(VIEW.figure[language], {
      x,
      y,
      from,
      to: from + Math.max(0, count - 1),
      scale: isLogarithmic(figure) ? VIEW.logScale[language] : "",
    }),
  );
}

/** @returns two lines of at most `room` cells */
export function curveLines(
  figure: Figure,
  room: number,
  unicode: boolean,
  language: LanguageChoice,
): string[] {
  const labels = [inShort(VIEW.expected, language), inShort(VIEW.yours, language)];
  const widest = Math.max(...labels.map(cellsOf));
  const { ends } = sparkline(figure, 0, unicode);
  const longest = Math.max(ends.law.length, ends.work.length);
  const left = room - widest - 1;
  const hasEnds = left - longest - 2 >= LEAST_SIGNS;
  const most = Math.min(MOST_SIGNS, hasEnds ? left - longest - 2 : left);
  const curves = sparkline(figure, most, unicode);
  const width = Math.max(curves.law.length, curves.work.length);
  return (["law", "work"] as const).map((which, i) => {
    const label = labels[i] as string;
    const name = label + " ".repeat(widest - cellsOf(label));
    const values = hasEnds ? `  ${ends[which]}` : "";
    return `${name} ${curves[which].padEnd(width)}${values}`.trimEnd();
  });
}
