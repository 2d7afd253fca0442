// The table of walls: the one in docs/security.md, and what is made of it.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/sandbox/limits.ts";
import { buildProgram } from "../../src/sandbox/program.ts";
import { createScratch } from "../../src/sandbox/scratch.ts";
import type { Ground } from "../../src/sandbox/walls/blueprint.ts";
import { launchOf } from "../../src/sandbox/walls/launch-of.ts";
import { ALL_WALLS, WALLS, type WallName } from "../../src/sandbox/walls/table.ts";
import { wallsWithout } from "../walls.ts";

const PAGE = readFileSync(new URL("../../../../docs/security.md", import.meta.url), "utf8");

/** The cells of the table below a heading. */
function rowsBelow(heading: string): string[][] {
  const [, below = ""] = PAGE.split(`\n${heading}\n`);
  const [section = ""] = below.split(/\n#+ /);
  const lines = section.split("\n").filter((line) => line.startsWith("| "));
  return lines.slice(1).map((line) => line.slice(2, -2).split(" | "));
}

const named = (cell = "") => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);

describe("docs/security.md", () => {
  it("has the table of walls", () => {
    expect(rowsBelow("### The walls")).toEqual(
      WALLS.map(({ name, layers, does }) => [`\`${name}\``, layers.join(", "), does]),
    );
  });

  it("says of each wall what it stops, by the same names", () => {
    const names = WALLS.map(({ name }) => name as string);
    const rows = rowsBelow("## What each wall stops");
    expect(new Set(rows.flatMap(([wall]) => named(wall)))).toEqual(new Set(names));
    expect(rows.every(([wall]) => named(wall).length === 1)).toBe(true);
    const besides = rows.flatMap(([, others]) => named(others));
    expect(besides.length).toBeGreaterThan(0);
    expect(besides.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("explains the walls around the realm by the same names", () => {
    expect(rowsBelow("## The realm").map(([wall]) => named(wall)[0])).toEqual([
      "import-expressions",
      "callbacks",
      "bare-host",
    ]);
  });
});

const PORTABLE: Ground = {
  program: "/scratch/child.cjs",
  limits: DEFAULT_LIMITS,
  prlimit: "/usr/bin/prlimit",
  setpriv: "/usr/bin/setpriv",
  hardened: null,
};
const HARDENED: Ground = {
  ...PORTABLE,
  setpriv: null,
  hardened: {
    bubblewrap: { file: "/usr/bin/bwrap", version: "0.8.0" },
    node: "/opt/node",
    libraries: ["/lib/libm.so.6"],
    filterFile: "/scratch/filter.bpf",
  },
};
const NO_TOOLS: Ground = { ...PORTABLE, prlimit: null, setpriv: null };

const wordsOf = (ground: Ground, names: readonly WallName[] = ALL_WALLS.names) => {
  const { command, args, open } = launchOf(names, ground);
  return [command, ...args, ...open].map((word) => word.replace(/=.*/, ""));
};

/** What the launch loses and gains when a wall is taken out. */
const changed = (ground: Ground, wall: WallName) => {
  const [all, less] = [wordsOf(ground), wordsOf(ground, wallsWithout(wall).names)];
  return {
    lost: all.filter((word) => !less.includes(word)),
    gained: less.filter((word) => !all.includes(word)),
  };
};

describe("a wall taken out of the launch", () => {
  it.each<[WallName, Ground, string[], string[]]>([
    ["import-expressions", PORTABLE, [], []],
    ["bare-host", PORTABLE, [], []],
    ["callbacks", PORTABLE, ["--expose-internals"], []],
    ["realm", PORTABLE, ["--disallow-code-generation-from-strings", "--expose-internals"], []],
    ["watchdog", PORTABLE, [], []],
    ["watchdog", NO_TOOLS, ["--allow-worker", expect.stringContaining("memoryMb")], []],
    ["files", PORTABLE, [], []],
    ["network", HARDENED, ["--unshare-net"], []],
    ["processes", HARDENED, ["--unshare-pid"], []],
    ["read-only", HARDENED, ["--remount-ro"], []],
    ["system-calls", HARDENED, ["--seccomp", "3", "/scratch/filter.bpf"], []],
  ])("%s", (wall, ground, lost, gained) => {
    expect(changed(ground, wall)).toEqual({ lost, gained });
  });

  it("resource-limits: the watchdog stands where the kernel watched", () => {
    const { lost, gained } = changed(PORTABLE, "resource-limits");
    expect(lost).toEqual(expect.arrayContaining(["/usr/bin/prlimit", "/usr/bin/setpriv", "--cpu"]));
    expect(gained).toEqual(["--allow-worker", expect.stringContaining("memoryMb")]);
  });

  it("files: this machine is seen, and is still read-only", () => {
    const words = wordsOf(HARDENED, wallsWithout("files").names).join(" ");
    expect(words).toContain("--ro-bind / / --ro-bind /scratch/child.cjs /scratch/child.cjs");
    expect(wordsOf(HARDENED).join(" ")).not.toContain("bind / /");
  });

  it("environment: the grader's is handed over", () => {
    expect(launchOf(ALL_WALLS.names, PORTABLE).env).toEqual({});
    expect(launchOf(wallsWithout("environment").names, PORTABLE).env).toBe(process.env);
  });

  it("a program without a realm has to be given", () => {
    const { names } = wallsWithout("realm");
    expect(() => buildProgram(createScratch(), { names })).toThrow("no program without a realm");
  });
});
