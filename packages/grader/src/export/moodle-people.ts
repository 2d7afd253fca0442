// Which lines of Moodle's worksheet a submission is for: a participant's own one, or all of a group.

import { quoted } from "../intake/file-name.ts";
import type { Table } from "./csv-text.ts";
import { type Match, sameName } from "./fill-template.ts";
import { type MoodleColumns, NAMELESS } from "./moodle-columns.ts";
import { isCalled, letters, otherName } from "./same-person.ts";
import type { Sheet } from "./sheet.ts";

export interface MoodlePeople {
  /** Those of a group once for each of its lines. */
  sheets: Sheet[];
  rules: Match[];
  /** What was filled in for a group, and what was not because names differ. */
  notes: string[];
}

type Row = readonly string[];

export function moodlePeople(
  { rows }: Pick<Table, "rows">,
  columns: MoodleColumns,
  sheets: readonly Sheet[],
): MoodlePeople {
  const text = (row: Row, at: number) => row[at]?.trim() ?? "";
  const numberOf = (row: Row) => /\d+$/.exec(text(row, columns.identifier))?.[0];
  const groupOf = (row: Row) => text(row, columns.group);
  const isNumbers = (row: Row, { lmsUser }: Sheet) =>
    lmsUser !== undefined && numberOf(row) === lmsUser;
  const isNamed = (row: Row, handed: string) =>
    namesOf(handed, groupOf(row)).some(
      (name) => isCalled(name, text(row, columns.name)) || isNameless(name, row),
    );
  const isNameless = (name: string, row: Row) =>
    [text(row, columns.identifier).replace(/\d+$/, ""), ...NAMELESS].some(
      (word) => letters(word) !== "" && letters(word) === letters(name),
    );
  /** Who has a number of the LMS is nobody with another one. */
  const isOther = (row: Row, { lmsUser }: Sheet) =>
    lmsUser !== undefined && numberOf(row) !== undefined;
  const own: Match[] = [
    (row, sheet) => isNumbers(row, sheet) && isNamed(row, sheet.name),
    (row, sheet) => !isOther(row, sheet) && isOneOf(text(row, columns.number), sheet),
    // Moodle tells e-mail addresses apart by case.
    (row, sheet) => !isOther(row, sheet) && isOneOf(text(row, columns.mail), sheet),
    (row, sheet) => !isOther(row, sheet) && sameName(text(row, columns.name), sheet.name),
  ];
  const isOwn = (row: Row, sheet: Sheet) => own.some((rule) => rule(row, sheet));
  const isGroups = (row: Row, { name }: Sheet) =>
    letters(groupOf(row)) !== "" && letters(groupOf(row)) === letters(name);

  const lineOf = new Map<Sheet, Row>();
  const notes: string[] = [];
  const placed = sheets.flatMap((sheet): Sheet[] => {
    if (rows.some((row) => isOwn(row, sheet))) return [sheet];
    const lines = rows.filter(
      (row) => isGroups(row, sheet) && !sheets.some((other) => isOwn(row, other)),
    );
    const numbered = rows.find((row) => isNumbers(row, sheet));
    if (lines.length > 0)
      notes.push(
        `${sheet.id}: filled in for the ${lines.length} ${lines.length === 1 ? "line" : "lines"} of the group ${quoted(groupOf(lines[0] ?? []))}`,
      );
    else if (numbered) notes.push(otherName(sheet, "participant", text(numbered, columns.name)));
    if (lines.length === 0) return [sheet];
    return lines.map((row) => {
      const one = { ...sheet };
      lineOf.set(one, row);
      return one;
    });
  });
  return { sheets: placed, rules: [(row, sheet) => lineOf.get(sheet) === row, ...own], notes };
}

/** What may be the person's name in `<group>-<name>`. */
function namesOf(handed: string, group: string): string[] {
  const inGroup = group !== "" && letters(handed).startsWith(letters(group));
  const behind = [...handed.matchAll(/-/g)].map(({ index }) => handed.slice(index + 1));
  return [handed, ...behind, ...(inGroup ? [letters(handed).slice(letters(group).length)] : [])];
}

function isOneOf(value: string, { id, name }: Sheet): boolean {
  return value !== "" && [id, name].includes(value);
}
