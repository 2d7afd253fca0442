// Saves come whenever they come: during runs, after deletions, by renames. The last one is the last one shown.

import { renameSync, rmSync, writeFileSync } from "node:fs";
import { createRandom } from "@pravah/core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createPracticeRunner, type PracticeRunner } from "../../src/practice/runner.ts";
import { type Desk, setDesk, sitDown } from "../learn/desk.ts";
import { RIGHT, withTwice } from "../toy.ts";

let runner: PracticeRunner;
let desk: Desk;
beforeAll(() => {
  runner = createPracticeRunner({ callMs: 400 });
  desk = setDesk();
});
afterAll(() => {
  runner.close();
  desk.close();
});

const SAVES = 50;

it("shows the verdict of the last of 50 saves, whenever they come", async () => {
  const random = createRandom(16);
  const sitting = sitDown(desk, { runner });
  const { screen } = sitting;
  await screen.until(/Next to write/);

  for (let i = 0; i < SAVES; i++) {
    // What it prints tells the saves apart.
    const save = `console.log("save ${i}.");`;
    const text = withTwice(`${save} return x.map((v) => ${3 + i} * v);`);
    const isWaitedFor = i % 10 === 9;
    switch (isWaitedFor ? 5 : random.int(5)) {
      case 0:
        rmSync(desk.work, { force: true });
        break;
      case 1:
        desk.save(withTwice(`${save} for (;;) {}`));
        break;
      case 2:
        desk.save(RIGHT);
        renameSync(desk.work, `${desk.work}.away`);
        break;
      case 3:
        writeFileSync(`${desk.work}.new`, text);
        renameSync(`${desk.work}.new`, desk.work);
        break;
      default:
        desk.save(text);
    }
    if (isWaitedFor) await screen.until(new RegExp(`save ${i}\\.`));
    else await pause(random.int(120));
  }
  desk.save(withTwice('console.log("the last one."); return x;'));
  await screen.until(/the last one\./);
  // And nothing of an older run comes behind it.
  const seen: string[] = [];
  screen.onChange((now) => seen.push(now));
  await pause(700);
  for (const later of seen) expect(later).toContain("the last one.");
  desk.save(RIGHT);
  await screen.until(/Twice 21 is 42/);
  await sitting.quit();
}, 60_000);

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
