// Where one function has changed, what its checks say is on the screen while the others are still asked.

import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { createPracticeRunner, type PracticeRunner } from "../../src/practice/runner.ts";
import { RIGHT } from "../toy.ts";
import { type Desk, type Sitting, setDesk, sitDown } from "./desk.ts";

let runner: PracticeRunner;
/** What a run waits for before it ends. */
let gate: Promise<void> = Promise.resolve();
beforeAll(() => {
  const own = createPracticeRunner();
  runner = {
    ...own,
    async run(...asked) {
      const run = await own.run(...asked);
      await gate;
      return run;
    },
  };
});
afterAll(() => runner.close());

let desk: Desk;
let sitting: Sitting;
afterEach(async () => {
  await sitting.quit();
  desk.close();
});

it("comes while the run goes on, keys work then, and the end says the same", async () => {
  desk = setDesk();
  sitting = sitDown(desk, { runner });
  const { screen, keys } = sitting;
  await screen.until(/Next to write/);
  desk.save(RIGHT);
  await screen.until(/Twice 21 is 42\./);

  let open: () => void = () => {};
  gate = new Promise((resolve) => {
    open = resolve;
  });
  desk.save(RIGHT.replace("v / 2", "v / 3"));
  await screen.until(/✗ half · work\.ts:3/);
  expect(screen.screen).toContain("Checking…");
  keys.press("?");
  await screen.until(/Ctrl-C/);
  keys.press("escape");
  open();
  await screen.until(/✓ twice {2}work\.ts:2 {3}✗ half/);
  await screen.until(/^(?!.*Checking…)/s);
});
