// Pieces of text as lines that fit a terminal.

import { cellsOf, graphemesOf } from "../practice/view/cells.ts";

/** As much of a line as fits. */
export function fit(line: string, columns: number): string {
  if (cellsOf(line) <= columns) return line;
  let room = columns;
  let short = "";
  for (const grapheme of graphemesOf(line)) {
    room -= cellsOf(grapheme);
    if (room < 0) break;
    short += grapheme;
  }
  return short;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what begins a colour
const COLOUR = /(\x1b\[[0-9;]*m)/;

/** As much of a coloured line as fits; its colours end where they ended. */
export function clip(line: string, columns: number): string {
  let room = columns;
  const parts = line.split(COLOUR).map((part, i) => {
    if (i % 2 === 1) return part;
    const shown = fit(part, room);
    room -= cellsOf(shown);
    return shown;
  });
  return parts.join("");
}

/** Text and spaces, `cells` wide. */
export function padded(text: string, cells: number): string {
  return text + " ".repeat(Math.max(0, cells - cellsOf(text)));
}

/** Cells in as many columns as fit, read downwards; all but the last of a line are padded. */
export function inColumns(cells: readonly string[], columns: number): string[][] {
  const width = Math.max(1, ...cells.map(cellsOf)) + GAP;
  const count = Math.max(1, Math.min(Math.floor((columns + GAP) / width), cells.length));
  const rows = Math.ceil(cells.length / count);
  return Array.from({ length: rows }, (_, row) => {
    const line = Array.from({ length: count }, (_, column) => cells[column * rows + row]);
    const there = line.filter((cell) => cell !== undefined);
    return there.map((cell, i) => (i < there.length - 1 ? padded(cell, width) : cell));
  });
}

const GAP = 3;
