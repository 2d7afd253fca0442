// What V8 calls in the middle of a work. Node's own would be entered with as little stack as the work
// has left, and the error of an overflow belongs to the realm of the function that was entered: Node's
// error, and with it a way out. These belong to the work's realm; Node is told of them in own-callbacks.ts.

import { ownLines } from "./stack.ts";

export interface Callbacks {
  /** `import()`; Node ends the process for anything but a promise. */
  importModule(): Promise<never>;
  /** `import.meta`, when it is first asked for: it stays empty. */
  importMeta(): void;
  /** The text of a stack. */
  stack(global: unknown, error: unknown, sites: readonly NodeJS.CallSite[]): string;
  /** A rejection that nobody awaits is the work's own business, not the end of the process. */
  rejection(): void;
}

export const callbacks: Callbacks = {
  async importModule() {
    throw new TypeError("import() is not allowed here");
  },
  importMeta() {},
  stack: (_, error, sites) => ownLines(error, sites),
  rejection() {},
};
