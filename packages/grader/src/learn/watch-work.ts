// Sees every save of one work. The system's own watching is quick, and it is deaf on WSL2 and network
// drives, and after a folder was replaced: so the file is looked at four times a second as well.

import { type FSWatcher, lstatSync, watch } from "node:fs";
import path from "node:path";
import { sha256 } from "../files/hash.ts";
import { readWork, type WorkText } from "../work/read-work.ts";

/** What a file holds: a text, or why there is none. */
export interface Save {
  text: WorkText;
  /** The same for the same content, whenever it was written. */
  hash: string;
}

const LOOK_MS = 250;
/** An editor empties a file before it writes it, and may take it away before it puts the new one there. */
const SETTLE_MS = 8;
const GONE_MS = 150;
/** A file that was written less than so long ago may be written again within the same tick of its clock. */
const COARSE_CLOCK_MS = 3000;

export class WorkWatch {
  readonly #file: string;
  readonly #onSave: () => void;
  #watcher: FSWatcher | null = null;
  readonly #clock: NodeJS.Timeout;
  #look: NodeJS.Timeout | null = null;
  #lookAt = Number.POSITIVE_INFINITY;
  #save: Save | null = null;
  #stamp = "";
  #doubtfulSince: number | null = null;

  /** @param onSave told when the content has become another */
  constructor(file: string, onSave: () => void) {
    this.#file = file;
    this.#onSave = onSave;
    this.#clock = setInterval(() => this.#poll(), LOOK_MS);
  }

  /** Begins, with what the file holds now: that is no save yet. */
  start(): void {
    this.#listen();
    this.#save = this.#read();
  }

  /** The newest content; null before `start`. */
  get save(): Save | null {
    return this.#save;
  }

  /** Looks at once: somebody knows that it was written. */
  look(): void {
    this.#compare();
  }

  close(): void {
    clearInterval(this.#clock);
    if (this.#look) clearTimeout(this.#look);
    this.#watcher?.close();
    this.#watcher = null;
  }

  #listen(): void {
    if (this.#watcher) return;
    const name = path.basename(this.#file);
    try {
      const watcher = watch(path.dirname(this.#file), (event, changed) => {
        if (changed === null || changed === name) this.#soon(SETTLE_MS);
        // The folder itself was moved or removed: what is watched is no longer what has this name.
        if (event === "rename" && changed === path.basename(path.dirname(this.#file))) this.#deaf();
      });
      watcher.on("error", () => this.#deaf());
      this.#watcher = watcher;
    } catch {
      // No folder, or no more watches on this machine: the clock looks.
    }
  }

  #deaf(): void {
    this.#watcher?.close();
    this.#watcher = null;
  }

  #poll(): void {
    this.#listen();
    const stamp = this.#stampOf();
    const isFresh = Date.now() - Number(stamp.split(" ")[0]) < COARSE_CLOCK_MS;
    if (stamp !== this.#stamp || isFresh || this.#doubtfulSince !== null) this.#soon(0);
    this.#stamp = stamp;
  }

  #stampOf(): string {
    try {
      const { mtimeMs, ctimeMs, size, ino } = lstatSync(this.#file);
      return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
    } catch (error) {
      return String((error as NodeJS.ErrnoException).code);
    }
  }

  /** Looks after `ms`, or earlier where that was said before. */
  #soon(ms: number): void {
    const at = performance.now() + ms;
    if (at >= this.#lookAt) return;
    if (this.#look) clearTimeout(this.#look);
    this.#lookAt = at;
    this.#look = setTimeout(() => {
      this.#look = null;
      this.#lookAt = Number.POSITIVE_INFINITY;
      this.#compare();
    }, ms);
  }

  #compare(): void {
    const save = this.#read();
    if (save.hash === this.#save?.hash) {
      this.#doubtfulSince = null;
      return;
    }
    if (isDoubtful(save)) {
      this.#doubtfulSince ??= performance.now();
      const left = GONE_MS - (performance.now() - this.#doubtfulSince);
      if (left > 0) return this.#soon(left);
    }
    this.#doubtfulSince = null;
    this.#save = save;
    this.#onSave();
  }

  #read(): Save {
    const text = readWork(this.#file);
    return { text, hash: contentHash(text) };
  }
}

/** The same for the same content, and for the same reason that there is none. */
export function contentHash(text: WorkText): string {
  return sha256(JSON.stringify(text));
}

/** In the middle of a save it would look the same. */
function isDoubtful({ text }: Save): boolean {
  return "source" in text ? text.source.trim() === "" : text.problem.params.why === "ENOENT";
}
