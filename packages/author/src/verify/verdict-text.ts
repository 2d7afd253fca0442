// The verdict on a terminal: the matrix of works and checks, then the rules.

import { SIGNS } from "@pravah/checks/signs";
import pc from "picocolors";
import type { Matrix, Verdict } from "./verify.ts";

const MARKS: Record<string, string> = {
  pass: pc.green(SIGNS.pass),
  fail: pc.red(SIGNS.fail),
  todo: pc.yellow(SIGNS.todo),
  missing: pc.magenta("?"),
};

export function verdictText({ exercise, rules, matrix }: Verdict): string {
  const rulesText = rules.flatMap(({ id, says, problems }) => [
    ` ${problems.length === 0 ? pc.green(SIGNS.pass) : pc.red(SIGNS.fail)} ${id.padEnd(7)} ${says}`,
    ...problems.map((violation) => `     ${pc.red(violation)}`),
  ]);
  return ["", ` ${pc.bold(exercise)}`, "", ...matrixLines(matrix), "", ...rulesText].join("\n");
}

/** One row per work, one column per check; the column's number stands in the legend above. */
function matrixLines({ checks, works }: Matrix): string[] {
  if (works.length === 0) return [];
  const room = Math.max(...works.map(({ name }) => name.length));
  const legend = checks.map(
    ({ id, points }, i) => ` ${pc.dim(String(i + 1).padStart(2))} ${id} ${pc.dim(`(${points})`)}`,
  );
  const head = `   ${" ".repeat(room)}  ${checks.map((_, i) => String(i + 1).padStart(2)).join(" ")}`;
  const rows = works.map(({ kind, name, caughtBy, score, outcomes }) => {
    const cells = outcomes.map((outcome, i) => {
      const mark = MARKS[outcome] ?? "?";
      // The check that a wrong solution names is underlined: that one must be red.
      return checks[i]?.id === caughtBy ? ` ${pc.underline(mark)}` : ` ${mark}`;
    });
    const points = score === null ? "–" : String(score);
    return ` ${pc.dim(kind[0] ?? "")} ${name.padEnd(room)}  ${cells.join(" ")}  ${points.padStart(3)}`;
  });
  return [...legend, "", head, ...rows];
}
