// Who is who in Canvas' gradebook, which names people in one column or in two.

import { type Match, sameName } from "./fill-template.ts";
import { isCalled, otherName } from "./same-person.ts";
import type { Sheet } from "./sheet.ts";

/** Places of the columns that say who a line is for; −1 where there is none. */
export interface CanvasColumns {
  id: number;
  sis: number;
  login: number;
  section: number;
}

type Row = readonly string[];

/** @returns null when the head is not that of an exported gradebook */
export function canvasColumns(head: readonly string[]): CanvasColumns | null {
  const column = (title: string) => head.findIndex((name) => name.trim() === title);
  const section = head.findIndex((name) => name.includes("Section"));
  const [first = "", second = ""] = head;
  const isNamed =
    (first.includes("Student") && second.includes("ID")) ||
    (/last ?name/i.test(first) && /first ?name/i.test(second));
  const id = column("ID");
  if (!isNamed || id < 0 || section < 0) return null;
  return { id, sis: column("SIS User ID"), login: column("SIS Login ID"), section };
}

/** In Canvas' own order: its number, SIS id, login, name. */
export function canvasRules({ id, sis, login }: CanvasColumns): Match[] {
  const text = (row: Row, at: number) => row[at]?.trim() ?? "";
  const isOneOf = (value: string, sheet: Sheet) =>
    value !== "" && [sheet.id, sheet.name].includes(value);
  /** Who has a number of Canvas is nobody with another one. */
  const isOther = (row: Row, { lmsUser }: Sheet) => lmsUser !== undefined && text(row, id) !== "";
  const nameOf = (row: Row) => row.slice(0, id).join(", ");
  return [
    (row, sheet) => hasNumber(row, sheet, id) && isCalled(sheet.name, nameOf(row)),
    (row, sheet) => !isOther(row, sheet) && isOneOf(text(row, sis), sheet),
    (row, sheet) => !isOther(row, sheet) && isOneOf(text(row, login), sheet),
    (row, sheet) =>
      !isOther(row, sheet) &&
      (sameName(nameOf(row), sheet.name) || sameName(reversed(nameOf(row)), sheet.name)),
  ];
}

/** Lines with the number of a submission whose name is another one's. */
export function canvasDoubts(
  rows: readonly Row[],
  sheets: readonly Sheet[],
  { id }: CanvasColumns,
): string[] {
  return sheets.flatMap((sheet) => {
    const row = rows.find((one) => hasNumber(one, sheet, id));
    const name = row?.slice(0, id).join(", ") ?? "";
    return row && !isCalled(sheet.name, name) ? [otherName(sheet, "user", name)] : [];
  });
}

function hasNumber(row: Row, { lmsUser }: Sheet, id: number): boolean {
  return lmsUser !== undefined && row[id]?.trim() === lmsUser;
}

/** `Sharma, Asha` → `Asha Sharma` */
function reversed(name: string): string {
  const [last = "", first = ""] = name.split(",");
  return `${first} ${last}`.trim();
}
