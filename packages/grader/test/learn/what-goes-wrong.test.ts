// What can happen around `learn`: to the work, to what is remembered, and to the terminal.

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { STATE_FILE } from "../../src/practice/state.ts";
import { RIGHT, withTwice } from "../toy.ts";
import { atDesk, TODO } from "./at-desk.ts";

const { desk, sit } = atDesk();

describe("what can happen to work.ts", () => {
  it.each<[string, () => void, RegExp]>([
    ["deleted", () => rmSync(desk().work), /is not there\. Save it again/],
    ["renamed", () => renameSync(desk().work, `${desk().work}.old`), /is not there/],
    ["emptied", () => desk().save(""), /is empty/],
    ["binary", () => desk().save(new Uint8Array([0, 159, 146, 150])), /not UTF-8 text/],
    ["UTF-16", () => desk().save(Buffer.from("\ufeffx", "utf16le")), /UTF-16 text, not UTF-8/],
    ["10 MB", () => desk().save(new Uint8Array(10_000_000)), /10000000 bytes; the limit/],
    ["a folder gone", () => rmSync(path.dirname(desk().work), { recursive: true }), /is not there/],
  ])("%s: one clear line, and the next save is seen", async (_, spoil, words) => {
    const { screen } = sit();
    await screen.until(TODO);
    spoil();
    await screen.until(words);
    if (existsSync(path.dirname(desk().work))) {
      desk().save(RIGHT);
      await screen.until(/100\/100/);
    }
  });

  it("a folder in its place: one clear line, and the next file is seen", async () => {
    const { screen } = sit();
    await screen.until(TODO);
    rmSync(desk().work);
    mkdirSync(desk().work);
    await screen.until(/work\.ts (?:cannot be read|is a folder)/);
    rmSync(desk().work, { recursive: true });
    desk().save(RIGHT);
    await screen.until(/100\/100/);
  });

  // Root reads everything.
  it.skipIf(process.getuid?.() === 0)("not to be read: one clear line", async () => {
    const { screen } = sit();
    await screen.until(TODO);
    chmodSync(desk().work, 0);
    await screen.until(/work\.ts cannot be read/);
  });

  it("is saved as editors do: by a new file in its place", async () => {
    const { screen } = sit();
    await screen.until(TODO);
    writeFileSync(`${desk().work}.tmp`, RIGHT);
    renameSync(`${desk().work}.tmp`, desk().work);
    await screen.until(/100\/100/);
  });
});

describe("the state", () => {
  it("is not needed: a broken file, or one of a later version, is one line and stays as it is", async () => {
    const file = path.join(desk().root, "exercises", STATE_FILE);
    for (const [text, words] of [
      ["{ broken", /cannot be read, so nothing is remembered/],
      ['{ "version": 2 }', /was written by a later version/],
    ] as const) {
      writeFileSync(file, text);
      const { screen, keys, quit } = sit();
      await screen.until(words);
      keys.press("g");
      await screen.until(/दुगुना/);
      await quit();
      expect(readFileSync(file, "utf8")).toBe(text);
    }
    sit();
  });

  it("finds the first exercise that is not done where nobody has said where to begin", async () => {
    desk().save(RIGHT);
    const { screen } = sit({ isPlaced: false });
    await screen.until(/^ zwei {2}Twice[\s\S]*→ Next/);
  });
});

describe("small terminals", () => {
  it.each([
    [40, 12],
    [20, 3],
    [8, 1],
    [200, 60],
  ])("%i × %i", async (columns, rows) => {
    desk().save(withTwice("return x.map((v) => v * v);"));
    const { screen } = sit({ columns, rows });
    await screen.until((now) => now.length > 0 && !now.includes("Checking"));
    screen.resize(80, 24);
    await screen.until(/You squared\./);
    expect(screen.lines.length).toBeLessThanOrEqual(24);
  });

  it("has ASCII alone", async () => {
    const { screen } = sit({ unicode: false });
    await screen.until(/-> Next to write/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
    expect(screen.screen).toMatch(/^[\x00-\x7f]*$/);
  });
});
