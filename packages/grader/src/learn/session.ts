// `learn` at work: saves and keys come in, the screen goes out. Whatever ends it, the terminal is given back
// and nothing goes on behind it.

import path from "node:path";
import { type Bilingual, fillBoth, type Language } from "@pravah/checks/messages";
import type { Exercise } from "../catalog/exercise.ts";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import { commandHere } from "../files/command-here.ts";
import type { PracticeRunner } from "../practice/runner.ts";
import { type PracticeState, writeState } from "../practice/state.ts";
import { actionOf } from "./actions.ts";
import type { Course } from "./course.ts";
import { Examination } from "./examination.ts";
import { frameLines, type Room } from "./frame.ts";
import { type Key, type KeyInput, listenToKeys } from "./keys.ts";
import { type Model, newModel, ofExercise } from "./model.ts";
import { type Output, Screen } from "./screen.ts";
import type { Abilities } from "./terminal.ts";
import { TypeChecker } from "./type-errors.ts";
import { type Save, WorkWatch } from "./watch-work.ts";
import { LEARN } from "./words.ts";

export interface SessionOptions {
  /** The checkout. */
  root: string;
  course: Course;
  /** Where to begin; null for the first exercise that is not done. */
  first: Exercise | null;
  language: Language;
  state: PracticeState;
  /** Why it could not be read, if it could not. */
  fault: Bilingual | null;
  input: KeyInput;
  output: Output;
  abilities: Abilities;
  runner: PracticeRunner;
}

export class Session {
  readonly model: Model;
  readonly #options: SessionOptions;
  readonly #screen: Screen;
  readonly #examination: Examination;
  readonly #types: TypeChecker;
  #watch: WorkWatch | null = null;
  #stopKeys: () => void = () => {};
  /** The last key that came while there was nothing to read yet. */
  #held: Key | null = null;
  #isSeeking: boolean;
  #end: (error?: unknown) => void = () => {};

  constructor(options: SessionOptions) {
    const { root, course, first, language, output, abilities, runner } = options;
    const exercise = first ?? course.exercises[0];
    if (exercise === undefined) throw new Error("a course without exercises");
    this.#options = options;
    this.#isSeeking = first === null;
    this.#screen = new Screen(output, abilities.colour);
    this.#types = new TypeChecker(root);
    this.model = newModel(exercise, language, course);
    this.#examination = new Examination(this.model, {
      runner,
      types: this.#types,
      draw: () => this.draw(),
      onVerdict: () => this.#onVerdict(),
    });
  }

  /** Until somebody quits. @throws what went wrong inside; the terminal is in order then as well */
  async run(): Promise<void> {
    const { output, input } = this.#options;
    const ended = new Promise<void>((resolve, reject) => {
      this.#end = (error) => (error === undefined ? resolve() : reject(error));
    });
    const onResize = () => this.#guard(() => this.redraw());
    const onEnd = () => this.#end();
    this.#screen.open();
    this.#listen();
    output.on("resize", onResize);
    // The terminal was closed.
    for (const event of ["end", "error"]) input.on(event, onEnd);
    for (const name of SIGNALS) process.on(name, onEnd);
    // Where the process is ended from inside, too: by an error that nobody catches.
    const onExit = () => this.#screen.close();
    process.on("exit", onExit);
    try {
      this.#guard(() => this.#begin());
      await ended;
    } finally {
      this.#watch?.close();
      this.#stopKeys();
      this.#examination.stop();
      output.off("resize", onResize);
      for (const event of ["end", "error"]) input.off(event, onEnd);
      for (const name of SIGNALS) process.off(name, onEnd);
      process.off("exit", onExit);
      this.#screen.close();
    }
  }

  #begin(): void {
    this.open(this.model.exercise);
    this.model.notice = this.#options.fault;
    this.draw();
  }

  quit(): void {
    const { model } = this;
    model.overlay = null;
    model.notice = fillBoth(LEARN.bye, { file: model.file, command: commandHere("learn") });
    this.draw();
    this.#end();
  }

  draw(): void {
    this.#screen.draw(frameLines(this.model, this.room));
  }

  /** All of it anew. */
  redraw(): void {
    this.#screen.forget();
    this.draw();
  }

  get room(): Room {
    return { ...this.#options.abilities, columns: this.#screen.columns, rows: this.#screen.rows };
  }

  /** Goes to an exercise, and looks at what its work holds. */
  open(exercise: Exercise): void {
    this.#watch?.close();
    this.#examination.stop();
    Object.assign(this.model, ofExercise(exercise, this.#options.state.hints));
    if (!this.#isSeeking) this.remember({ exercise: exercise.id });
    const file = path.join(exercise.directory, EXERCISE_FILES.work);
    this.#watch = new WorkWatch(file, () => this.#guard(() => this.#onSave()));
    this.#watch.start();
    this.check();
  }

  #onSave(): void {
    this.model.notice = null;
    this.check();
  }

  /** Checks what the work holds now. */
  check(): void {
    const save = this.#watch?.save;
    if (!save) return;
    this.#examine(save).catch((error: unknown) => this.#end(error));
  }

  async #examine(save: Save): Promise<void> {
    if (await this.#examination.take(save)) await this.#examination.lookAround();
  }

  /** What the work holds; null where it is no text. */
  get text(): string | null {
    const text = this.#watch?.save?.text;
    return text && "source" in text ? text.source : null;
  }

  /** Somebody here has written the work. */
  lookNow(): void {
    this.#watch?.look();
  }

  /** Keeps what a later sitting wants to know; where that fails, says so. */
  remember(change: Partial<PracticeState>): void {
    Object.assign(this.#options.state, change);
    const fault = writeState(this.#options.root, this.#options.state);
    if (fault) this.model.notice = fault;
  }

  get hints(): PracticeState["hints"] {
    return this.#options.state.hints;
  }

  /** Gives the terminal to the shell until it comes back. */
  suspend(): void {
    if (process.platform === "win32") return;
    this.#screen.close();
    this.#stopKeys();
    process.once("SIGCONT", () => {
      this.#screen.open();
      this.#listen();
      this.draw();
    });
    // The whole group: pnpm waits for this process.
    process.kill(0, "SIGTSTP");
  }

  #listen(): void {
    this.#stopKeys = listenToKeys(this.#options.input, (key) => this.#guard(() => this.press(key)));
  }

  press(key: Key): void {
    const isUrgent = key === "ctrl-c" || key === "q";
    if (this.#examination.isBusy && !isUrgent) {
      this.#held = key;
      return;
    }
    this.#isSeeking = false;
    actionOf(key, this)();
    this.draw();
  }

  #onVerdict(): void {
    const key = this.#held;
    this.#held = null;
    if (key !== null) return this.#guard(() => this.press(key));
    if (this.#isSeeking && !this.model.isChecking) this.#guard(() => this.#seek());
  }

  /** From an exercise that is done to the next one, while nobody has said where to go. */
  #seek(): void {
    const { course, exercise } = this.model;
    const next = course.exercises[course.exercises.indexOf(exercise) + 1];
    if (course.isDone(exercise.id) && next !== undefined) return this.open(next);
    this.#isSeeking = false;
    this.remember({ exercise: exercise.id });
  }

  #guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#end(error);
    }
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
