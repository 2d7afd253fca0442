// The data of a figure as a table: for readers who do not see the picture, and for those who want numbers.

import { type Html, html } from "@pravah/markup";

export interface FigureTable {
  head: readonly string[];
  /** Numbers are rounded to three digits; NaN and ±Infinity are shown as such. */
  rows: readonly (readonly (string | number)[])[];
}

/** The first cell of each row is its heading. */
export function tableHtml({ head, rows }: FigureTable): Html {
  const heads = head.map((text) => html`<th scope="col">${text}</th>`);
  const body = rows.map(([first = "", ...rest]) => {
    const cells = rest.map((cell) => html`<td>${shown(cell)}</td>`);
    return html`<tr><th scope="row">${shown(first)}</th>${cells}</tr>`;
  });
  return html`<table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

function shown(cell: string | number): string {
  return typeof cell === "string" ? cell : shortNumber(cell);
}

/** Three significant digits: `0.0123`, `1.4e-7`, `8210`. */
export function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace("-", "−");
  const rounded = Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  const plain = rounded === 0 || (size >= 1e-3 && size < 1e6);
  return (plain ? String(rounded) : rounded.toExponential()).replace("e+", "e");
}
