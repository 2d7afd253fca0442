// `pnpm test --watch` goes on through whatever happens to the work, and leaves nothing behind.

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { isRunning } from "../../src/files/is-running.ts";
import { foldersOf, processesOf } from "../leftovers.ts";
import { Course, Watching } from "../practice/vitest-run.ts";
import { RIGHT, withTwice } from "../toy.ts";

const SQUARES = withTwice("return x.map((v) => v * v);");

/** Processes below one, sandboxes and compilers among them; Linux alone can tell. */
function descendantsOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  if (!existsSync(file)) return [];
  const children = readFileSync(file, "utf8").split(" ").filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

describe("watching", () => {
  const course = new Course();
  let watching: Watching;
  afterAll(() => course.remove());
  afterEach(async () => {
    watching.end("SIGKILL");
    await watching.ended;
  });

  it("goes on through syntax errors, loops, deletion, renaming; leaves nothing behind", async () => {
    const folder = course.add("twice", SQUARES);
    const work = path.join(folder, "work.ts");
    const write = (text: string) => () => writeFileSync(work, text);
    watching = new Watching(folder);
    const after = (step: () => void, wanted: RegExp) => watching.after(step, wanted);
    await after(() => {}, / 10 of 100/);
    await after(write("export const twice = ;"), /work\.ts is not valid TypeScript \(line 1\)/);
    await after(write(RIGHT), / 100 of 100/);
    await after(() => rmSync(work), /work\.ts cannot be read: ENOENT/);
    await after(write(SQUARES), / 10 of 100/);
    await after(() => renameSync(work, `${work}.old`), /work\.ts cannot be read/);
    await after(() => renameSync(`${work}.old`, work), / 10 of 100/);
    await after(write(withTwice("for (;;) {}")), /`twice` did not return within 1 s/);
    await after(write(RIGHT), / 100 of 100/);

    // The newest text does not wait for the one before.
    const loop = withTwice("if (x.length > 0) for (;;) {}");
    for (let i = 0; i < 5; i++) {
      write(loop)();
      await vi.waitFor(() => expect(processesOf(watching.pid)).not.toEqual([]), 10_000);
      const text = await after(write(i % 2 === 0 ? RIGHT : SQUARES), /\d+ of 100/);
      expect(text).toContain(i % 2 === 0 ? " 100 of 100" : " 10 of 100");
      expect(text).not.toContain("did not return");
    }

    write(withTwice("for (;;) {}"))();
    await vi.waitFor(() => expect(processesOf(watching.pid)).not.toEqual([]), 10_000);
    const workers = descendantsOf(watching.pid);
    watching.end("SIGINT");
    await watching.ended;
    await vi.waitFor(() => {
      expect(processesOf(watching.pid)).toEqual([]);
      expect(workers.filter(isRunning)).toEqual([]);
    }, 5000);
    expect(foldersOf(watching.pid)).toEqual([]);
  }, 120_000);
});
