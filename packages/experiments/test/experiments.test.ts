// The command, started as a user starts it.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../bin/experiments.js", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "pravah-experiments-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const env = { ...process.env, NO_COLOR: "1" };
  const options = { encoding: "utf8", env } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  return { status, stdout, stderr };
}

describe("experiments", () => {
  it("prints the table and writes one figure per experiment", () => {
    const { status, stdout } = run("B3", "b16", "--out", folder);
    expect(status).toBe(0);
    expect(stdout).toContain("paper · figure");
    expect(stdout).toContain("Hochreiter 1991");
    expect(stdout.match(/ met$/gm)).toHaveLength(2);
    expect(readdirSync(folder).sort()).toEqual(["b16.svg", "b3.svg", "experiments.json"]);
    expect(readFileSync(path.join(folder, "b3.svg"), "utf8")).toMatch(
      /^<svg [\s\S]*‖dW‖[\s\S]*<\/svg>\n$/,
    );
  });

  it("prints JSON, the same for the same seed but for the times", () => {
    const once = (seed: string) =>
      JSON.parse(run("B3", "--json", "--seed", seed).stdout).experiments[0];
    const [first, again, other] = [once("5"), once("5"), once("6")];
    expect(first.measured).toEqual(again.measured);
    expect(first.plot).toEqual(again.plot);
    expect(first.seeds).toEqual([5, 6, 7]);
    expect(other.measured).not.toEqual(first.measured);
  });

  it("names an unknown experiment", () => {
    const { status, stderr } = run("B99");
    expect(status).toBe(1);
    expect(stderr).toContain('there is no "B99"; there are B1, B2');
    expect(stderr).not.toContain("    at ");
  });

  it("names a bad option", () => {
    expect(run("--jobs", "0").stderr).toContain("a whole number from 1 is needed");
  });
});
