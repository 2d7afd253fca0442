// What stands behind a key: the list of the course, all checks, the whole message, all keys.

import type { CheckOutcome } from "@pravah/checks/host";
import { type Bilingual, fillBoth } from "@pravah/checks/messages";
import { titleOf } from "../judge/words.ts";
import { fit, padded } from "./layout.ts";
import { wholeMessage } from "./message-body.ts";
import type { Model, Overlay } from "./model.ts";
import type { Pen } from "./pen.ts";
import { INSCRIPT_WORDS, KEY_WORDS, LEARN } from "./words.ts";

type Shown = Exclude<Overlay, { kind: "reset" }>;

/** @returns at most `height` lines */
export function overlayLines(model: Model, overlay: Shown, pen: Pen, height: number): string[] {
  if (overlay.kind === "list") return listLines(model, overlay.at, pen, height);
  const pages = pagesOf(overlay.kind, model, pen, height);
  const page = overlay.page % pages.length;
  const where = { page: page + 1, pages: pages.length };
  const foot = pages.length > 1 ? fillBoth(LEARN.pages, where) : LEARN.page;
  const title = pen.paint.bold(pen.line(titles(model)[overlay.kind]));
  const lines = pages[page] ?? [];
  return height < 4
    ? lines.slice(0, height)
    : [title, "", ...lines, pen.paint.dim(pen.line(foot))].slice(0, height);
}

/** How many pages there are: the keys turn them. */
export function pageCount(model: Model, overlay: Shown, pen: Pen, height: number): number {
  return overlay.kind === "list" ? 1 : pagesOf(overlay.kind, model, pen, height).length;
}

function titles({ exercise }: Model): Record<Exclude<Shown["kind"], "list">, Bilingual> {
  return {
    checks: fillBoth(LEARN.checks, { id: exercise.id }),
    message: LEARN.message,
    help: LEARN.help,
  };
}

function pagesOf(
  kind: Exclude<Shown["kind"], "list">,
  model: Model,
  pen: Pen,
  height: number,
): string[][] {
  const lines = { checks: checkLines, message: wholeMessage, help: helpLines }[kind](model, pen);
  const room = height < 4 ? height : height - 3;
  const pages: string[][] = [];
  for (let at = 0; at < Math.max(1, lines.length); at += room)
    pages.push(lines.slice(at, at + room));
  return pages;
}

function listLines({ course, exercise }: Model, at: number, pen: Pen, height: number): string[] {
  const { signs, paint, columns, settings } = pen;
  const longest = Math.max(...course.exercises.map(({ id }) => id.length));
  const rows = course.exercises.map(({ id, title }, i) => {
    const standing = course.get(id);
    const state = standing === null ? "unknown" : course.isDone(id) ? "pass" : "todo";
    const points = standing === null ? "" : `${standing.got}/${standing.of}`;
    const here = i === at ? signs.here : " ";
    const words = pen.say(title[settings.language]);
    const line = `${here} ${signs[state]} ${padded(id, longest)}  ${points.padStart(7)}  ${words}`;
    const shown = fit(line, columns);
    return i === at ? paint.bold(shown) : id === exercise.id ? shown : paint.dim(shown);
  });
  const room = Math.max(1, height - 2);
  const first = Math.max(0, Math.min(at - Math.floor(room / 2), rows.length - room));
  return [paint.bold(pen.line(LEARN.list)), "", ...rows.slice(first, first + room)];
}

function checkLines({ exercise, outcomes }: Model, pen: Pen): string[] {
  const { signs, paint } = pen;
  const found = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  return Object.entries(exercise.points).flatMap(([id, points]) => {
    const state: CheckOutcome["outcome"] | "unknown" = found.get(id)?.outcome ?? "unknown";
    const head = `${signs[state]} ${id} (${points})`;
    const paintIt = state === "pass" ? paint.green : state === "fail" ? paint.red : paint.dim;
    return [paintIt(pen.line(head)), ...pen.lines(titleOf(exercise, id), "     ")];
  });
}

function helpLines(_: Model, pen: Pen): string[] {
  const keys = Object.entries(KEY_WORDS).flatMap(([key, words]) =>
    pen.lines(`${padded(key, 6)}${pen.say(words)}`),
  );
  return [...keys, "", ...pen.lines(INSCRIPT_WORDS)];
}
