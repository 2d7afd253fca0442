// Vitest's reporter in practice: gathers what the checks found, and says it to the student.

import path from "node:path";
import { fillBoth } from "@pravah/checks/messages";
import pc from "picocolors";
import type { Reporter, SerializedError, TestModule, TestRunEndReason, Vitest } from "vitest/node";
import { readExercise } from "../catalog/exercise.ts";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import { inLanguage, studentLanguage } from "../catalog/language.ts";
import { CHECKOUT } from "../files/checkout.ts";
import { commandHere } from "../files/command-here.ts";
import { printable } from "../judge/clean.ts";
import type { Problem } from "../work/problem.ts";
import { readWork } from "../work/read-work.ts";
import { type PracticeRun, reportLines } from "./practice-report.ts";
import { rememberedLanguage } from "./remembered-language.ts";
import { REPORT } from "./report-words.ts";
import type { PracticeMark } from "./start.ts";
import { pageFor } from "./view/terminal.ts";

export class PracticeReporter implements Reporter {
  readonly #language = studentLanguage(undefined, process.env, rememberedLanguage(CHECKOUT));
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
    const { ui, uiBase, api } = vitest.config;
    if (!ui) return;
    const { port } = vitest.vite.config.server;
    const address = `http://${api?.host || "localhost"}:${port}${uiBase}`;
    this.#say(inLanguage(fillBoth(REPORT.page, { address }), this.#language));
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    // A newer text is there: of the one before nothing is known.
    if (reason === "interrupted") return;
    const known: PracticeRun[] = [];
    for (const module of modules) {
      const run = runOf(module);
      if ("unknown" in run) this.#sayNotLoaded(run.exercise, run.unknown);
      else known.push(run);
    }
    known.sort((a, b) => a.exercise.order - b.exercise.order);
    const page = pageFor(process.stdout, this.#language, pc.isColorSupported);
    if (known.length > 0)
      this.#say(reportLines(known, { ...page, command: commandHere }).join("\n"));
    if (modules.length === 0) this.#say(inLanguage(REPORT.none, this.#language));
    if (errors.length > 0) this.#vitest?.logger.printUnhandledErrors([...errors]);
  }

  onWatcherStart(): void {
    this.#say(pc.dim(` ${inLanguage(REPORT.waiting, this.#language)}`));
  }

  onWatcherRerun(): void {
    this.#say(pc.dim(` ${inLanguage(REPORT.running, this.#language)}`));
  }

  #sayNotLoaded(exercise: string, why: string): void {
    const words = fillBoth(REPORT.notLoaded, { exercise, why });
    this.#say(pc.red(` ${inLanguage(words, this.#language, "\n ")}`));
  }

  #say(text: string): void {
    this.#vitest?.logger.log(printable(text, pc.isColorSupported));
  }
}

/** What a module's tests and errors carry; or why it is the spec that could not be loaded. */
function runOf(module: TestModule): PracticeRun | { exercise: string; unknown: string } {
  const directory = path.dirname(module.moduleId);
  const [error] = module.errors() as (SerializedError & { pravah?: { problem: Problem } })[];
  const outcomes = [...module.children.allTests()].flatMap((test) => {
    const { pravah } = test.meta() as { pravah?: PracticeMark };
    return pravah ? [pravah.outcome] : [];
  });
  if (error && !error.pravah) return { exercise: path.basename(directory), unknown: error.message };
  const work = readWork(path.join(directory, EXERCISE_FILES.work));
  return {
    exercise: readExercise(directory),
    source: "source" in work ? work.source : null,
    run: error?.pravah?.problem ?? outcomes,
  };
}
