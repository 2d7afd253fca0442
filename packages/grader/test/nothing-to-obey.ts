// What no text that is shown may hold: what a terminal, a CI log or a reader would obey without seeing it.

import { expect } from "vitest";

/** Names and texts that try; joined, split and quoted they must come out harmless. */
export const HOSTILE: readonly string[] = [
  "##[error]x",
  "x ##[group]y",
  "#\u00ad#[error]z",
  "##vso[task.complete result=Failed;]",
  "##teamcity[buildProblem description='x']",
  "::error::x",
  " ::add-mask::a",
  "a\n::error::b",
  "section_start:1560896352:x\r\u001b[0Ky",
  "travis_fold:start:x",
  "--- group",
  "\u001b[31mred\u001b]0;title\u0007",
  "\u009b2J",
  "cod\u202eexe",
  "a\u061cb\u200bc\u2060d\u00ade\u180ef",
  "tag\u{e0001}\u{e0041}\u{e007f}",
  "variant\u{e0101}\ufe0f",
  "fill\u115f\u1160\u3164\uffa0\u034f",
  "note\ufff9a\ufffab\ufffb",
  "join\u200der\u200c",
  "line\u2028sep\u2029",
];

/** Names that must be shown whole. */
export const HONEST: readonly string[] = ["क्\u200dषितिज", "അവന്\u200d", "র\u200c্যাব", "علی خان"];

const JOINERS =
  /(?<=[\p{Script=Devanagari}\p{Script=Malayalam}\p{Script=Bengali}])[\u200c\u200d]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/;
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;
const COMMANDS = [
  /##\w*\[/,
  /^\s*::/m,
  /^(---|\+\+\+|~~~)\s/m,
  /travis_fold:|section_(start|end):/,
];

export function expectNothingToObey(text: string, where = ""): void {
  const rest = text
    // Of a table, for Excel: at its beginning, which may come after words on the other stream.
    .replace(/^\ufeff(?=submission,)/m, "")
    .replace(/^\ufeff/, "")
    .replaceAll("\r\n", "\n")
    .replace(JOINERS, "");
  for (const pattern of [CONTROL, UNSEEN, ...COMMANDS]) {
    const at = rest.search(pattern);
    const found = at < 0 ? "nothing" : JSON.stringify(rest.slice(Math.max(0, at - 40), at + 40));
    expect(found, `${where} ${pattern}`).toBe("nothing");
  }
}
