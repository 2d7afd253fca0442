// A student's desk: a course of two toy exercises in a folder of its own, a terminal, a keyboard, and
// `learn` at work on them.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readCatalog } from "../../src/catalog/catalog.ts";
import { Course } from "../../src/learn/course.ts";
import { Session } from "../../src/learn/session.ts";
import type { PracticeRunner } from "../../src/practice/runner.ts";
import { readState } from "../../src/practice/state.ts";
import { TOY_FOLDER } from "../toy.ts";
import { Keyboard, VirtualTerminal } from "./virtual-terminal.ts";

export interface Desk {
  root: string;
  course: Course;
  /** Path of the first exercise's work. */
  work: string;
  save(text: string | Uint8Array): void;
  close(): void;
}

const SECOND = "zwei";

export function setDesk(): Desk {
  const root = mkdtempSync(path.join(tmpdir(), "pravah-desk-"));
  for (const [i, id] of ["twice", SECOND].entries()) {
    const folder = path.join(root, "exercises", id);
    cpSync(TOY_FOLDER, folder, { recursive: true });
    const facts = path.join(folder, "exercise.json");
    const text = readFileSync(facts, "utf8").replace('"order": 1', `"order": ${i + 1}`);
    writeFileSync(facts, text);
    mkdirSync(path.join(root, "stubs"), { recursive: true });
    cpSync(path.join(TOY_FOLDER, "work.ts"), path.join(root, "stubs", `${id}.txt`));
  }
  const work = path.join(root, "exercises/twice/work.ts");
  return {
    root,
    work,
    course: new Course(readCatalog(root), path.join(root, "stubs")),
    save: (text) => writeFileSync(work, text),
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

export interface Sitting {
  screen: VirtualTerminal;
  keys: Keyboard;
  session: Session;
  /** Ends as `learn` ends. */
  ended: Promise<void>;
  quit(): Promise<void>;
}

export interface SittingOptions {
  runner: PracticeRunner;
  language?: "en" | "hi";
  columns?: number;
  rows?: number;
  unicode?: boolean;
  /** False: nobody has said where to begin. */
  isPlaced?: boolean;
}

export function sitDown({ root, course }: Desk, options: SittingOptions): Sitting {
  const screen = new VirtualTerminal(options.columns, options.rows);
  const keys = new Keyboard();
  const { state, fault } = readState(root);
  const session = new Session({
    root,
    course,
    first: options.isPlaced === false ? null : (course.exercises[0] ?? null),
    language: options.language ?? "en",
    state,
    fault,
    input: keys,
    output: screen,
    abilities: { unicode: options.unicode ?? true, colour: false },
    runner: options.runner,
  });
  const ended = session.run();
  const quit = async () => {
    keys.press("q");
    await ended;
  };
  return { screen, keys, session, ended, quit };
}
