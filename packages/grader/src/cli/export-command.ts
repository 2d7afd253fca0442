// `pravah export <format> <folder>`: the results of a run, as another program reads them.

import path from "node:path";
import type { Command } from "commander";
import { languageChoice } from "../catalog/language.ts";
import { placeOf } from "../cohort/place-of.ts";
import { parseCsv } from "../export/csv-text.ts";
import { decodeTable } from "../export/decode-table.ts";
import { type ExportFormat, FORMATS, filledText } from "../export/formats.ts";
import { isWhole, type Sheet, sheetOf, whyUnknown } from "../export/sheet.ts";
import { forCaller, fromCaller } from "../files/checkout.ts";
import { isStandardOutput } from "../files/destination.ts";
import { writeWhole } from "../files/durable-file.ts";
import { readGiven } from "../files/given-file.ts";
import { InputError } from "../files/input-error.ts";
import { readSubmissions, type StudentResults } from "../report/read-results.ts";
import { requireWholeRun, SECRET_FLAG, SECRET_SAYS } from "./checked-run.ts";

interface ExportFlags {
  out?: string;
  exercise?: string;
  template?: string;
  column?: string;
  lang?: string;
  secretFile?: string;
}

export function exportCommand(program: Command, done: (exitCode: number) => void): void {
  const list = Object.entries(FORMATS).map(([name, { says }]) => `  ${name.padEnd(17)} ${says}`);
  program
    .command("export")
    .description("the results of a run, for another program")
    .argument("<format>", Object.keys(FORMATS).join(", "))
    .argument("<folder>", "the folder of a run that finished")
    .option("--out <path>", "the file, or for a format with a file per student the folder")
    .option("--exercise <id>", "only this exercise")
    .option("--template <file>", "what the LMS exported, to be filled in")
    .option("--column <title>", "the assignment's column in it")
    .option(SECRET_FLAG, SECRET_SAYS)
    .option("--lang <language>", "hi, en or both (or set PRAVAH_LANG)")
    .addHelpText("after", `\nFormats:\n${list.join("\n")}`)
    .action((format: string, folder: string, flags: ExportFlags) =>
      done(exportRun(format, fromCaller(folder), flags)),
    );
}

/** @returns 2 where a grade is not known and the format cannot say so */
function exportRun(name: string, home: string, flags: ExportFlags): number {
  const format = FORMATS[name];
  if (!format) {
    throw new InputError(
      `there is no format "${name}"; the formats are: ${Object.keys(FORMATS).join(", ")}`,
    );
  }
  requireWholeRun(home, flags.secretFile);
  switch (format.kind) {
    case "student":
      return perStudent(format, name, home, flags);
    case "cohort": {
      const sheets = [...sheetsOf(home, flags)];
      for (const sheet of sheets)
        if (!isWhole(sheet)) console.error(`${sheet.id}: no score: ${whyUnknown(sheet)}`);
      return write(format.text(sheets), flags);
    }
    case "template":
      return perTemplate(format, home, flags);
  }
}

function* sheetsOf(home: string, { exercise, lang }: ExportFlags): Generator<Sheet> {
  const language = languageChoice(lang, process.env);
  const mosts = new Map<string, number>();
  for (const { results } of wantedOf(home, exercise))
    for (const result of results) mosts.set(result.exercise, result.max);
  for (const student of wantedOf(home, exercise)) yield sheetOf(student, language, mosts);
}

function* wantedOf(home: string, exercise: string | undefined): Generator<StudentResults> {
  for (const student of readSubmissions(home)) {
    const wanted = (id: string) => exercise === undefined || id === exercise;
    const results = student.results.filter((result) => wanted(result.exercise));
    if (results.length > 0) yield { ...student, results };
  }
}

function perStudent(
  format: Extract<ExportFormat, { kind: "student" }>,
  name: string,
  home: string,
  flags: ExportFlags,
): number {
  const folder = flags.out === undefined ? path.join(home, name) : fromCaller(flags.out);
  const language = languageChoice(flags.lang, process.env);
  const facts = { env: process.env, now: new Date(), language };
  let count = 0;
  let unknown = 0;
  for (const sheet of sheetsOf(home, flags)) {
    if (sheet.undecided.length > 0 && !format.knowsUndecided) {
      unknown++;
      console.error(`${sheet.id}: ${sheet.undecided.join(", ")} undecided; nothing was exported`);
      continue;
    }
    count++;
    // Below the run, a link that was put there leads nowhere; what `--out` names is the caller's choice.
    const place =
      flags.out === undefined ? placeOf(home, name, sheet.id) : placeOf(folder, sheet.id);
    writeWhole(`${place}.${format.ending}`, [format.text(sheet, facts)]);
  }
  console.log(` ${count} files → ${forCaller(folder)}`);
  return unknown > 0 ? 2 : 0;
}

function perTemplate(
  format: Extract<ExportFormat, { kind: "template" }>,
  home: string,
  flags: ExportFlags,
): number {
  const { template, column = "" } = flags;
  if (template === undefined) {
    throw new InputError("--template is needed: the file that the LMS exported");
  }
  if (format.needsColumn && column === "") {
    throw new InputError("--column is needed: the title of the assignment's column");
  }
  const table = parseCsv(
    decodeTable(readGiven(fromCaller(template), template), template),
    template,
  );
  const sheets = [...sheetsOf(home, flags)];
  const filled = format.fill(table, sheets, column);
  for (const [what, ids] of [
    ["no line is for", filled.unmatched],
    ["several lines could be for, or somebody else took it", filled.ambiguous],
  ] as const) {
    for (const id of ids) console.error(`${id}: ${what} this submission`);
  }
  for (const note of filled.notes) console.error(` ${note}`);
  console.error(
    ` ${filled.matched.length} matched, ${filled.ambiguous.length} ambiguous, ${filled.unmatched.length} unmatched`,
  );
  return write(filledText(filled), flags);
}

function write(text: string, { out }: ExportFlags): number {
  // Bytes: a table is data, down to the mark at its beginning.
  if (out === undefined) process.stdout.write(Buffer.from(text, "utf8"));
  else {
    const place = fromCaller(out);
    const say = isStandardOutput(place) ? console.error : console.log;
    writeWhole(place, [text]);
    say(` → ${forCaller(place)}`);
  }
  return 0;
}
