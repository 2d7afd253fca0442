// What a student sees after a practice run: how far each exercise is, and what to do next. Also the
// watch over runs that stand still: Vitest's own timeout cannot stop a loop that never yields.

import path from "node:path";
import { type Bilingual, fillBoth } from "@pravah/checks/messages";
import { SIGNS } from "@pravah/checks/signs";
import pc from "picocolors";
import type { Reporter, TestModule, Vitest } from "vitest/node";
import { inLanguage, languageChoice } from "../catalog/language.ts";
import { type Pulse, readPulses, removePulseFolder } from "./pulse.ts";
import type { PracticeMark } from "./start.ts";
import { PRACTICE } from "./words.ts";

/** A check that is silent for this long is stuck; the slowest one takes well under 2 s. */
const SILENCE_MS = Number(process.env.PRAVAH_STUCK_MS ?? 8000);
const LOOK_MS = 500;

export interface PracticeReporterOptions {
  /** Where the workers say what they do; see pulse.ts. */
  pulses: string;
}

/** Vitest's own way to a reporter is a file with a default export. */
export default class PracticeReporter implements Reporter {
  readonly #folder: string;
  readonly #choice = languageChoice(undefined, process.env);
  #watch: NodeJS.Timeout | undefined;
  #root = "";

  constructor({ pulses }: PracticeReporterOptions) {
    this.#folder = pulses;
  }

  onInit(vitest: Vitest): void {
    this.#root = vitest.config.root;
    process.once("exit", () => removePulseFolder(this.#folder));
  }

  onTestRunStart(): void {
    clearInterval(this.#watch);
    this.#watch = setInterval(() => this.#look(), LOOK_MS);
    this.#watch.unref();
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    clearInterval(this.#watch);
    for (const module of modules) {
      const marks = [...module.children.allTests()].map(
        (test) => test.meta() as { pravah?: PracticeMark },
      );
      const known = marks.flatMap(({ pravah }) => (pravah ? [pravah] : []));
      if (known.length > 0) this.#print(known);
      else if (module.errors().length > 0) this.#printNotLoaded(module);
    }
  }

  #print(marks: PracticeMark[]): void {
    const of = (outcome: PracticeMark["outcome"]) =>
      marks.filter((mark) => mark.outcome === outcome);
    const [passed, failed, todo] = [of("pass"), of("fail"), of("todo")];
    const sum = (some: PracticeMark[]) => some.reduce((total, mark) => total + mark.points, 0);
    const id = marks[0]?.exercise ?? "";
    const counts = [
      pc.green(`${SIGNS.pass} ${passed.length}`),
      (failed.length > 0 ? pc.red : String)(`${SIGNS.fail} ${failed.length}`),
      pc.yellow(`${SIGNS.todo} ${todo.length}`),
    ].join("  ");
    const file = path.relative(
      process.cwd(),
      path.join(this.#root, path.basename(this.#root) === id ? "" : id, "work.ts"),
    );
    const first = failed[0] ?? todo[0];
    const words = { id, check: first?.check ?? "" };
    const next =
      failed.length > 0
        ? fillBoth(PRACTICE.failed, words)
        : todo.length > 0
          ? fillBoth(PRACTICE.todo, { ...words, file })
          : PRACTICE.done;
    console.log(
      `\n ${pc.bold(id)}  ${counts}  ${sum(passed)}/${sum(marks)} ${inLanguage(PRACTICE.points, this.#choice, " · ")}`,
    );
    console.log(inLanguage(next, this.#choice).replace(/^/gm, " "));
  }

  #printNotLoaded(module: TestModule): void {
    const words = { exercise: path.basename(path.dirname(module.moduleId)) };
    console.log(
      `\n ${pc.red(inLanguage(fillBoth(PRACTICE.notLoaded, words), this.#choice, "\n "))}`,
    );
  }

  #look(): void {
    const stuck = readPulses(this.#folder).find(({ at }) => at > 0 && Date.now() - at > SILENCE_MS);
    if (!stuck) return;
    console.error(`\n${pc.red(pc.bold(inLanguage(sayStuck(stuck), this.#choice)))}\n`);
    // The thread cannot be asked to stop; ending the process ends its threads with it.
    process.exit(1);
  }
}

function sayStuck({ exercise, check, call }: Pulse): Bilingual {
  const words = { exercise, seconds: SILENCE_MS / 1000 };
  return check === null
    ? fillBoth(PRACTICE.stuckLoading, words)
    : fillBoth(PRACTICE.stuck, { ...words, check, name: call ?? "work.ts" });
}
