// No function of Node's is entered from the realm, least of all with a stack that is nearly full.

import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Box } from "../../src/sandbox/box/box.ts";
import { DEFAULT_LIMITS } from "../../src/sandbox/limits.ts";
import { buildProgram } from "../../src/sandbox/program.ts";
import { SandboxedWork } from "../../src/sandbox/sandboxed-work.ts";
import { createScratch } from "../../src/sandbox/scratch.ts";
import { launchOf } from "../../src/sandbox/walls/launch-of.ts";
import { portableMachine } from "../../src/sandbox/walls/portable.ts";
import type { WallName } from "../../src/sandbox/walls/table.ts";
import { wallsWithout } from "../walls.ts";
import { DOORS, knockingAt } from "./doors.ts";

const limits = { ...DEFAULT_LIMITS, loadMs: 60_000, callMs: 60_000, submissionMs: 120_000 };
const works: SandboxedWork[] = [];
afterAll(() => {
  for (const work of works) work.close();
});

/** The work in a sandbox without these walls; what compilation refuses reaches it here. */
async function open(js: string, ...taken: WallName[]): Promise<SandboxedWork> {
  const scratch = createScratch();
  const { childFile, kit, walls } = buildProgram(scratch, wallsWithout(...taken));
  const launch = launchOf(walls, { ...portableMachine(), program: childFile, limits });
  const work = new SandboxedWork(
    { js, lineOf: (line) => line },
    { open: () => new Box(launch, path.join(scratch, "empty")), kit, limits },
  );
  works.push(work);
  expect(await work.start()).toBeNull();
  return work;
}

const EVERYWHERE = knockingAt(Object.keys(DOORS));

const value = async (work: SandboxedWork, name: string) => {
  const reply = await work.call(name, []);
  if (reply.kind !== "value") throw new Error(JSON.stringify(reply));
  return reply.value as { names: string[]; tries: number; functions: number };
};

describe("with ever less stack", () => {
  it("nothing of Node's comes through any door", async () => {
    const work = await open(EVERYWHERE);
    const { names, tries } = await value(work, "found");
    expect(names).toEqual([]);
    expect(tries).toBeGreaterThan(20_000);
    expect(await value(work, "later")).toEqual([]);
    expect(await value(work, "later")).toEqual([]);
  }, 120_000);

  it("nor out of any function that the realm has", async () => {
    const { names, functions } = await value(await open(EVERYWHERE), "builtins");
    expect(names).toEqual([]);
    expect(functions).toBeGreaterThan(400);
  }, 120_000);

  it("while Node's own functions throw Node's own errors", async () => {
    // Not where promises are rejected: Node 24 says so much about each that the box ends the process.
    const work = await open(knockingAt(["import()", "the stack of an error"]), "callbacks");
    const { names } = await value(work, "found");
    expect(names).toEqual(
      expect.arrayContaining(["import()", "import.meta", "the stack of an error"]),
    );
  }, 120_000);
});
