// Pieces of the tables in a report; page-style.ts says how they look.

import type { Bilingual } from "@pravah/checks/messages";
import { type Html, html } from "@pravah/markup";
import { harmless } from "../../judge/clean.ts";

/** A bar as a cell of a table: the number beside it says the same. */
export function barCell(share: number): Html {
  return html`<td class="bar"><span style="--share:${(100 * share).toFixed(1)}%"></span></td>`;
}

export function numberCell(text: string | number): Html {
  return html`<td class="number">${text}</td>`;
}

export function numberHead(text: Html | string): Html {
  return html`<th class="number">${text}</th>`;
}

/** What stands around a table that may be wider than a phone: it scrolls by itself, with the keyboard too. */
export function wideFrame(label: Bilingual): { before: Html; after: Html } {
  const name = harmless(`${label.hi} · ${label.en}`);
  return {
    before: html`<div class="wide" role="group" tabindex="0" aria-label="${name}">`,
    after: html`</div>`,
  };
}
