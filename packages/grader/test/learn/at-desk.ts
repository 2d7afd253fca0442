// A fresh desk and one sitting for each test of a file, and one runner for all of them.

import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { createPracticeRunner, type PracticeRunner } from "../../src/practice/runner.ts";
import { type Desk, type Sitting, type SittingOptions, setDesk, sitDown } from "./desk.ts";

/** What the screen says of the stub, in both languages. */
export const TODO = /→ (?:Next to write: `twice`|अब `twice` लिखिए) · work\.ts:6/;

export interface AtDesk {
  desk(): Desk;
  sit(options?: Partial<SittingOptions>): Sitting;
}

/** Called at the top of a file: it registers the hooks. */
export function atDesk(): AtDesk {
  let runner: PracticeRunner;
  let desk: Desk;
  let sitting: Sitting;
  beforeAll(() => {
    runner = createPracticeRunner({ callMs: 400 });
  });
  afterAll(() => runner.close());
  beforeEach(() => {
    desk = setDesk();
  });
  afterEach(async () => {
    await sitting.quit();
    desk.close();
  });
  return {
    desk: () => desk,
    sit: (options = {}) => {
      sitting = sitDown(desk, { runner, ...options });
      return sitting;
    },
  };
}
