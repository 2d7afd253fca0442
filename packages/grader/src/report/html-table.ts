// Pieces of the tables in a report; page-style.ts says how they look.

import type { Bilingual } from "@pravah/checks/messages";
import { escapeHtml } from "./html-text.ts";

/** A bar as a cell of a table: the number beside it says the same. */
export function barCell(share: number): string {
  return `<td class="bar"><span style="--share:${(100 * share).toFixed(1)}%"></span></td>`;
}

/** A table that may be wider than a phone: it scrolls by itself, with the keyboard too. */
export function wideTable(label: Bilingual, html: string): string {
  const name = escapeHtml(`${label.hi} · ${label.en}`);
  return `<div class="wide" role="group" tabindex="0" aria-label="${name}">${html}</div>`;
}
