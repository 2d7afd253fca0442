// What each key does. Every action is small and leaves the model as the screen shall show it.

import path from "node:path";
import { fillBoth } from "@pravah/checks/messages";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import { forCaller } from "../files/checkout.ts";
import { commandHere } from "../files/command-here.ts";
import { pageCountOf } from "./frame.ts";
import type { Model, Overlay } from "./model.ts";
import { backupsOf, resetWork } from "./reset.ts";
import type { Session } from "./session.ts";
import { LEARN } from "./words.ts";

type Action = (session: Session) => void;

/** An answer that came sooner was not to the question. */
const READ_MS = 150;

const MAIN: Readonly<Record<string, Action>> = {
  h: nextHint,
  n: (session) => step(session, 1),
  p: (session) => step(session, -1),
  l: ({ model }) => {
    model.overlay = { kind: "list", at: model.course.exercises.indexOf(model.exercise) };
  },
  c: (session) => show(session, "checks"),
  m: (session) => show(session, "message"),
  "?": (session) => show(session, "help"),
  "/": (session) => show(session, "help"),
  g: changeLanguage,
  s: lesson,
  r: ({ model }) => {
    model.overlay = { kind: "reset", since: performance.now() };
  },
  enter: (session) => session.check(),
  escape: () => {},
  space: () => {},
};

const ALWAYS: Readonly<Record<string, Action>> = {
  q: (session) => session.quit(),
  "ctrl-c": (session) => session.quit(),
  "ctrl-d": (session) => session.quit(),
  "ctrl-l": (session) => session.redraw(),
  "ctrl-z": (session) => session.suspend(),
};

/** What a key does now. */
export function actionOf(key: string, session: Session): () => void {
  const { model } = session;
  const always = ALWAYS[key];
  if (always) return () => always(session);
  const { overlay } = model;
  model.notice = null;
  if (overlay?.kind === "reset") return () => answer(session, key, overlay.since);
  if (overlay?.kind === "list") return () => moveInList(session, key, overlay);
  if (overlay) return () => turnPage(session, key, overlay);
  const action = MAIN[key];
  if (action) return () => action(session);
  return () => {
    if (key === "paste") model.notice = fillBoth(LEARN.pasted, { file: model.file });
    else if ([...key].length === 1) model.notice = fillBoth(LEARN.unknownKey, { key });
  };
}

function show({ model }: Session, kind: "checks" | "message" | "help"): void {
  model.overlay = { kind, page: 0 };
}

function step(session: Session, by: 1 | -1): void {
  const { model } = session;
  const all = model.course.exercises;
  const next = all[all.indexOf(model.exercise) + by];
  if (next) session.open(next);
  else model.notice = by > 0 ? LEARN.lastExercise : LEARN.firstExercise;
}

function nextHint(session: Session): void {
  const { model } = session;
  const message = model.view?.message;
  if (!message?.check || message.hints.length === 0 || model.isDone) {
    model.notice = LEARN.noHint;
    return;
  }
  const { check, hints, needsHint, known } = message;
  // An unknown mistake comes with the first one.
  const level = model.hints[check] ?? (needsHint && known === null ? 1 : 0);
  const most = hints.length;
  if (level >= most) {
    model.notice = fillBoth(LEARN.lastHint, { most, check });
    return;
  }
  model.hints = { ...model.hints, [check]: level + 1 };
  session.remember({ hints: { ...session.hints, [model.exercise.id]: model.hints } });
}

function changeLanguage(session: Session): void {
  const { model } = session;
  model.language = model.language === "hi" ? "en" : "hi";
  session.remember({ language: model.language });
}

function lesson({ model }: Session): void {
  const readme = EXERCISE_FILES.readme[model.language];
  const file = forCaller(path.join(model.exercise.directory, readme));
  model.notice = fillBoth(LEARN.lesson, { file, command: commandHere("start") });
}

function answer(session: Session, key: string, since: number): void {
  const { model } = session;
  if (performance.now() - since < READ_MS) return;
  model.overlay = null;
  model.notice = key === "y" ? reset(session) : LEARN.resetKept;
}

function reset(session: Session): Model["notice"] {
  const { exercise, file } = session.model;
  const stub = session.model.course.stubOf(exercise.id);
  if (stub === null) return fillBoth(LEARN.noStub, { exercise: exercise.id });
  if (session.text === stub) return fillBoth(LEARN.resetFresh, { file });
  try {
    const backup = resetWork(exercise, stub, new Date());
    session.lookNow();
    return backup === null
      ? fillBoth(LEARN.resetBack, { file })
      : fillBoth(LEARN.resetDone, { file, backup: forCaller(backup) });
  } catch (error) {
    const backups = backupsOf(exercise);
    const why = (error as Error).message.replaceAll(backups, forCaller(backups));
    return fillBoth(LEARN.resetFailed, { why });
  }
}

function moveInList(session: Session, key: string, overlay: Overlay & { kind: "list" }): void {
  const { model } = session;
  const all = model.course.exercises;
  const move = { up: -1, p: -1, down: 1, n: 1, home: -all.length, end: all.length }[key];
  if (move !== undefined) {
    const at = Math.max(0, Math.min(all.length - 1, overlay.at + move));
    model.overlay = { kind: "list", at };
    return;
  }
  model.overlay = null;
  const chosen = all[overlay.at];
  if (key === "enter" && chosen && chosen !== model.exercise) session.open(chosen);
}

const FURTHER = ["m", "down", "right", "pagedown", "space"];
const BACK = ["up", "left", "pageup"];

function turnPage(
  session: Session,
  key: string,
  { kind, page }: Exclude<Overlay, { kind: "list" | "reset" }>,
): void {
  const pages = pageCountOf(session.model, session.room);
  const by = FURTHER.includes(key) ? 1 : BACK.includes(key) ? -1 : 0;
  const next = page + by;
  session.model.overlay = by !== 0 && next >= 0 && next < pages ? { kind, page: next } : null;
}
