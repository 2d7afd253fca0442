// Signs beyond ASCII are for terminals that show them.

import { expect, it } from "vitest";
import { pageFor, showsUnicode } from "../../../src/practice/view/terminal.ts";

it.each([
  ["nothing is said", {}, "linux", true],
  ["UTF-8", { LANG: "hi_IN.UTF-8" }, "linux", true],
  ["a locale of UTF-8 that does not say so", { LANG: "hi_IN" }, "linux", true],
  ["C with UTF-8", { LC_ALL: "C.utf8", LANG: "C" }, "linux", true],
  ["plain C", { LC_ALL: "C" }, "linux", false],
  ["another set of characters", { LANG: "de_DE.ISO-8859-1@euro" }, "linux", false],
  ["the console of Linux", { TERM: "linux", LANG: "hi_IN.UTF-8" }, "linux", false],
  ["the old console of Windows", {}, "win32", false],
  ["Windows Terminal", { WT_SESSION: "1" }, "win32", true],
  ["macOS", { TERM: "xterm-256color" }, "darwin", true],
] as const)("%s", (_, env, platform, shows) => {
  expect(showsUnicode(env, platform)).toBe(shows);
});

it("a page is as wide as its terminal, within reason", () => {
  const widthOf = (columns?: number) => pageFor({ columns }, "en", false).columns;
  expect([undefined, 0, 40, 100, 300].map(widthOf)).toEqual([80, 80, 40, 100, 100]);
});
