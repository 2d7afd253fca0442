// The table at the end of a run: one line per work.

import { type Bilingual, bilingual } from "@pravah/checks/messages";
import { SIGNS } from "@pravah/checks/signs";
import pc from "picocolors";
import { inLanguage, type LanguageChoice } from "../../catalog/language.ts";
import type { Skipped } from "../../intake/submission.ts";
import { clean } from "../../judge/clean.ts";
import type { Result } from "../../judge/result.ts";
import { inShort } from "./in-short.ts";
import { skippedLines } from "./skipped-lines.ts";
import { layOut, type TextCell } from "./text-table.ts";

const HEAD: Record<"submission" | "exercise" | "score" | "note", Bilingual> = {
  submission: bilingual({ en: "submission", hi: "submission" }),
  exercise: bilingual({ en: "exercise", hi: "exercise" }),
  score: bilingual({ en: "score", hi: "अंक" }),
  note: bilingual({ en: "what to look at", hi: "किस पर ध्यान दें" }),
};
const UNGRADABLE: Bilingual = bilingual({ en: "ungradable", hi: "जाँचा नहीं जा सका" });
const MOST_NOTES = 3;

/** @returns the table, and below it what was skipped and why */
export function tableText(
  results: Iterable<Result>,
  skipped: readonly Skipped[],
  language: LanguageChoice,
): string {
  const head = (key: keyof typeof HEAD): TextCell => ({
    text: inShort(HEAD[key], language),
    colour: pc.dim,
  });
  const rows: TextCell[][] = [
    [
      head("submission"),
      head("exercise"),
      { ...head("score"), right: true },
      ...Object.values(SIGNS).map((text) => ({ text, colour: pc.dim, right: true })),
      head("note"),
    ],
  ];
  // A row is small; the results, one after the other, may be more than memory holds.
  for (const result of results) rows.push(row(result, language));
  const lines = layOut(rows);
  return ["", ...lines, ...skippedLines(skipped, language), ""].join("\n");
}

function row(result: Result, language: LanguageChoice): TextCell[] {
  const count = (outcome: string) =>
    result.checks.filter((check) => check.outcome === outcome).length;
  const id: TextCell[] = [{ text: clean(result.submission.id) }, { text: result.exercise }];
  if (result.reason) {
    const message = inLanguage(result.reason.message, language, " · ").replaceAll("\n", " ");
    const blank = { text: "" };
    return [
      ...id,
      { text: "–", right: true },
      blank,
      blank,
      blank,
      { text: `${inShort(UNGRADABLE, language)}: ${message}`, colour: pc.yellow },
    ];
  }
  const [pass, fail, todo] = [count("pass"), count("fail"), count("todo")];
  const score = {
    text: `${result.score}/${result.max}`,
    right: true,
    colour: result.score === result.max ? pc.green : undefined,
  };
  return [
    ...id,
    score,
    { text: String(pass), right: true, colour: pass > 0 ? pc.green : pc.dim },
    { text: String(fail), right: true, colour: fail > 0 ? pc.red : pc.dim },
    { text: String(todo), right: true, colour: todo > 0 ? pc.yellow : pc.dim },
    { text: notes(result) },
  ];
}

/** Recognised misconceptions first: they say most; then checks that failed for another reason. */
function notes(result: Result): string {
  const failed = result.checks.filter(({ outcome }) => outcome === "fail");
  const known = [...new Set(failed.flatMap(({ misconception }) => misconception ?? []))];
  const others = failed
    .filter(({ misconception }) => misconception === undefined)
    .map(({ id }) => `${SIGNS.fail} ${id}`);
  const all = [...known, ...others];
  return (
    all.slice(0, MOST_NOTES).join(", ") +
    (all.length > MOST_NOTES ? `, +${all.length - MOST_NOTES}` : "")
  );
}
