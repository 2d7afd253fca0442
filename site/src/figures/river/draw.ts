// Each network as a stream whose width follows the logarithm of its gradient; and the numbers as a table.

import { type Html, html, joined } from "@pravah/markup";
import type { FigureTable } from "../../markup/table-html.ts";
import { type RiverData, STREAMS, type Stream } from "./compute.ts";
import type { RiverWords } from "./words.ts";

/** Half the width of a stream in px where the gradient is that of the last layer; and per power of ten. */
const HALF_WIDTH = { whole: 12, perPower: 4.4, least: 0.4 };
const NAME_HEIGHT = 22;
const FOOT = 26;
const SIDE = 8;

export function draw(data: RiverData, words: RiverWords, width: number): string {
  let top = 0;
  const streams = STREAMS.map((stream) => {
    const halves = data[stream].map(halfWidth);
    const middle = top + NAME_HEIGHT + Math.max(...halves) + 4;
    const drawn = streamSvg(stream, halves, { top, middle, width, name: words.streams[stream] });
    top = middle + Math.max(...halves) + 8;
    return drawn;
  });
  const height = Math.round(top + FOOT);
  const label = `${words.title}: ${STREAMS.map((stream) => words.streams[stream]).join("; ")}`;
  return `${html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}" font-family="system-ui, sans-serif" font-size="13" fill="currentColor">
${joined(streams, "\n")}
<text x="${SIDE}" y="${height - 8}">← ${words.input}</text>
<text x="${width - SIDE}" y="${height - 8}" text-anchor="end">${words.loss}</text>
</svg>`}`;
}

function halfWidth(share: number): number {
  return Math.max(HALF_WIDTH.least, HALF_WIDTH.whole + HALF_WIDTH.perPower * Math.log10(share));
}

interface Place {
  top: number;
  middle: number;
  width: number;
  name: string;
}

/** Upper bank from left to right, lower bank back; between the layers it winds a little, as streams do. */
function streamSvg(
  stream: Stream,
  halves: readonly number[],
  { top, middle, width, name }: Place,
): Html {
  const reach = (width - 2 * SIDE) / (halves.length - 1);
  const points = halves.map((half, i) => ({
    x: SIDE + i * reach,
    y: middle + 2.5 * Math.sin(i * 1.3),
    half,
  }));
  const upper = points.map(({ x, y, half }) => ({ x, y: y - half }));
  const lower = points.map(({ x, y, half }) => ({ x, y: y + half })).reverse();
  const marks = points.map(
    ({ x, y, half }) => `M${round(x)} ${round(y - half)}v${round(2 * half)}`,
  );
  return joined(
    [
      html`<text x="${SIDE}" y="${round(top + 15)}" font-weight="600">${name}</text>`,
      html`<path class="stream ${stream}" d="${smooth(upper, "M")}${smooth(lower, "L")}Z"/>`,
      html`<path d="${marks.join("")}" stroke="var(--raised)" stroke-opacity="0.55"/>`,
    ],
    "",
  );
}

/** A curve through the points, level at each of them. */
function smooth(points: readonly { x: number; y: number }[], begin: "M" | "L"): string {
  return points
    .map(({ x, y }, i) => {
      const before = points[i - 1];
      if (before === undefined) return `${begin}${round(x)} ${round(y)}`;
      const half = round((before.x + x) / 2);
      return `C${half} ${round(before.y)} ${half} ${round(y)} ${round(x)} ${round(y)}`;
    })
    .join("");
}

const round = (value: number) => Math.round(value * 10) / 10;

export function table(data: RiverData, words: RiverWords): FigureTable {
  return {
    head: [words.layer, ...STREAMS.map((stream) => words.streams[stream])],
    rows: data.sigmoid.map((_, i) => [
      String(i + 1),
      ...STREAMS.map((stream) => data[stream][i] ?? Number.NaN),
    ]),
  };
}
