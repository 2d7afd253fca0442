// A text in so many cells of a terminal, whatever its length.

import { cellsOf, graphemesOf } from "./cells.ts";

const MORE = "…";

/** @returns one line of at most `columns` cells, with a sign where the rest was cut off */
export function cut(text: string, columns: number): string {
  const line = text.replace(/\s*\n\s*/g, " ").replaceAll("\t", "    ");
  if (cellsOf(line) <= columns) return line;
  let shown = "";
  let cells = cellsOf(MORE);
  for (const grapheme of graphemesOf(line)) {
    cells += cellsOf(grapheme);
    if (cells > columns) break;
    shown += grapheme;
  }
  return `${shown.trimEnd()}${MORE}`;
}
