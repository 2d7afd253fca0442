// The portable layer with what each system offers: something always watches memory, time and the parent.

import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { Box } from "../../src/sandbox/box/box.ts";
import { DEFAULT_LIMITS } from "../../src/sandbox/limits.ts";
import { buildProgram } from "../../src/sandbox/program.ts";
import { SandboxedWork } from "../../src/sandbox/sandboxed-work.ts";
import { createScratch } from "../../src/sandbox/scratch.ts";
import type { SystemTools } from "../../src/sandbox/walls/blueprint.ts";
import type { Launch } from "../../src/sandbox/walls/launch.ts";
import { launchOf } from "../../src/sandbox/walls/launch-of.ts";
import { findSetpriv } from "../../src/sandbox/walls/parent-death.ts";
import { portableMachine } from "../../src/sandbox/walls/portable.ts";
import { findPrlimit } from "../../src/sandbox/walls/resource-limits.ts";

const scratch = createScratch();
const program = buildProgram(scratch);
const limits = { ...DEFAULT_LIMITS, memoryMb: 160, loadMs: 20_000, callMs: 20_000 };
const [prlimit, setpriv] = [findPrlimit(), findSetpriv()];

const SYSTEMS: [string, SystemTools, { threads: number }][] = [
  ["nothing", { prlimit: null, setpriv: null }, { threads: 2 }],
  ["an old util-linux", { prlimit, setpriv: null }, { threads: 2 }],
  ["util-linux", { prlimit, setpriv }, { threads: 1 }],
];

const works: SandboxedWork[] = [];
afterEach(() => {
  for (const work of works.splice(0)) work.close();
});

function launchWith(tools: SystemTools): Launch {
  const ground = { ...portableMachine(tools), program: program.childFile, limits };
  return launchOf(program.walls, ground);
}

function workOf(js: string, tools: SystemTools): SandboxedWork {
  const launch = launchWith(tools);
  const open = () => new Box(launch, path.join(scratch, "empty"));
  const work = new SandboxedWork(
    { js, lineOf: (line) => line },
    { open, kit: program.kit, limits },
  );
  works.push(work);
  return work;
}

describe.skipIf(process.platform !== "linux").each(SYSTEMS)("with %s", (_, tools, { threads }) => {
  it("watches with a thread where the kernel does not", () => {
    const { command, args } = launchWith(tools);
    expect(command).toBe(tools.prlimit ?? process.execPath);
    expect(args.includes("--allow-worker")).toBe(threads === 2);
    expect(args.includes("--pdeathsig")).toBe(tools.setpriv !== null);
  });

  it("runs a work", async () => {
    const work = workOf("export const twice = (x) => 2 * x;", tools);
    expect(await work.start()).toBeNull();
    expect(await work.call("twice", [21])).toMatchObject({ kind: "value", value: 42 });
  });

  it("stops one that takes more memory than it may, outside of V8's heap", async () => {
    const work = workOf(
      `export function take() {
        const held = [];
        for (let mb = 0; mb < 640; mb += 32) held.push(new Uint8Array(32 << 20).fill(1));
        for (const end = Date.now() + 2000; Date.now() < end; );
        return held.length;
      }`,
      tools,
    );
    expect(await work.start()).toBeNull();
    await expect(work.call("take", [])).rejects.toMatchObject({
      failure: { kind: "memory", params: { name: "take", limit: 160 } },
    });
  });
});
