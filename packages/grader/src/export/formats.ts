// All formats, by the name that `pravah export <format>` uses.

import type { LanguageChoice } from "../catalog/language.ts";
import { canvas } from "./canvas.ts";
import { classroom50 } from "./classroom50.ts";
import type { Table } from "./csv-text.ts";
import { csvText } from "./csv-text.ts";
import { exercism } from "./exercism.ts";
import type { FilledTemplate } from "./fill-template.ts";
import { base64Json, githubClassroom } from "./github-classroom.ts";
import { gradescope } from "./gradescope.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { moodle } from "./moodle.ts";
import { plainCsv } from "./plain-csv.ts";
import { prairielearn } from "./prairielearn.ts";
import type { Sheet } from "./sheet.ts";

export interface ExportFacts {
  env: NodeJS.ProcessEnv;
  now: Date;
  /** Of what stands around the messages. */
  language: LanguageChoice;
}

interface PerStudent {
  kind: "student";
  says: string;
  /** Ending of the file that is written for each student. */
  ending: string;
  /** Can it say that a grade is not known? Others are refused for such a student. */
  knowsUndecided?: true;
  text(sheet: Sheet, facts: ExportFacts): string;
}

interface PerCohort {
  kind: "cohort";
  says: string;
  text(sheets: readonly Sheet[]): string;
}

interface PerTemplate {
  kind: "template";
  says: string;
  /** Must the column be named? */
  needsColumn: boolean;
  fill(template: Table, sheets: readonly Sheet[], column: string): FilledTemplate;
}

export type ExportFormat = PerStudent | PerCohort | PerTemplate;

const pretty = (document: unknown) => `${JSON.stringify(document, null, 2)}\n`;

export const FORMATS: Readonly<Record<string, ExportFormat>> = {
  gradescope: {
    kind: "student",
    says: "Gradescope's results.json",
    ending: "json",
    text: (sheet) => pretty(gradescope(sheet)),
  },
  prairielearn: {
    kind: "student",
    says: "PrairieLearn's results.json",
    ending: "json",
    knowsUndecided: true,
    text: (sheet) => pretty(prairielearn(sheet)),
  },
  exercism: {
    kind: "student",
    says: "Exercism's results.json, version 3",
    ending: "json",
    knowsUndecided: true,
    text: (sheet) => pretty(exercism(sheet)),
  },
  classroom50: {
    kind: "student",
    says: "Classroom 50's result/v1",
    ending: "json",
    text: (sheet, { env, now }) => pretty(classroom50(sheet, env, now)),
  },
  "github-classroom": {
    kind: "student",
    says: "GitHub Classroom (legacy): base64 for <RUNNER-ID>_RESULTS",
    ending: "txt",
    knowsUndecided: true,
    text: (sheet) => base64Json(githubClassroom(sheet)),
  },
  junit: {
    kind: "student",
    says: "JUnit XML",
    ending: "xml",
    knowsUndecided: true,
    text: (sheet) => junit(sheet),
  },
  markdown: {
    kind: "student",
    says: "Markdown: the summary of a CI run, a comment",
    ending: "md",
    knowsUndecided: true,
    text: (sheet, { language }) => markdown(sheet, language),
  },
  csv: { kind: "cohort", says: "one line per student", text: plainCsv },
  canvas: {
    kind: "template",
    says: "Canvas: fills the exported gradebook (--template, --column)",
    needsColumn: true,
    fill: canvas,
  },
  moodle: {
    kind: "template",
    says: "Moodle: fills the offline grading worksheet (--template)",
    needsColumn: false,
    fill: (template, sheets) => moodle(template, sheets),
  },
};

export function filledText({ rows, table }: FilledTemplate): string {
  return csvText(rows, table);
}
