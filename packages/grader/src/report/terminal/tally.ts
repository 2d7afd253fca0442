// A cohort that is too large for a table of works: one line per exercise.

import { type Bilingual, bilingual } from "@pravah/checks/messages";
import pc from "picocolors";
import type { LanguageChoice } from "../../catalog/language.ts";
import type { Skipped } from "../../intake/submission.ts";
import type { Result } from "../../judge/result.ts";
import { isUndecided } from "../../work/problem.ts";
import { meanScore } from "../statistics/mean-score.ts";
import { inShort } from "./in-short.ts";
import { skippedLines } from "./skipped-lines.ts";
import { layOut, type TextCell } from "./text-table.ts";

interface Sum {
  works: number;
  graded: number;
  points: number;
  full: number;
  undecided: number;
}

const HEAD: Record<"exercise" | keyof Sum | "ungradable", Bilingual> = {
  exercise: bilingual({ en: "exercise", hi: "exercise" }),
  works: bilingual({ en: "works", hi: "काम" }),
  graded: bilingual({ en: "graded", hi: "जाँचे गए" }),
  points: bilingual({ en: "mean score", hi: "औसत अंक" }),
  full: bilingual({ en: "full marks", hi: "पूरे अंक" }),
  ungradable: bilingual({ en: "ungradable", hi: "जाँचे नहीं जा सके" }),
  undecided: bilingual({ en: "undecided", hi: "तय नहीं हुए" }),
};

/** @returns the table, and below it what was skipped and why */
export function tallyText(
  results: Iterable<Result>,
  skipped: readonly Skipped[],
  language: LanguageChoice,
): string {
  const sums = new Map<string, Sum>();
  for (const { exercise, score, max, reason } of results) {
    const sum = sums.get(exercise) ?? { works: 0, graded: 0, points: 0, full: 0, undecided: 0 };
    sum.works++;
    if (score !== null) sum.graded++;
    sum.points += score ?? 0;
    if (score === max) sum.full++;
    if (isUndecided(reason)) sum.undecided++;
    sums.set(exercise, sum);
  }
  const head = Object.entries(HEAD).map(
    ([key, words]): TextCell => ({
      text: inShort(words, language),
      colour: pc.dim,
      right: key !== "exercise",
    }),
  );
  const rows = [...sums].map(([exercise, sum]): TextCell[] => [
    { text: exercise },
    ...[
      sum.works,
      sum.graded,
      meanScore(sum.points, sum.graded),
      sum.full,
      ungradable(sum),
      sum.undecided,
    ].map((text) => ({
      text: String(text),
      right: true,
    })),
  ]);
  return ["", ...layOut([head, ...rows]), ...skippedLines(skipped, language), ""].join("\n");
}

function ungradable({ works, graded, undecided }: Sum): number {
  return works - graded - undecided;
}
