// Prints the corpus as a table for docs/security.md: what became of each entry, in each layer.
//
//     cd packages/grader && pnpm exec tsx test/attacks/print-table.ts

import { hardenedHere } from "../hardened-here.ts";
import { layBait } from "./bait.ts";
import { categoryOf } from "./category.ts";
import { ATTACKS } from "./corpus.ts";
import { gradeCorpus, LAYERS } from "./grade-corpus.ts";

const needed = await hardenedHere();
const layers = LAYERS.filter(({ options }) => needed === null || options.sandbox === "portable");
const columns: string[][] = [];
for (const { options } of layers) {
  const bait = await layBait();
  const { results, end } = await gradeCorpus(options, bait);
  if (end !== 0) throw new Error(`the grader ended with ${end}`);
  const byId = new Map(results.map((result) => [result.submission.id, result]));
  columns.push(
    ATTACKS.map(({ id }) => {
      const result = byId.get(id);
      return result ? `${categoryOf(result)} ${result.score ?? "–"}` : "missing";
    }),
  );
  bait.remove();
}
const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
console.log(row(["entry", "tries", ...layers.map(({ name }) => name)]));
console.log(row(["---", "---", ...layers.map(() => "---")]));
for (const [i, { id, tries }] of ATTACKS.entries()) {
  console.log(row([id, tries.replaceAll("|", "/"), ...columns.map((column) => column[i] ?? "")]));
}
