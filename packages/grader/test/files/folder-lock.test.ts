// Of several runs that want a folder one has it, also where all come at once upon what a killed run left.

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFolder } from "../../src/files/folder-lock.ts";

const STARTER = fileURLToPath(new URL("starter.mjs", import.meta.url));
/** More with PRAVAH_LOCK_ROUNDS. */
const ROUNDS = Number(process.env.PRAVAH_LOCK_ROUNDS ?? 200);
const STARTERS = 3;
const GAP_MS = 2;
/** For the starters to be loaded. */
const START_MS = 2_000;

let folder = "";
let lock = "";
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "pravah-test-"));
  lock = path.join(folder, ".pravah-lock");
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const gone = spawnSync(process.execPath, ["--version"]).pid;
const lockOf = (pid: number) => JSON.stringify({ pid, host: hostname() });

describe("a lock", () => {
  it("keeps others out until it is given back, also in the same process", () => {
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(`in use by another run (process ${process.pid}`);
    unlock();
    expect(fs.readdirSync(folder)).toEqual([]);
    lockFolder(folder)();
  });

  it("that a killed run has left is taken over, whoever has its number now", () => {
    for (const words of [lockOf(gone), lockOf(process.pid)]) {
      fs.writeFileSync(lock, words);
      lockFolder(folder)();
      expect(fs.readdirSync(folder)).toEqual([]);
    }
  });

  it("of another machine, or of a run that lives, is left alone", () => {
    for (const words of [lockOf(process.ppid), JSON.stringify({ pid: gone, host: "elsewhere" })]) {
      fs.writeFileSync(lock, words);
      expect(() => lockFolder(folder)).toThrow("in use by another run");
      expect(fs.readFileSync(lock, "utf8")).toBe(words);
    }
  });

  it("that is being written is waited for; a torn one is taken over", () => {
    fs.writeFileSync(lock, "");
    expect(() => lockFolder(folder)).toThrow("it has only just begun");
    fs.utimesSync(lock, 0, 0);
    lockFolder(folder)();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it("that somebody else has put in the place of ours is not given back", () => {
    const unlock = lockFolder(folder);
    fs.writeFileSync(lock, lockOf(process.ppid));
    unlock();
    expect(fs.existsSync(lock)).toBe(true);
  });
});

it(`has one holder in each of ${ROUNDS} races for a left lock`, { timeout: 120_000 }, async () => {
  const rounds = Array.from({ length: ROUNDS }, (_, round) => String(round));
  for (const round of rounds) {
    fs.mkdirSync(path.join(folder, round));
    fs.writeFileSync(path.join(folder, round, ".pravah-lock"), lockOf(gone));
  }
  const args = [STARTER, folder, ROUNDS, Date.now() + START_MS, GAP_MS].map(String);
  const starters = Array.from({ length: STARTERS }, () => spawn(process.execPath, args));
  const said = await Promise.all(
    starters.map(async ({ stdout }) => {
      const [line] = (await once(stdout, "data")) as [Buffer];
      return JSON.parse(String(line)) as number[];
    }),
  );
  for (const { stdin } of starters) stdin.end();
  const taken = said.flat();
  expect(taken.sort((a, b) => a - b)).toEqual(rounds.map(Number));
});
