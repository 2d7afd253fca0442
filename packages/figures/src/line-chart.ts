// A line chart as one SVG text: readable without its page, in light and dark, by colour and by shape.

import { type Html, html, joined } from "@pravah/markup";
import { type AxisScale, axisScale } from "./axis-scale.ts";

export interface Axis {
  label: string;
  /** Logarithmic: values ≤ 0 cannot be shown and are marked at the foot instead. */
  log?: boolean;
}

export interface Curve {
  name: string;
  /** Points in the order in which they are joined. */
  points: readonly (readonly [x: number, y: number])[];
}

export interface LineChart {
  /** Read aloud by screen readers, and shown above the chart. */
  title: string;
  x: Axis;
  y: Axis;
  curves: readonly Curve[];
  /** In px, 560 unless told. Letters keep their size, so a chart for a phone is drawn narrow. */
  width?: number;
}

const WIDTH = 560;
const MARGIN = { left: 64, right: 16, top: 30, bottom: 46 };
const PLOT_HEIGHT = 240;
/** Below this width a title begins at the edge of the chart. */
const NARROW = 420;
/** The names of the curves stand above the plot, where no curve can cross them: two in a row where they fit. */
const LEGEND = { perRow: 2, rowHeight: 17, lineWidth: 34, letterWidth: 7 };
/** Okabe and Ito 2008: told apart by people with any colour vision, on white and on black. */
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"];
const DASHES = ["", "6 4", "2 3", "8 3 2 3", "12 4", "1 4"];
/** More markers than this would hide the line. */
const MOST_MARKERS = 60;

/**
 * Draws the curves. Points that an axis cannot show (NaN, ±Infinity, on a logarithmic axis also
 * values ≤ 0) break the line; they are marked at the foot of the chart, so that they are not missed.
 *
 * @returns a complete `<svg>` element, free of scripts and references
 */
export function lineChart({ title, x, y, curves, width = WIDTH }: LineChart): string {
  const points = curves.flatMap((curve) => curve.points);
  const xs = axisScale(
    points.map(([at]) => at),
    x.log ?? false,
  );
  const ys = axisScale(
    points.map(([, value]) => value),
    y.log ?? false,
  );
  const plotWidth = width - MARGIN.left - MARGIN.right;
  const perRow = namesPerRow(curves, plotWidth);
  const legendHeight = LEGEND.rowHeight * Math.ceil(curves.length / perRow);
  const height = MARGIN.top + legendHeight + PLOT_HEIGHT + MARGIN.bottom;
  const plot = joined(
    [
      grid(xs, ys, plotWidth),
      axisLabels(x, y, plotWidth),
      ...curves.map((curve, i) => drawn(curve, i, xs, ys, plotWidth)),
    ],
    "\n",
  );
  return `${html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="12" fill="currentColor">
<text x="${width < NARROW ? 4 : MARGIN.left}" y="16" font-size="13" font-weight="600">${title}</text>
${legend(curves, perRow, plotWidth)}
<g transform="translate(0 ${MARGIN.top + legendHeight})">
${plot}
</g>
</svg>`}`;
}

const left = (place: number, plotWidth: number) => round(MARGIN.left + place * plotWidth);
const top = (place: number) => round((1 - place) * PLOT_HEIGHT);
const FOOT = PLOT_HEIGHT;

function namesPerRow(curves: readonly Curve[], plotWidth: number): number {
  const longest = Math.max(0, ...curves.map(({ name }) => name.length));
  const fitting = Math.floor(plotWidth / (LEGEND.lineWidth + longest * LEGEND.letterWidth));
  return Math.min(LEGEND.perRow, Math.max(1, fitting));
}

function grid(xs: AxisScale, ys: AxisScale, plotWidth: number): Html {
  const rows = ys.ticks.map(({ at, label }) => {
    const height = top(ys.place(at));
    return html`<path d="M${MARGIN.left} ${height}h${plotWidth}" stroke="currentColor" stroke-opacity="0.15"/><text x="${MARGIN.left - 6}" y="${height + 4}" text-anchor="end">${label}</text>`;
  });
  const columns = xs.ticks.map(
    ({ at, label }) =>
      html`<text x="${left(xs.place(at), plotWidth)}" y="${FOOT + 16}" text-anchor="middle">${label}</text>`,
  );
  const frame = html`<path d="M${MARGIN.left} 0V${FOOT}h${plotWidth}" fill="none" stroke="currentColor" stroke-opacity="0.6"/>`;
  return joined([...rows, ...columns, frame], "\n");
}

function axisLabels(x: Axis, y: Axis, plotWidth: number): Html {
  return html`<text x="${MARGIN.left + plotWidth / 2}" y="${FOOT + MARGIN.bottom - 8}" text-anchor="middle">${x.label}</text>
<text transform="translate(14 ${FOOT / 2}) rotate(-90)" text-anchor="middle">${y.label}</text>`;
}

function drawn(
  { points }: Curve,
  index: number,
  xs: AxisScale,
  ys: AxisScale,
  plotWidth: number,
): Html {
  const colour = COLOURS[index % COLOURS.length];
  let path = "";
  let pen = false;
  const marks: Html[] = [];
  for (const [x, y] of points) {
    if (!xs.shows(x)) continue;
    const across = left(xs.place(x), plotWidth);
    if (!ys.shows(y)) {
      pen = false;
      marks.push(html`<path d="M${across - 4} ${FOOT - 4}l8 8m0 -8l-8 8" stroke="${colour}"/>`);
      continue;
    }
    const up = top(ys.place(y));
    path += `${pen ? "L" : "M"}${across} ${up}`;
    pen = true;
    if (points.length <= MOST_MARKERS)
      marks.push(html`<circle cx="${across}" cy="${up}" r="2.5" fill="${colour}"/>`);
  }
  const line = path !== "" && html`<path d="${path}" fill="none" ${strokeOf(index)}/>`;
  return html`<g>${line}${marks}</g>`;
}

function legend(curves: readonly Curve[], perRow: number, plotWidth: number): Html {
  const names = curves.map(({ name }, i) => {
    const x = MARGIN.left + (i % perRow) * (plotWidth / perRow);
    const y = MARGIN.top + LEGEND.rowHeight * Math.floor(i / perRow);
    return html`<path d="M${x} ${y}h28" fill="none" ${strokeOf(i)}/><text x="${x + LEGEND.lineWidth}" y="${y + 4}">${name}</text>`;
  });
  return joined(names, "\n");
}

function strokeOf(index: number): Html {
  const dash = DASHES[index % DASHES.length];
  const dashes = dash !== "" && html` stroke-dasharray="${dash}"`;
  return html`stroke="${COLOURS[index % COLOURS.length]}" stroke-width="2"${dashes}`;
}

const round = (value: number) => Math.round(value * 100) / 100;
