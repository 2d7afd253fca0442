// What `pnpm test` tells a student: what passes in a line, the first failure whole, the others in a line each,
// and what to do next.

import type { CheckOutcome } from "@pravah/checks/host";
import { type Bilingual, fillBoth, inBoth } from "@pravah/checks/messages";
import { SIGNS } from "@pravah/checks/signs";
import type { Exercise } from "../catalog/exercise.ts";
import { titleOf } from "../judge/words.ts";
import type { Problem } from "../work/problem.ts";
import { REPORT } from "./report-words.ts";
import { messageLines } from "./view/lines.ts";
import { Page, type PageSettings } from "./view/page.ts";
import { type FunctionState, type PracticeView, viewOf } from "./view/view.ts";

/** One exercise as it was run. */
export interface PracticeRun {
  exercise: Exercise;
  /** The text of the work, or null where it could not be read. */
  source: string | null;
  /** Outcomes, or why there are none. */
  run: readonly CheckOutcome[] | Problem;
}

export interface ReportSettings extends PageSettings {
  /** A command as the student can give it. */
  command(words: string): string;
}

const ALL = Number.POSITIVE_INFINITY;
/** A space at which no line is broken. */
const NO_BREAK = "\u00a0";
const STATES: Readonly<Record<FunctionState, string>> = { ...SIGNS, unknown: "·" };

/** The report of one exercise, or of several in the order of the course. */
export function reportLines(runs: readonly PracticeRun[], settings: ReportSettings): string[] {
  const isAlone = runs.length === 1;
  const views = runs.map(({ exercise, source, run }) => viewOf(exercise, source, run));
  const isShort = (view: PracticeView) => !isAlone && (isUntouched(view) || view.message === null);
  const parts = views.map((view, i) => {
    if (isShort(view)) return shortLines(view, settings);
    return ["", ...wholeLines(view, (runs[i] as PracticeRun).run, settings), ""];
  });
  const next = views.every(isShort) ? views.find(isUntouched) : undefined;
  return [...parts.flat(), ...(next ? beginLines(next, settings) : []), ""];
}

/** Where nothing else is open: the exercise to begin. */
function beginLines({ exercise: { id } }: PracticeView, settings: ReportSettings): string[] {
  const page = new Page(settings);
  const command = settings.command(`learn ${id}`);
  page.head("→", fillBoth(REPORT.begin, { exercise: id, command }), "cyan");
  return page.upTo(ALL);
}

/** What was not begun, or needs no more, is a line among others. */
function shortLines(view: PracticeView, settings: ReportSettings): string[] {
  const page = new Page(settings);
  const { id } = view.exercise;
  const begun = view.message === null;
  const words = begun ? countsOf(view) : untouchedWords(view);
  page.line(
    begun ? SIGNS.pass : SIGNS.todo,
    inBoth((language) => `${id}: ${words[language]}`),
    begun ? "green" : "yellow",
  );
  return page.upTo(ALL);
}

function wholeLines(
  view: PracticeView,
  run: PracticeRun["run"],
  settings: ReportSettings,
): string[] {
  const { exercise, functions, message } = view;
  const head = new Page(settings);
  head.text(
    inBoth((language) => `${exercise.id} · ${exercise.title[language]}`),
    "bold",
  );
  if (message?.kind !== "problem") {
    // Nothing written is no success, whatever colour Vitest would give it.
    if (isUntouched(view)) head.text(untouchedWords(view), "yellow");
    else head.text(countsOf(view), "green");
    const states = functions
      .map(({ name, state }) => `${STATES[state]}${NO_BREAK}${name}`)
      .join("  ");
    head.text(inBoth(() => states));
  }
  const foot = new Page(settings);
  const others = otherFailures(view, run);
  for (const other of others) foot.line(SIGNS.fail, other, "red");
  if (others.length > 0) foot.blank();
  foot.text(nextStep(view, settings), "cyan");
  const told = messageLines(view, { ...settings, rows: ALL });
  return [...head.upTo(ALL), "", ...told, ...(told.length > 0 ? [""] : []), ...foot.upTo(ALL)];
}

function isUntouched({ counts, message }: PracticeView): boolean {
  return message?.kind === "todo" && counts.pass === 0;
}

function untouchedWords({ functions }: PracticeView): Bilingual {
  return fillBoth(REPORT.untouched, { count: functions.length });
}

function countsOf({ counts, points }: PracticeView): Bilingual {
  const count = counts.pass + counts.fail + counts.todo;
  return fillBoth(REPORT.counts, { passed: counts.pass, count, ...points });
}

/** The other failing checks, by what each says must hold. */
function otherFailures(view: PracticeView, run: PracticeRun["run"]): Bilingual[] {
  if ("stage" in run) return [];
  const { exercise, functions, message } = view;
  return run
    .filter(({ id, outcome }) => outcome === "fail" && id !== message?.check)
    .map(({ id }) => {
      const about = functions.find(({ checks }) => checks.includes(id))?.name;
      const place = about === undefined ? id : `${about} · ${id}`;
      const title = titleOf(exercise, id);
      return inBoth((language) => `${place}: ${title[language]}`);
    });
}

function nextStep({ exercise, message }: PracticeView, { command }: ReportSettings): Bilingual {
  const { id } = exercise;
  if (message === null) return fillBoth(REPORT.done, { command: command(`grade ${id}`) });
  if (message.kind === "problem") return REPORT.mend;
  const check = message.check === null ? "" : ` ${message.check}`;
  return fillBoth(REPORT.stuck, { command: command(`hint ${id}${check}`) });
}
