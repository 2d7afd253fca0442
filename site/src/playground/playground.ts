// The playground itself: an editor, a button that runs the exercise's own checks, and what they say.

import type { CheckResult, Feedback, Reason } from "@pravah/grader/browser";
import { fill } from "@pravah/markup";
import type { Language } from "../../i18n/languages.ts";
import { PLAYGROUND } from "../../i18n/playground-words.ts";
import { writeProgress } from "../client/progress.ts";
import { CheckRow } from "./check-row.ts";
import { EditorPlace } from "./editor-place.ts";
import { make, withCode } from "./element-maker.ts";
import { GraderClient } from "./grader-client.ts";
import { inBatches } from "./in-batches.ts";
import { keepWork, keptWork } from "./kept-work.ts";
import { openFile, saveFile } from "./work-file.ts";

const FEEDBACK = import.meta.glob<Feedback>("../../../exercises/*/feedback.*.md", {
  import: "default",
});

/** How often the list changes during a run, in ms. */
const SHOW_EVERY = 150;

export class Playground {
  readonly #exercise: string;
  readonly #language = document.documentElement.lang as Language;
  readonly #words = PLAYGROUND[this.#language];
  readonly #stub: string;
  readonly #grader: GraderClient;
  readonly #rows = new Map<string, CheckRow>();
  readonly #editor: EditorPlace;
  readonly #run = make("button", { type: "button", className: "button run" }, this.#words.run);
  readonly #status = make("p", { className: "work-status" });
  readonly #score = make("p", { className: "work-score" }, this.#words.notRun);
  readonly #meter = make("progress", { className: "work-meter", value: 0, max: 1 });
  readonly #problem = make("div", { className: "work-problem", hidden: true });
  readonly #list = make("ol", { className: "check-list" });
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param grader one that was started already */
  constructor(host: HTMLElement, exercise: string, grader: Worker | null) {
    this.#exercise = exercise;
    this.#grader = new GraderClient(exercise, grader);
    this.#stub = `${host.querySelector("pre code, pre")?.textContent?.trimEnd() ?? ""}\n`;
    this.#editor = new EditorPlace({
      language: this.#language,
      text: keptWork(exercise) ?? this.#stub,
      onInput: () => this.#keepSoon(),
      onRun: () => void this.#runChecks(),
      onBegin: () => this.#grader.prepare(),
      onMissing: () => this.#say(this.#words.noCodeEditor),
    });
    this.#status.setAttribute("role", "status");
    this.#meter.setAttribute("aria-hidden", "true");
    host.replaceChildren(...this.#parts());
    this.#listen();
    void this.#showChecks();
  }

  #parts(): Node[] {
    const { reset, save, open, checks, practice, practiceWhy } = this.#words;
    const tool = (name: string, text: string, act: () => void) =>
      make("button", { type: "button", className: `quiet ${name}`, onclick: act }, text);
    const score = make(
      "div",
      { className: "work-result" },
      this.#score,
      make("span", { className: "work-practice" }, practice),
    );
    return [
      this.#editor.element,
      make(
        "div",
        { className: "work-tools" },
        this.#run,
        tool("save", save, () => saveFile(this.#editor.text)),
        tool("open", open, () => void this.#open()),
        tool("reset", reset, () => this.#reset()),
      ),
      this.#status,
      this.#problem,
      make("h3", { id: "checks" }, checks),
      score,
      this.#meter,
      make("p", { className: "work-why" }, practiceWhy),
      this.#list,
    ];
  }

  #listen(): void {
    // What is already on its way to another page is kept as well.
    addEventListener("pagehide", () => this.#keep());
    this.#run.addEventListener("click", () => void this.#runChecks());
  }

  /** The list before the first run: titles and hints. */
  async #showChecks(): Promise<void> {
    const file = `../../../exercises/${this.#exercise}/feedback.${this.#language}.md`;
    const feedback = await FEEDBACK[file]?.();
    for (const [id, words] of Object.entries(feedback?.checks ?? {})) {
      const row = new CheckRow(id, words, this.#language);
      this.#rows.set(id, row);
      this.#list.append(row.element);
    }
  }

  async #runChecks(): Promise<void> {
    if (this.#run.disabled) return;
    this.#keep();
    this.#run.disabled = true;
    this.#problem.hidden = true;
    this.#say(this.#words.running);
    for (const row of this.#rows.values()) row.show(null);
    const results: CheckResult[] = [];
    this.#meter.max = Math.max(1, this.#rows.size);
    this.#meter.value = 0;
    const shown = inBatches<CheckResult>(SHOW_EVERY, (fresh) => {
      results.push(...fresh);
      for (const result of fresh) this.#rows.get(result.id)?.show(result);
      this.#meter.value = results.filter(({ outcome }) => outcome === "pass").length;
    });
    try {
      const run = this.#grader.run(this.#editor.text, shown.add);
      const reason = await run.finally(shown.flush);
      if (reason) this.#showProblem(reason);
      else this.#showResult(results);
    } catch {
      this.#say(this.#words.notStarted);
    } finally {
      this.#run.disabled = false;
    }
  }

  #showResult(results: readonly CheckResult[]): void {
    const passed = results.filter(({ outcome }) => outcome === "pass").map(({ id }) => id);
    const sum = (of: "points" | "max") => results.reduce((all, result) => all + result[of], 0);
    const text = fill(this.#words.result, {
      passed: passed.length,
      total: results.length,
      points: sum("points"),
      max: sum("max"),
    });
    this.#score.textContent = text;
    this.#say(`${text} (${this.#words.practice})`);
    writeProgress(this.#exercise, passed);
  }

  #showProblem({ message, line }: Reason): void {
    const { problem, toLine } = this.#words;
    const text = message[this.#language];
    this.#score.textContent = problem;
    this.#problem.replaceChildren(make("p", {}, ...withCode(text)));
    if (line !== undefined) {
      const go = make("button", { type: "button", className: "quiet" });
      go.textContent = fill(toLine, { line });
      go.onclick = () => this.#editor.goToLine(line);
      this.#problem.append(go);
    }
    this.#problem.hidden = false;
    this.#say(`${problem}: ${text}`);
  }

  #keepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), 300);
  }

  #keep(): void {
    clearTimeout(this.#timer);
    const { text } = this.#editor;
    const kept = keepWork(this.#exercise, text === this.#stub ? null : text);
    this.#say(kept ? this.#words.kept : this.#words.notKept);
  }

  #reset(): void {
    if (this.#editor.text !== this.#stub && !confirm(this.#words.resetSure)) return;
    this.#editor.text = this.#stub;
    this.#keep();
    this.#editor.focus();
  }

  async #open(): Promise<void> {
    const text = await openFile();
    if (text === null) return this.#say(this.#words.openTooLarge);
    if (this.#editor.text !== this.#stub && !confirm(this.#words.openSure)) return;
    this.#editor.text = text;
    this.#keep();
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }
}
