// What a dead grader has left: the next one clears it away, and touches nothing else.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { createScratch } from "../../src/sandbox/scratch.ts";

/** A process that stays, with `word` in its command line. */
function stay(word: string) {
  return spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", word], { stdio: "ignore" });
}

/** The number of a process that is no more. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await new Promise((ended) => child.once("close", ended));
  return child.pid ?? 0;
}

it.runIf(process.platform === "linux")("ends its processes, and removes its folder", async () => {
  const folder = path.join(tmpdir(), `pravah-grader-${await deadPid()}-test`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "child.mjs"), "");
  const leftover = stay(path.join(folder, "child.mjs"));
  const other = stay(`${folder}-of-somebody-else`);
  const ended = new Promise((end) => leftover.once("close", (_, signal) => end(signal)));

  const mine = createScratch();
  expect(await ended).toBe("SIGKILL");
  expect(existsSync(folder)).toBe(false);
  expect(other.exitCode ?? other.signalCode).toBeNull();
  other.kill("SIGKILL");

  createScratch();
  expect(existsSync(mine)).toBe(true);
});
