// Two curves in signs of a terminal: what a right work has, and under it what this one computed.

import type { Figure } from "@pravah/checks";
import { isLogarithmic } from "../../judge/draw-figure.ts";

/** From the smallest value to the largest. */
const BLOCKS = "▁▂▃▄▅▆▇";
const ASCII = "_.-=+*#";

export interface Sparkline {
  law: string;
  work: string;
  /** The first and the last value of each, where there are any. */
  ends: { law: string; work: string };
}

/** @param most signs of a curve; where there are more points, each sign stands for the worst of its share */
export function sparkline(figure: Figure, most: number, unicode: boolean): Sparkline {
  const { work, law } = figure;
  const scale = scaleOf(figure);
  const shown = chosenPoints(figure, scale, most);
  const signs = unicode ? BLOCKS : ASCII;
  const curve = (values: readonly number[]) =>
    shown
      .map((i) => (i < values.length ? signOf(values[i] as number, scale, signs) : " "))
      .join("");
  return {
    law: curve(law).trimEnd(),
    work: curve(work).trimEnd(),
    ends: { law: ends(law, unicode), work: ends(work, unicode) },
  };
}

/** Where a finite value lies, from 0 to 1. */
type Scale = (value: number) => number;

function scaleOf(figure: Figure): Scale {
  const log = isLogarithmic(figure);
  const height = (value: number) => (log ? Math.log(value) : value);
  // On a logarithmic axis 0 lies infinitely far below: it gets the lowest sign.
  const heights = [...figure.work, ...figure.law].map(height).filter(Number.isFinite);
  const low = Math.min(...heights);
  const span = Math.max(...heights) - low;
  return (value) => {
    if (!(span > 0)) return 0.5;
    return Math.min(1, Math.max(0, (height(value) - low) / span));
  };
}

function signOf(value: number, scale: Scale, signs: string): string {
  if (Number.isNaN(value)) return "?";
  if (!Number.isFinite(value)) return value > 0 ? "^" : "v";
  return signs[Math.round(scale(value) * (signs.length - 1))] as string;
}

/** Indices of the points that are shown: of each share the one where the two curves are furthest apart. */
function chosenPoints({ work, law }: Figure, scale: Scale, most: number): number[] {
  const count = Math.max(work.length, law.length);
  const shares = Math.max(0, Math.min(count, most));
  const distance = (i: number): number => {
    const [one, other] = [work[i], law[i]];
    if (one === undefined || other === undefined) return 0;
    const gap = Math.abs(scale(one) - scale(other));
    return Number.isFinite(one) && Number.isFinite(gap) ? gap : Number.POSITIVE_INFINITY;
  };
  return Array.from({ length: shares }, (_, share) => {
    const begin = Math.floor((share * count) / shares);
    const end = Math.floor(((share + 1) * count) / shares);
    let worst = begin;
    for (let i = begin + 1; i < end; i++) if (distance(i) > distance(worst)) worst = i;
    return worst;
  });
}

function ends(values: readonly number[], unicode: boolean): string {
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return "";
  return values.length === 1
    ? brief(first)
    : `${brief(first)} ${unicode ? "…" : "..."} ${brief(last)}`;
}

function brief(value: number): string {
  return String(Number(value.toPrecision(2)));
}
