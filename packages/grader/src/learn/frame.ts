// The screen of `learn` as lines: what the exercise is, its functions, the one message, the course, the keys.
// Never more lines than there is room for; what gives way first is what can be seen behind a key.

import { fillBoth } from "@pravah/checks/messages";
import { forCaller } from "../files/checkout.ts";
import { cellsOf } from "../practice/view/cells.ts";
import type { FunctionView } from "../practice/view/view.ts";
import { clip, fit, inColumns, padded } from "./layout.ts";
import { messageBody, wholeMessage } from "./message-body.ts";
import type { Model } from "./model.ts";
import { overlayLines, pageCount } from "./overlay-lines.ts";
import { Pen } from "./pen.ts";
import { backupsOf } from "./reset.ts";
import type { Abilities } from "./terminal.ts";
import { LEARN } from "./words.ts";

/** Most that is taken of a terminal, however large it is. */
export const MOST_COLUMNS = 80;
export const MOST_ROWS = 24;
/** A message of fewer lines says nothing: functions give way to it. */
const LEAST_MESSAGE = 5;
/** Most lines that a notice takes. */
const MOST_NOTICE = 3;

export interface Room extends Abilities {
  /** Of the terminal. */
  columns: number;
  rows: number;
}

/** At most `rows` lines, none wider than `columns`. */
export function frameLines(model: Model, room: Room): string[] {
  const { pen, height } = sheetOf(model, room);
  return sheetLines(model, pen, height).map((line) => clip(line, pen.columns));
}

function sheetLines(model: Model, pen: Pen, height: number): string[] {
  if (model.overlay && model.overlay.kind !== "reset")
    return overlayLines(model, model.overlay, pen, height).slice(0, height);

  const foot = footLines(model, pen, height);
  const notice = noticeLines(model, pen).slice(0, Math.max(0, height - foot.length - 1));
  const head = [headLine(model, pen)];
  const left = height - head.length - foot.length - notice.length;
  const functions = functionLines(model, pen, left - LEAST_MESSAGE - 2);
  const above = [
    ...(left > LEAST_MESSAGE ? [""] : []),
    ...(functions.length > 0 ? [...functions, ""] : []),
  ];
  const forBody = left - above.length - (left > LEAST_MESSAGE ? 1 : 0);
  const body = messageBody(model, pen, Math.max(0, forBody));
  // The last lines stay where they are, however long the message is.
  const below = Array<string>(Math.max(0, left - above.length - body.length)).fill("");
  return [...head, ...above, ...body, ...below, ...notice, ...foot].slice(0, height);
}

/** The same without an end: for a page that nobody turns. */
export function wholeLines(
  model: Model,
  { columns, unicode, colour }: Abilities & { columns: number },
): string[] {
  const { pen } = sheetOf(model, { columns, rows: Number.POSITIVE_INFINITY, unicode, colour });
  const functions = functionLines(model, pen, Number.POSITIVE_INFINITY);
  const above = functions.length > 0 ? ["", ...functions] : [];
  return [headLine(model, pen), ...above, "", ...wholeMessage(model, pen)];
}

/** Pages of what stands behind a key just now. */
export function pageCountOf(model: Model, room: Room): number {
  const { pen, height } = sheetOf(model, room);
  const { overlay } = model;
  return overlay && overlay.kind !== "reset" ? pageCount(model, overlay, pen, height) : 1;
}

function sheetOf({ language }: Model, { columns, rows, unicode, colour }: Room) {
  const width = Math.max(1, Math.min(columns, MOST_COLUMNS) - 1);
  const pen = new Pen({ language, columns: width, unicode, colour });
  return { pen, height: Math.min(rows, MOST_ROWS) };
}

function headLine({ exercise, view, isChecking }: Model, pen: Pen): string {
  const { paint, columns } = pen;
  const state = isChecking ? pen.say(LEARN.checking) : "";
  const points = view ? pen.say(fillBoth(LEARN.points, view.points)) : "";
  const right = fit([state, points].filter(Boolean).join("  "), columns);
  const room = columns - cellsOf(right);
  const title = `${exercise.id}  ${exercise.title[pen.settings.language]}`;
  const left = padded(fit(` ${pen.say(title)}`, Math.max(0, room - 2)), room);
  return paint.bold(left) + (isChecking ? paint.yellow(right) : right);
}

function functionLines({ view }: Model, pen: Pen, most: number): string[] {
  if (!view || most < 1) return [];
  const longest = Math.max(0, ...view.functions.map(({ name }) => name.length));
  const cells = view.functions.map((one) => functionCell(one, longest, pen));
  const lines = inColumns(cells, pen.columns - 1).map((line) =>
    line.map((cell) => colourOf(cell, pen)).join(""),
  );
  return lines.length <= most ? lines.map((line) => ` ${line}`) : [countLine(view.functions, pen)];
}

/** Where there is no room for all of them. */
function countLine(functions: readonly FunctionView[], pen: Pen): string {
  const states = ["pass", "fail", "todo"] as const;
  const count = (state: FunctionView["state"]) =>
    functions.filter((one) => one.state === state).length;
  return pen.line(states.map((state) => `${pen.signs[state]} ${count(state)}`).join("  "));
}

function functionCell({ name, line, state }: FunctionView, longest: number, pen: Pen): string {
  const place = line === null ? "" : `work.ts:${line}`;
  return `${pen.signs[state]} ${padded(name, longest)}  ${place}`.trimEnd();
}

function colourOf(cell: string, { signs, paint }: Pen): string {
  if (cell.startsWith(signs.pass)) return paint.green(cell);
  if (cell.startsWith(signs.fail)) return paint.red(cell);
  return paint.dim(cell);
}

function noticeLines({ notice, overlay, file, exercise }: Model, pen: Pen): string[] {
  const folder = forCaller(backupsOf(exercise));
  const text = overlay?.kind === "reset" ? fillBoth(LEARN.askReset, { file, folder }) : notice;
  if (text === null) return [];
  return pen
    .lines(text)
    .slice(0, MOST_NOTICE)
    .map((line) => pen.paint.cyan(line));
}

function footLines(model: Model, pen: Pen, height: number): string[] {
  const keys = keyLine(model, pen);
  if (height < 6) return height < 2 ? [] : [keys];
  return [courseLine(model, pen), keys];
}

const BAR = 20;

function courseLine({ course }: Model, pen: Pen): string {
  const { signs, paint } = pen;
  const { got, of } = course.points;
  const all = course.exercises.length;
  const long = Math.min(BAR, Math.max(4, pen.columns - 50));
  const full = Math.min(long, Math.floor((long * got) / Math.max(1, of)));
  const bar = signs.full.repeat(full) + signs.empty.repeat(long - full);
  const words = [
    pen.say(fillBoth(LEARN.courseDone, { done: course.done, all })),
    pen.say(fillBoth(LEARN.points, { got, of })),
  ].join(" · ");
  const sure = course.isWhole ? "" : ` ${pen.say(LEARN.courseLooking)}`;
  return paint.dim(pen.line(`${pen.say(LEARN.course)} ${bar} ${words}${sure}`));
}

function keyLine({ language }: Model, pen: Pen): string {
  const inHindi = pen.settings.unicode ? "हिन्दी" : "Hindi";
  const other = language === "hi" ? "English" : inHindi;
  const keys = pen.say(fillBoth(LEARN.keys, { other }));
  const shown = pen.lines(keys).length === 1 ? keys : LEARN.fewKeys;
  return pen.paint.dim(pen.line(shown));
}
