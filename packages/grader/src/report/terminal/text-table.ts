// Rows of cells as lines in which the columns stand below each other, whatever the script and the colour.

import stringWidth from "string-width";

type Colour = (text: string) => string;

export interface TextCell {
  text: string;
  colour?: Colour;
  right?: boolean;
}

/** @param rows all of one length; the last column may be as long as it likes, where it stands at the left */
export function layOut(rows: TextCell[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => stringWidth(cells[column]?.text ?? ""))),
  );
  return rows.map((cells) => {
    const line = cells.map(({ text, colour = plain, right }, column) => {
      const isLast = column === cells.length - 1;
      const room = isLast && !right ? 0 : (widths[column] ?? 0) - stringWidth(text);
      const pad = " ".repeat(Math.max(0, room));
      return right ? pad + colour(text) : colour(text) + pad;
    });
    return ` ${line.join("  ")}`.trimEnd();
  });
}

function plain(text: string): string {
  return text;
}
