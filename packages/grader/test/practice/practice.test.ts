// Practice as a student has it: Vitest over the exercise's own folder, with our words.

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGrader } from "../../src/index.ts";
import { RIGHT, TOY_FOLDER, toy, withTwice } from "../toy.ts";

// Inside the package, so that `@pravah/checks` is found from there.
const home = fileURLToPath(new URL("./", import.meta.url));
const config = fileURLToPath(new URL("../../../../exercises/vitest.config.ts", import.meta.url));
const vitest = fileURLToPath(new URL("../../node_modules/vitest/vitest.mjs", import.meta.url));

let folder = "";
beforeAll(() => {
  folder = path.join(mkdtempSync(path.join(home, "tmp-")), "twice");
  cpSync(TOY_FOLDER, folder, { recursive: true });
});
afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

function practise(work: string | null, lang = "en") {
  if (work !== null) writeFileSync(path.join(folder, "work.ts"), work);
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vitest, "run", "--config", config],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, PRAVAH_LANG: lang, NO_COLOR: "1", CI: "", PRAVAH_STUCK_MS: "2500" },
    },
  );
  return { status, text: stdout + stderr, seconds: (performance.now() - begin) / 1000 };
}

describe("practice", () => {
  it("is green for an untouched stub, and shows what is still to do", () => {
    const { status, text } = practise(null);
    expect(status).toBe(0);
    expect(text).toContain("3 skipped");
    expect(text).toMatch(/twice {2}✓ 0 {2}✗ 0 {2}○ 3 {2}0\/100/);
    expect(text).toContain("Start with the check `twice-values`");
  });

  it("is green for a right work", () => {
    const { status, text } = practise(RIGHT);
    expect(status).toBe(0);
    expect(text).toContain("100/100");
  });

  it("is red for a wrong one, names the misconception and shows the facts", () => {
    const { status, text } = practise(withTwice("return x.map((v) => v * v);"));
    expect(status).toBe(1);
    expect(text).toContain("You squared.");
    expect(text).toContain("`twice([1, -2, 0.5])` returned `[1, 4, 0.25]`");
    expect(text).toContain("10/100");
  });

  it("says it in Hindi", () => {
    expect(practise(withTwice("return x.map((v) => v * v);"), "hi").text).toContain(
      "आपने square कर दिया।",
    );
  });

  it("shows the student's line where the work threw", () => {
    const { text } = practise(withTwice("\n  throw new Error('here');"));
    expect(text).toContain("`twice` threw an error (work.ts:3): Error: here");
  });

  it.each([
    ["an import", 'import fs = require("node:fs");', 'work.ts imports "node:fs" (line 3)'],
    ["an expression", "export const here = import.meta;", "work.ts uses import.meta (line 3)"],
  ])("refuses what grading refuses, with its line: %s", (_, line, words) => {
    const { status, text } = practise(`// import.meta, import("x")\n\n${line}\n${RIGHT}`);
    expect(status).toBe(1);
    expect(text).toContain("work.ts of twice could not be loaded, so no check ran");
    expect(text).toContain(words);
  });

  it("lets a work roll the dice and read the clock of grading, also while it is loaded", async () => {
    const work = withTwice(
      "throw new Error(String([loading, Math.random(), Date.now(), new Date(2020, 0).getTime(), typeof Intl]));",
    ).replace("\n", "const loading = [Math.random(), performance.now(), Date.now()];\n");
    const grader = createGrader({ sandbox: "portable" });
    const { checks } = await grader.gradeSource(toy(), "s001", work);
    const told = /Error: [\d.,]+undefined/.exec(checks[0]?.message.en ?? "")?.[0];
    expect(told).toMatch(/^Error: 0\.\d+,0,1577836800001,0\.\d+,1577836800000,1577836800000,/);
    expect(practise(work).text).toContain(told);
  });

  it("says that nothing ran when the work does not parse, with its line", () => {
    const { status, text } = practise("export const twice = 1;\nexport const half = ;\n");
    expect(status).toBe(1);
    expect(text).toContain("work.ts of twice could not be loaded, so no check ran");
    expect(text).toMatch(/work\.ts:2:/);
  });

  it.each([
    [
      "in a function",
      withTwice("for (;;) {}"),
      /the check `twice-values` of twice .* inside `twice`/,
    ],
    [
      "while loading",
      "for (;;) {}\nexport const twice = 1, half = 1;",
      /work\.ts of twice did not finish loading/,
    ],
  ])("ends by itself on a loop %s, and says where to look", (_, work, words) => {
    const { status, text, seconds } = practise(work);
    expect(status).toBe(1);
    expect(text).toMatch(words);
    expect(seconds).toBeLessThan(15);
  });
});
