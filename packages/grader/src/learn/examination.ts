// From a save to what the screen says of it: the run, a loop as soon as it is seen, three more rounds when all
// is right, then what can wait: types, and how far the other exercises are.

import type { CheckOutcome } from "@pravah/checks/host";
import { FACTS, fillBoth } from "@pravah/checks/messages";
import type { PracticeRunner } from "../practice/runner.ts";
import { type PracticeView, viewOf } from "../practice/view/view.ts";
import type { Problem } from "../work/problem.ts";
import { Checker } from "./checker.ts";
import { standingOf } from "./course.ts";
import { importAdvice } from "./import-advice.ts";
import type { Model } from "./model.ts";
import { otherSeeds } from "./other-seeds.ts";
import { survey } from "./survey.ts";
import { troubleOf } from "./trouble.ts";
import { typeAdvice } from "./type-advice.ts";
import type { TypeChecker } from "./type-errors.ts";
import type { Save } from "./watch-work.ts";
import { LEARN } from "./words.ts";

export interface ExaminationOptions {
  runner: PracticeRunner;
  types: TypeChecker;
  draw(): void;
  /** Told when the keys that waited for a verdict may go on. */
  onVerdict(): void;
}

type Run = readonly CheckOutcome[] | Problem;

export class Examination {
  readonly #model: Model;
  readonly #options: ExaminationOptions;
  readonly #checker: Checker;
  #save: Save | null = null;
  /** Something of the newest save can be read already. */
  #isNamed = false;

  constructor(model: Model, options: ExaminationOptions) {
    this.#model = model;
    this.#options = options;
    this.#checker = new Checker(options.runner);
  }

  /** Nothing to read yet: what is on the screen is of an older text. */
  get isBusy(): boolean {
    return this.#model.isChecking && !this.#isNamed;
  }

  /** Ends what runs; what was found stays. */
  stop(): void {
    this.#save = null;
    this.#checker.stop();
    this.#options.types.stop();
    this.#model.isChecking = false;
  }

  /**
   * Examines the newest save: what was going on with an older one is over.
   *
   * @returns whether all is said about it; false when a newer one came, or `stop`
   */
  async take(save: Save): Promise<boolean> {
    const model = this.#model;
    this.stop();
    this.#save = save;
    model.trouble = troubleOf(save, model.file);
    model.isDone = false;
    model.before = null;
    if (model.trouble) {
      model.view = null;
      model.outcomes = [];
      model.advice = [];
      model.course.set(model.exercise.id, save.hash, standingOf(model.exercise, []));
      this.#tell();
      return this.#save === save;
    }
    model.isChecking = true;
    this.#isNamed = false;
    this.#options.draw();
    const run = await this.#run(save);
    if (run === null) return false;
    model.course.set(model.exercise.id, save.hash, standingOf(model.exercise, run));
    this.#show(save, run);
    this.#tell();
    // A key that had waited may have led to another exercise.
    if (this.#save !== save) return false;
    if (isAllRight(model)) await this.#moreRounds(save);
    else if (wantsTypes(run, model.view)) await this.#addTypes();
    return this.#save === save;
  }

  /** Finds out how far the other exercises are, until something is to be examined. */
  async lookAround(): Promise<void> {
    const { course, exercise } = this.#model;
    await survey(course, this.#checker, {
      skip: exercise,
      onKnown: () => this.#options.draw(),
      mayGoOn: () => !this.#model.isChecking && this.#model.exercise === exercise,
    });
  }

  #run(save: Save): Promise<CheckOutcome[] | Problem | null> {
    const seen: CheckOutcome[] = [];
    return this.#checker.run(this.#model.exercise, save.text, {
      onOutcome: (outcome) => {
        seen.push(outcome);
        // A loop or a growing array costs a second each time: the first one is named while others run.
        if (this.#isNamed || !isStop(outcome)) return;
        const before = this.#model.view;
        this.#show(save, seen);
        this.#model.view = withFormer(this.#model.view, before);
        this.#tellEarly();
      },
      // The common case: one function has changed, and the checks that call it were asked first.
      onVerdict: (outcomes) => {
        this.#show(save, outcomes);
        this.#tellEarly();
      },
    });
  }

  /** There is something to read while the run goes on. */
  #tellEarly(): void {
    this.#isNamed = true;
    this.#options.draw();
    this.#options.onVerdict();
  }

  #tell(): void {
    this.#model.isChecking = false;
    this.#options.draw();
    this.#options.onVerdict();
  }

  #show(save: Save, run: Run): void {
    const model = this.#model;
    const source = sourceOf(save);
    model.view = viewOf(model.exercise, source, run);
    model.outcomes = "stage" in run ? [] : [...run];
    model.advice = source === null || isAllRight(model) ? [] : importAdvice(source, run);
  }

  async #moreRounds(save: Save): Promise<void> {
    const model = this.#model;
    const seeds = otherSeeds(save.hash);
    for (const [i, seed] of seeds.entries()) {
      model.before = fillBoth(LEARN.moreRounds, { round: i + 1, rounds: seeds.length });
      this.#options.draw();
      const run = await this.#checker.run(model.exercise, save.text, { seed });
      if (run === null) return;
      const practised = model.view;
      this.#show(save, run);
      if (isAllRight(model)) continue;
      model.before = fillBoth(LEARN.otherSeed, { seed });
      // The points of practice are those of the practice inputs.
      if (model.view && practised) model.view = { ...model.view, points: practised.points };
      this.#options.draw();
      return;
    }
    model.before = null;
    model.rounds = seeds.length;
    model.isDone = true;
    this.#options.draw();
  }

  async #addTypes(): Promise<void> {
    const model = this.#model;
    const { view, exercise } = model;
    if (view === null) return;
    const faults = await this.#options.types.check(exercise.id);
    if (faults === null || model.view !== view) return;
    model.advice = [...model.advice, ...typeAdvice(view, faults)];
    this.#options.draw();
  }
}

/** What is not known yet stays as it was: it is still being checked. */
function withFormer(view: PracticeView | null, former: PracticeView | null): PracticeView | null {
  if (view === null || former?.exercise !== view.exercise) return view;
  const states = new Map(former.functions.map(({ name, state }) => [name, state]));
  const functions = view.functions.map((one) =>
    one.state === "unknown" ? { ...one, state: states.get(one.name) ?? one.state } : one,
  );
  return { ...view, functions, points: former.points };
}

function sourceOf({ text }: Save): string | null {
  return "source" in text ? text.source : null;
}

function isAllRight({ view, outcomes }: Model): boolean {
  const all = Object.keys(view?.exercise.points ?? {}).length;
  return outcomes.length > 0 && view?.counts.pass === all;
}

function isStop(outcome: CheckOutcome): boolean {
  return outcome.outcome === "fail" && FACTS[outcome.failure.kind].stops === true;
}

/** Beside a function that fails, or a work that stops while it loads: of other problems all is said already. */
function wantsTypes(run: Run, view: PracticeView | null): boolean {
  return "stage" in run ? run.stage === "load" : view?.message?.kind === "fail";
}
