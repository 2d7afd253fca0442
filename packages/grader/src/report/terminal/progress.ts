// How far a run is, how fast, and how long it will take: one line that changes where somebody watches,
// a line now and then in a log.

import { type Bilingual, bilingual } from "@pravah/checks/messages";
import type { LanguageChoice } from "../../catalog/language.ts";
import { inShort } from "./in-short.ts";

export interface ProgressOptions {
  language: LanguageChoice;
  /** A terminal, which can write a line over. */
  watched: boolean;
  write(text: string): void;
  /** Milliseconds; any origin. */
  now(): number;
}

const LEFT: Bilingual = bilingual({ en: "left", hi: "बाकी" });
/** Between two lines: for eyes, and for a log. */
const WATCHED_MS = 100;
const LOG_MS = 15_000;
/** Before the first results nothing can be said about the time. */
const SETTLED = 3;

export class Progress {
  readonly #options: ProgressOptions;
  /** Works that an earlier run had done; they took no time in this one. */
  #before: number | null = null;
  #begin = 0;
  #shown: number;

  constructor(options: ProgressOptions) {
    this.#options = options;
    this.#shown = options.now();
  }

  /** To be called first with what is done already, then after every work. */
  show(done: number, total: number): void {
    const { watched, write, now, language } = this.#options;
    const time = now();
    if (this.#before === null) {
      this.#before = done;
      this.#begin = time;
    }
    if (time - this.#shown < (watched ? WATCHED_MS : LOG_MS)) return;
    this.#shown = time;
    const line = progressText(done, total, done - this.#before, time - this.#begin, language);
    write(watched ? `\r\x1b[K${line}` : `${line}\n`);
  }

  end(): void {
    if (this.#options.watched) this.#options.write("\r\x1b[K");
  }
}

/**
 * ` 412/1000  41 %  26.3/s  22 s left`
 *
 * @param fresh works done in `ms` milliseconds
 */
export function progressText(
  done: number,
  total: number,
  fresh: number,
  ms: number,
  language: LanguageChoice,
): string {
  const share = ` ${done}/${total}  ${Math.floor((100 * done) / Math.max(total, 1))} %`;
  if (fresh < SETTLED || ms <= 0) return share;
  const perSecond = (1000 * fresh) / ms;
  const word = inShort(LEFT, language);
  return `${share}  ${perSecond.toFixed(1)}/s  ${duration((total - done) / perSecond)} ${word}`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
