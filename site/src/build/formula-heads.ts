// Heads of table columns that are formulas alone. Screen readers repeat a head at every cell, and take its
// name from text, which they do not look for inside of MathML: the formula gets its signs as a name.

const HEAD = /<th[^>]*>.*?<\/th>/gs;
const MATHML = /<math>(.*?)<\/math>/gs;

/** @param html the text of a page */
export function nameFormulaHeads(html: string): string {
  return html.replace(HEAD, (cell) => {
    const words = cell.replace(/<span class="katex">.*<\/span>/gs, "").replace(/<[^>]*>/g, "");
    if (words.trim() !== "") return cell;
    return cell.replace(MATHML, (math, inner: string) => {
      const signs = inner.replace(/<[^>]*>/g, "");
      return math.replace("<math>", `<math aria-label="${signs.replaceAll('"', "&quot;")}">`);
    });
  });
}
