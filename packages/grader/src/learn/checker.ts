// One run at a time, and the newest text wins: asking for a run ends the one before it.

import type { CheckOutcome } from "@pravah/checks/host";
import type { Exercise } from "../catalog/exercise.ts";
import type { PracticeRunner } from "../practice/runner.ts";
import type { Problem } from "../work/problem.ts";
import type { WorkText } from "../work/read-work.ts";

export interface Asked {
  seed?: number;
  onOutcome?(outcome: CheckOutcome): void;
  /** As the runner's: told early what has changed, where only some functions have. */
  onVerdict?(outcomes: CheckOutcome[]): void;
}

export class Checker {
  readonly #runner: PracticeRunner;
  #running: AbortController | null = null;

  constructor(runner: PracticeRunner) {
    this.#runner = runner;
  }

  /** @returns null when another run was asked for, or `stop`, before this one ended */
  async run(
    exercise: Exercise,
    text: WorkText,
    { seed, onOutcome, onVerdict }: Asked = {},
  ): Promise<CheckOutcome[] | Problem | null> {
    this.stop();
    const mine = new AbortController();
    this.#running = mine;
    const isNewest = () => this.#running === mine && !mine.signal.aborted;
    try {
      const run = await this.#runner.run(exercise, text, {
        ...(seed === undefined ? {} : { seed }),
        signal: mine.signal,
        onOutcome: (outcome) => {
          if (isNewest()) onOutcome?.(outcome);
        },
        ...(onVerdict && {
          onVerdict: (outcomes: CheckOutcome[]) => {
            if (isNewest()) onVerdict(outcomes);
          },
        }),
      });
      return isNewest() ? run : null;
    } catch (error) {
      if (mine.signal.aborted) return null;
      throw error;
    } finally {
      if (this.#running === mine) this.#running = null;
    }
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Ends what runs. */
  stop(): void {
    this.#running?.abort(new Error("a newer run was asked for"));
    this.#running = null;
  }
}
