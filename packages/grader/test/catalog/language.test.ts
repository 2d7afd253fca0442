// The language of a student: asked for, chosen before, or the system's.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languageChoice, studentLanguage } from "../../src/catalog/language.ts";
import { rememberedLanguage } from "../../src/practice/remembered-language.ts";

describe("the language of a student", () => {
  it.each([
    ["the flag first", "en", { PRAVAH_LANG: "hi" }, "hi", "hi-IN", "en"],
    [
      "then PRAVAH_LANG",
      undefined,
      { PRAVAH_LANG: "hi", LANG: "en_US.UTF-8" },
      "en",
      "en-US",
      "hi",
    ],
    ["in any case", undefined, { PRAVAH_LANG: "HI" }, undefined, "en-US", "hi"],
    ["both, where both are asked for", undefined, { PRAVAH_LANG: "both" }, "hi", "hi-IN", "both"],
    [
      "then what was chosen before",
      undefined,
      { PRAVAH_LANG: "", LANG: "en_US.UTF-8" },
      "hi",
      "en-US",
      "hi",
    ],
    [
      "then LC_ALL",
      undefined,
      { LC_ALL: "hi_IN", LC_MESSAGES: "en_US", LANG: "en_US" },
      undefined,
      "en-US",
      "hi",
    ],
    [
      "then LC_MESSAGES",
      undefined,
      { LC_ALL: "", LC_MESSAGES: "hi_IN.UTF-8", LANG: "en_US" },
      undefined,
      "en-US",
      "hi",
    ],
    ["then LANG", undefined, { LANG: "hi_IN.UTF-8@latin" }, undefined, "en-US", "hi"],
    [
      "the first that is set, whatever comes later",
      undefined,
      { LC_ALL: "fr_FR", LANG: "hi_IN" },
      undefined,
      "hi-IN",
      "en",
    ],
    ["then the system's own", undefined, {}, undefined, "hi-IN", "hi"],
    ["where C says nothing", undefined, { LC_ALL: "C.UTF-8" }, undefined, "hi", "hi"],
    ["nor POSIX", undefined, { LANG: "POSIX" }, undefined, "hi-Deva", "hi"],
    ["else English", undefined, {}, undefined, "ta-IN", "en"],
    ["which Hiligaynon is not either", undefined, { LANG: "hil_PH" }, undefined, "hil", "en"],
  ] as const)("%s", (_, flag, env, remembered, spoken, language) => {
    expect(studentLanguage(flag, env, remembered, spoken)).toBe(language);
  });

  it("that is unknown is one line in both, and says where it stands", () => {
    const line =
      /^PRAVAH_LANG is "hindi"; it can be hi, en or both · PRAVAH_LANG "hindi" है; [^\n]*$/;
    expect(() => studentLanguage(undefined, { PRAVAH_LANG: "hindi" })).toThrow(line);
    expect(() => studentLanguage("fr", {})).toThrow(/^--lang is "fr"/);
  });

  it("is both for instructors, who have asked for none", () => {
    expect(languageChoice(undefined, { LANG: "hi_IN" })).toBe("both");
  });
});

describe("what was chosen before", () => {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), "pravah-language-"));
    mkdirSync(path.join(root, "exercises"));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each([
    ["is read", '{ "version": 1, "language": "hi" }', "hi"],
    ["may be none", '{ "version": 1, "language": null }', undefined],
    ["may be none that there is", '{ "version": 1, "language": "fr" }', undefined],
    ["may be damaged", '{ "language": "hi"', undefined],
    ["may be no object", "null", undefined],
  ])("%s", (_, text, language) => {
    writeFileSync(path.join(root, "exercises", ".pravah.json"), text);
    expect(rememberedLanguage(root)).toBe(language);
  });

  it("may not be there", () => {
    expect(rememberedLanguage(path.join(root, "nowhere"))).toBeUndefined();
  });
});
