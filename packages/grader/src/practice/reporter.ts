// What a student sees after a practice run: how far each exercise is, and what to do next. Also the
// watch over runs that stand still: Vitest's own timeout cannot stop a loop that never yields.

import path from "node:path";
import type { Bilingual } from "@pravah/checks/messages";
import pc from "picocolors";
import type { Reporter, TestModule, Vitest } from "vitest/node";
import { inLanguage, languageChoice } from "../catalog/language.ts";
import { type Pulse, readPulses, removePulseFolder } from "./pulse.ts";
import type { PracticeMark } from "./start.ts";
import { PRACTICE } from "./words.ts";

/** A check that is silent for this long is stuck; the slowest one takes well under 2 s. */
const SILENCE_MS = Number(process.env.PRAVAH_STUCK_MS ?? 8000);
const LOOK_MS = 500;

export class PracticeReporter implements Reporter {
  readonly #folder: string;
  readonly #choice = languageChoice(undefined, process.env);
  #watch: NodeJS.Timeout | undefined;
  #root = "";

  constructor(pulseFolder: string) {
    this.#folder = pulseFolder;
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
      pc.green(`✓ ${passed.length}`),
      failed.length > 0 ? pc.red(`✗ ${failed.length}`) : `✗ 0`,
      pc.yellow(`⏳ ${todo.length}`),
    ].join("  ");
    const next =
      failed.length > 0 ? PRACTICE.failed : todo.length > 0 ? PRACTICE.todo : PRACTICE.done;
    const file = path.relative(
      process.cwd(),
      path.join(this.#root, path.basename(this.#root) === id ? "" : id, "work.ts"),
    );
    const first = failed[0] ?? todo[0];
    const words = { id, file, check: first?.check ?? "" };
    console.log(
      `\n ${pc.bold(id)}  ${counts}  ${sum(passed)}/${sum(marks)} ${inLanguage(PRACTICE.points, this.#choice, " · ")}`,
    );
    console.log(inLanguage(filled(next, words), this.#choice).replace(/^/gm, " "));
  }

  #printNotLoaded(module: TestModule): void {
    const words = { exercise: path.basename(path.dirname(module.moduleId)) };
    console.log(`\n ${pc.red(inLanguage(filled(PRACTICE.notLoaded, words), this.#choice, "\n "))}`);
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
  const words = {
    exercise,
    check: check ?? "",
    name: call ?? "work.ts",
    seconds: SILENCE_MS / 1000,
  };
  return filled(check === null ? PRACTICE.stuckLoading : PRACTICE.stuck, words);
}

// Vite loads this file with its config, before it can read the TypeScript of other packages: types
// are all that may be imported from them here.
function filled(text: Bilingual, words: Readonly<Record<string, string | number>>): Bilingual {
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (hole, name: string) => String(words[name] ?? hole));
  return { en: fill(text.en), hi: fill(text.hi) };
}
