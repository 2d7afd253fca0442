// The middle of the screen: the one message, what stands before and after it, or the praise at the end.

import { fillBoth } from "@pravah/checks/messages";
import { messageLines } from "../practice/view/lines.ts";
import { nextUp } from "./done.ts";
import type { Model } from "./model.ts";
import type { Pen } from "./pen.ts";
import { LEARN } from "./words.ts";

/** Lines that advice takes from a message, at most. */
const MOST_ADVICE = 4;

/** @returns at most `rows` lines; the last one says where the rest is */
export function messageBody(model: Model, pen: Pen, rows: number): string[] {
  if (model.trouble) return cut(pen.lines(model.trouble), rows, pen);
  if (model.isDone) return cut(praiseLines(model, pen), rows, pen);
  const before = model.before ? pen.lines(model.before).map(pen.paint.yellow) : [];
  const advice = adviceLines(model, pen).slice(0, Math.min(MOST_ADVICE, Math.floor(rows / 3)));
  const room = Math.max(0, rows - before.length - advice.length);
  return [...before, ...viewLines(model, pen, room), ...advice].slice(0, rows);
}

/** All of it, however long. */
export function wholeMessage(model: Model, pen: Pen): string[] {
  if (model.trouble || model.isDone) return messageBody(model, pen, Number.POSITIVE_INFINITY);
  const before = model.before ? pen.lines(model.before) : [];
  return [...before, ...viewLines(model, pen, ALL), ...adviceLines(model, pen)];
}

/** More than any message has. */
const ALL = 1000;

function viewLines({ view, hints, language }: Model, pen: Pen, rows: number): string[] {
  if (!view || rows < 1) return [];
  const level = hints[view.message?.check ?? ""] ?? 0;
  const hint = LEVELS.find((one) => one === level) ?? 0;
  return messageLines(view, { ...pen.settings, language, rows, hint });
}

const LEVELS = [1, 2, 3] as const;

function adviceLines({ advice }: Model, pen: Pen): string[] {
  return advice.flatMap((one) => pen.lines(one, "   ").map(pen.paint.yellow));
}

function praiseLines(model: Model, pen: Pen): string[] {
  const { exercise, view, rounds } = model;
  const count = view?.counts.pass ?? 0;
  const reproduced = exercise.reproduces;
  return [
    ...pen.lines(fillBoth(LEARN.praise, { count, rounds })).map(pen.paint.green),
    "",
    ...pen.lines(LEARN.reproduced),
    ...pen.lines(reproduced, "   "),
    "",
    ...pen.lines(nextUp(model)).map(pen.paint.bold),
  ];
}

function cut(lines: readonly string[], rows: number, pen: Pen): string[] {
  if (lines.length <= rows) return [...lines];
  return rows < 1 ? [] : [...lines.slice(0, rows - 1), pen.paint.dim(pen.line(LEARN.more))];
}
