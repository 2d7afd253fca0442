// What is to be typed after an interruption can be typed: shown harmlessly, read back as it was.

import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { shellWord } from "../../src/cli/interrupt.ts";
import { expectNothingToObey, HONEST, HOSTILE } from "../nothing-to-obey.ts";

describe.skipIf(process.platform === "win32")("shellWord", () => {
  it("is harmless, and means the same to a shell", () => {
    const words = [...HOSTILE, ...HONEST, "plain", "two words", "it's", "$(id)", "\\n", "-x", "#"];
    for (const word of words) expectNothingToObey(shellWord(word));
    const script = `printf '%s\\0' ${words.map(shellWord).join(" ")}`;
    const { stdout } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
    expect(stdout.split("\0").slice(0, -1)).toEqual(words);
  });

  it("stays as it is where it can", () => {
    expect([shellWord("reports/a.zip"), shellWord("class 7")]).toEqual([
      "reports/a.zip",
      "'class 7'",
    ]);
  });
});
