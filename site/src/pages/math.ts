// Formulas: KaTeX while the site is built, so that a page needs no script for them.

import { tex } from "@mdit/plugin-tex";
import { html, trusted } from "@pravah/markup";
import katex from "katex";
import type { MarkdownIt } from "markdown-it";

/** Alphabets whose fonts the site does not ship; see `vite-config.ts`. */
const NO_FONT = /\\(?:mathfrak|mathsf|mathscr|textsf|boldsymbol)\b/;

/** What KaTeX may do without a complaint: Hindi and Unicode letters inside formulas. */
const ALLOWED = new Set(["unknownSymbol", "unicodeTextInMathMode"]);

/** Adds `$…$` and `$$…$$`. A formula that KaTeX refuses stays as red text; see `formulaFault`. */
export function addMath(markdown: MarkdownIt): void {
  tex(markdown as never, {
    render: (formula: string, display: boolean) => formulaHtml(formula, display),
  });
}

/** In HTML: a namespace that every browser knows, and the formula once more as text. */
const NEEDLESS = / xmlns="[^"]*"|<annotation .*?<\/annotation>/gs;

/** An inline formula that cannot break into lines, and may be wider than a phone. */
const UNBREAKABLE = /\\left|\\sqrt|\\frac|.{40}/;

/** @returns HTML with MathML for screen readers; what may be too wide for a phone scrolls within itself */
function formulaHtml(formula: string, display: boolean): string {
  const math = katex
    .renderToString(formula, { displayMode: display, throwOnError: false, strict: "ignore" })
    .replace(NEEDLESS, "");
  if (display)
    return `${html`<p class="formula" tabindex="0" role="group">${trusted(math)}</p>`}\n`;
  return UNBREAKABLE.test(formula)
    ? `${html`<span class="formula-inline" tabindex="0" role="group">${trusted(math)}</span>`}`
    : math;
}

/** Why KaTeX refuses this formula; null where it does not. */
export function formulaFault(formula: string): string | null {
  const [unshipped] = NO_FONT.exec(formula) ?? [];
  if (unshipped !== undefined) return `${unshipped}: the site ships no font for it`;
  try {
    katex.renderToString(formula, {
      throwOnError: true,
      strict: (code: string) => (ALLOWED.has(code) ? "ignore" : "error"),
    });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
