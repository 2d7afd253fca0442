// One line per student: points per exercise, and the sum.

import { shownName } from "../intake/file-name.ts";
import { csvText } from "./csv-text.ts";
import { isWhole, type Sheet, whyUnknown } from "./sheet.ts";

export function plainCsv(sheets: readonly Sheet[]): string {
  const exercises = [...new Set(sheets.flatMap((sheet) => Object.keys(sheet.exercises)))];
  const rows = sheets.map((sheet) => [
    shownName(sheet.id),
    shownName(sheet.name),
    // Nothing handed in and nothing gradable are both no points, and neither is a 0.
    ...exercises.map((exercise) => sheet.exercises[exercise] ?? null),
    isWhole(sheet) ? sheet.score : null,
    sheet.max,
    isWhole(sheet) ? null : whyUnknown(sheet),
  ]);
  return csvText([["submission", "name", ...exercises, "score", "max", "note"], ...rows]);
}
