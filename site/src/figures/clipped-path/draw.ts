// The pictures: the error per step, and the way in the plane of weight and bias; and a table of some steps.

import type { ScalarPlace } from "@pravah/core";
import { lineChart } from "@pravah/figures";
import type { FigureTable } from "../../markup/table-html.ts";
import type { PathData } from "./compute.ts";
import type { PathWords } from "./words.ts";

/** A walk that was thrown away must not shrink the other one to a dot: what is outside is not drawn. */
const WINDOW = { w: [2, 10], b: [-6, 1] } as const;
/** All steps of the beginning, where the walks part; then a few, or the page grows heavy. */
const FIRST = 40;
const EVERY = 5;
const TABLE_STEPS = [0, 1, 2, 5, 10, 20, 50, 100, 200, 300];

export function draw({ plain, clipped }: PathData, words: PathWords, width: number): string {
  const perStep = (places: ScalarPlace[]) =>
    places.map(({ error }, step) => [step, error] as const).filter(([step]) => isDrawn(step));
  return [
    lineChart({
      title: words.title,
      x: { label: words.step },
      y: { label: words.error, log: true },
      curves: [
        { name: words.plain, points: perStep(plain) },
        { name: words.clipped, points: perStep(clipped) },
      ],
      width,
    }),
    lineChart({
      title: words.way,
      x: { label: "w" },
      y: { label: "b" },
      curves: [
        { name: words.plain, points: way(plain) },
        { name: words.clipped, points: way(clipped) },
      ],
      width,
    }),
  ].join("\n");
}

function isDrawn(step: number): boolean {
  return step <= FIRST || step % EVERY === 0;
}

/** The part of a walk that stays in the window, up to where it is first thrown out. */
function way(places: ScalarPlace[]): (readonly [number, number])[] {
  const inside = ({ w, b }: ScalarPlace) =>
    w >= WINDOW.w[0] && w <= WINDOW.w[1] && b >= WINDOW.b[0] && b <= WINDOW.b[1];
  const leaves = places.findIndex((place) => !inside(place));
  return places
    .slice(0, leaves < 0 ? undefined : leaves)
    .filter((_, step) => isDrawn(step))
    .map(({ w, b }) => [w, b] as const);
}

export function table({ plain, clipped }: PathData, words: PathWords): FigureTable {
  return {
    head: [
      words.step,
      `${words.error}, ${words.plain}`,
      `‖g‖, ${words.plain}`,
      `${words.error}, ${words.clipped}`,
      `‖g‖, ${words.clipped}`,
    ],
    rows: TABLE_STEPS.map((step) => [
      String(step),
      plain[step]?.error ?? Number.NaN,
      plain[step]?.norm ?? Number.NaN,
      clipped[step]?.error ?? Number.NaN,
      clipped[step]?.norm ?? Number.NaN,
    ]),
  };
}
