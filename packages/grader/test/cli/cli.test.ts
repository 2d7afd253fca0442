// The command line: exit codes, and one clear line for whatever is wrong.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../../bin/pravah.js", import.meta.url));
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pravah(...args: string[]) {
  const env = { ...process.env, INIT_CWD: folder, NO_COLOR: "1", PRAVAH_LANG: "" };
  Reflect.deleteProperty(env, "PRAVAH_LANG");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr };
}

describe("bad input", () => {
  it.each([
    ["an unknown exercise", ["grade", "rleu"], /there is no exercise "rleu"; did you mean "relu"/],
    ["an unknown --exercise", ["grade", "--exercise", "rleu"], /there is no exercise "rleu"/],
    ["a missing path", ["grade", "nowhere/work.ts"], /nowhere\/work\.ts does not exist/],
    ["an empty folder", ["grade", "empty"], /empty: the folder is empty/],
    ["an unknown language", ["grade", "--lang", "fr"], /--lang is "fr"; it can be hi, en or both/],
    [
      "an unknown check",
      ["hint", "relu", "nothing"],
      /relu has no check "nothing"; its checks are: forward-values/,
    ],
    ["a hint that is not there", ["hint", "relu", "forward-values", "4"], /it can be 1, 2 or 3/],
  ])("%s is one line and exit code 1", (_, args, line) => {
    mkdirSync(path.join(folder, "empty"), { recursive: true });
    const { status, stdout, stderr } = pravah(...args);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(line);
  });

  it("shows the stack with --verbose only", () => {
    expect(pravah("grade", "nowhere").stderr).not.toContain("at ");
    expect(pravah("--verbose", "grade", "nowhere").stderr).toContain("at ");
  });

  it.each([
    ["a flag", ["grade", "--nonsense"]],
    ["a limit", ["grade", "--call-ms", "never"]],
  ])("explains %s that it does not know", (_, args) => {
    const { status, stderr } = pravah(...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: /);
  });

  it("says which Node it needs", () => {
    const launcher = fileURLToPath(new URL("../../bin/launch.js", import.meta.url));
    const text = `Object.defineProperty(process.versions, "node", { value: "18.20.4" });
      const { launch } = await import(${JSON.stringify(launcher)}); await launch("nowhere");`;
    const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", text], {
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Pravah needs Node 20\.19 or newer; this is v\d+/);
  });
});

describe("grade", () => {
  it("decides a work that does not parse: exit code 0, with the line", () => {
    writeFileSync(path.join(folder, "relu.ts"), "export const = 1;\n");
    const { status, stdout } = pravah("grade", "relu.ts", "--lang", "en");
    expect(status).toBe(0);
    expect(stdout).toContain("ungradable: work.ts is not valid TypeScript (line 1)");
  });

  it("prints one JSON document, and writes one file per work", () => {
    const { status, stdout } = pravah("grade", "relu.ts", "--json", "--out", "reports");
    expect(status).toBe(0);
    const { schema, results } = JSON.parse(stdout);
    expect(schema).toBe("pravah/results/1");
    const written = JSON.parse(readFileSync(path.join(folder, "reports/relu/relu.json"), "utf8"));
    expect(written).toEqual(results[0]);
  });

  it("says it in Hindi", () => {
    const { stdout } = pravah("grade", "relu.ts", "--lang", "hi");
    expect(stdout).toContain("work.ts सही TypeScript नहीं है");
  });
});

describe("similar", () => {
  it("names the pair, and writes the page and the JSON", () => {
    const text = readFileSync(
      fileURLToPath(new URL("../../src/similar/tokens.ts", import.meta.url)),
      "utf8",
    );
    for (const id of ["s1", "s2"]) {
      mkdirSync(path.join(folder, "class", id, "relu"), { recursive: true });
      writeFileSync(path.join(folder, "class", id, "relu", "work.ts"), text);
    }
    const { status, stdout } = pravah("similar", "class", "--out", "found");
    expect(status).toBe(0);
    expect(stdout).toContain("100 %  s1 · s2");
    const { exercises } = JSON.parse(readFileSync(path.join(folder, "found/similar.json"), "utf8"));
    expect(exercises[0]).toMatchObject({ exercise: "relu", works: 2, found: 1 });
    expect(readFileSync(path.join(folder, "found/similar.html"), "utf8")).toContain(
      "<bdi>s1</bdi> · <bdi>s2</bdi>",
    );
  });

  it.each([
    ["a path that is not there", ["similar", "nowhere"], /nowhere does not exist/],
    [
      "a file that is not there",
      ["similar", "class", "--ignore", "no.ts"],
      /no\.ts cannot be read/,
    ],
    ["half a work", ["similar", "class", "--common", "1.5"], /a whole number from 1/],
  ])("says what is wrong with %s", (_, args, line) => {
    const { status, stderr } = pravah(...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(line);
  });
});

describe("hint", () => {
  it("gives one level at a time, in the chosen language", () => {
    const first = pravah("hint", "relu", "backward-at-zero", "--lang", "en").stdout;
    expect(first).toContain("(1/3)");
    // Where the checkout lies deep, the command takes two lines.
    expect(first.replace(/\s+/g, " ").trim()).toMatch(/pnpm.* hint relu backward-at-zero 2$/);
    expect(pravah("hint", "relu", "backward-at-zero", "3", "--lang", "hi").stdout).toMatch(
      /[\u0900-\u097f]/,
    );
  });
});
