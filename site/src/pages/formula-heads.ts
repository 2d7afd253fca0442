// Heads of table columns that are formulas alone. Screen readers repeat a head at every cell, and take its
// name from text, which they do not look for inside of MathML: the formula gets its signs as a name.

import { html } from "@pravah/markup";
import { textOf } from "./text-of.ts";

const HEAD = /<th[^>]*>.*?<\/th>/gs;
const MATHML = /<math>(.*?)<\/math>/gs;

/** @param page the text of a page */
export function nameFormulaHeads(page: string): string {
  return page.replace(HEAD, (cell) => {
    const words = cell.replace(/<span class="katex">.*<\/span>/gs, "").replace(/<[^>]*>/g, "");
    if (words.trim() !== "") return cell;
    return cell.replace(MATHML, (math, inner: string) => {
      const named = html`<math aria-label="${textOf(inner)}">`;
      return math.replace("<math>", () => `${named}`);
    });
  });
}
