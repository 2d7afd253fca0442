// A head that is a formula alone has a name; heads with words are left as they are.

import { expect, it } from "vitest";
import { nameFormulaHeads } from "../../src/pages/formula-heads.ts";
import { markdown, parsed } from "./parsed.ts";

it("names formulas that stand alone in the head of a table, and no others", () => {
  const { tokens } = parsed("| $\\sigma'(z)$ | slope $z$ |\n| --- | --- |\n| $a$ | 1 |\n");
  const html = nameFormulaHeads(markdown.renderer.render(tokens, markdown.options, {}));
  expect([...html.matchAll(/<math aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    "σ′(z)",
  ]);
});
