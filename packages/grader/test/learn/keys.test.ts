// From the bytes of a terminal to keys.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listenToKeys } from "../../src/learn/keys.ts";
import { Keyboard } from "./virtual-terminal.ts";

let keyboard: Keyboard;
let seen: string[];
let stop: () => void;
beforeEach(() => {
  keyboard = new Keyboard();
  seen = [];
  stop = listenToKeys(keyboard, (key) => seen.push(key));
});
afterEach(() => stop());

async function typed(...bytes: string[]): Promise<string[]> {
  for (const some of bytes) {
    keyboard.press(some);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return seen;
}

it.each([
  ["letters", ["h", "H", "?"], ["h", "h", "?"]],
  [
    "names",
    ["\r", "\x1b[A", "\x1bOB", "\x1b[6~", " "],
    ["enter", "up", "down", "pagedown", "space"],
  ],
  ["control", ["\x03", "\x0c", "\x1a"], ["ctrl-c", "ctrl-l", "ctrl-z"]],
  ["a sequence in two pieces", ["\x1b", "[A"], ["up"]],
])("%s", async (_, bytes, keys) => {
  expect(await typed(...bytes)).toEqual(keys);
});

describe("InScript", () => {
  // The keys of the standard Hindi layout, alone and with Shift.
  it.each([
    ["h", "प", "फ"],
    ["n", "ल", "ळ"],
    ["p", "ज", "झ"],
    ["l", "त", "थ"],
    ["c", "म", "ण"],
    ["m", "स", "श"],
    ["r", "ी", "ई"],
    ["g", "ु", "उ"],
    ["s", "े", "ए"],
    ["q", "ौ", "औ"],
    ["y", "ब", "भ"],
    ["?", "य", "\u095f"],
  ])("%s", async (key, plain, shifted) => {
    expect(await typed(plain, shifted)).toEqual([key, key]);
  });

  it("takes a letter and its dot for one key", async () => {
    expect(await typed("य\u093c")).toEqual(["?"]);
  });
});

describe("pastes", () => {
  it("are one event, marked or not, and none of their letters is a key", async () => {
    expect(await typed("\x1b[200~q y r\x1b[201~")).toEqual(["paste"]);
    expect(await typed("return q;")).toEqual(["paste", "paste"]);
  });

  it("do not keep Ctrl-C from being heard", async () => {
    expect(await typed("\x1b[200~abc\x03")).toContain("ctrl-c");
  });

  it("are over when they are over", async () => {
    await typed("\x1b[200~abc\x1b[201~");
    expect(await typed("h")).toEqual(["paste", "h"]);
  });
});

it("gives the keyboard back", async () => {
  expect(keyboard.isRaw).toBe(true);
  stop();
  expect(keyboard.isRaw).toBe(false);
  expect(await typed("h")).toEqual([]);
});
