// V8 takes the code that was made for the realm's text: the flags of the two processes are the same.

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/sandbox/limits.ts";
import { buildProgram } from "../../src/sandbox/program.ts";
import { createScratch } from "../../src/sandbox/scratch.ts";
import { launchOf } from "../../src/sandbox/walls/launch-of.ts";
import { portableMachine } from "../../src/sandbox/walls/portable.ts";
import { ALL_WALLS } from "../../src/sandbox/walls/table.ts";

const scratch = createScratch();
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Says whether V8 took what it was given. */
const TELLING = `{
  const vm = require("node:vm");
  const { writeSync } = require("node:fs");
  vm.Script = class extends vm.Script {
    constructor(text, options) {
      super(text, options);
      writeSync(2, String(this.cachedDataRejected));
    }
  };
}`;

it.each([64, 512])("with %i MB", (memoryMb) => {
  const limits = { ...DEFAULT_LIMITS, memoryMb };
  const { childFile } = buildProgram(scratch, ALL_WALLS, limits);
  const child = readFileSync(childFile, "utf8");
  const asked = path.join(scratch, "asked.cjs");
  writeFileSync(asked, `${TELLING}\n${child}`);
  const { command, args, env } = launchOf(ALL_WALLS.names, {
    ...portableMachine(),
    program: asked,
    limits,
  });
  const { stderr } = spawnSync(command, args, {
    env,
    input: loadRequest(),
    encoding: "latin1",
  });
  expect(stderr).toBe("false");
});

/** A frame as box.ts makes it: length, nonce, kind `load`, then work and kit. */
function loadRequest(): Buffer {
  const body = Buffer.from(JSON.stringify(["export {};", "export {};"]));
  const frame = Buffer.alloc(4 + 8 + 1 + body.length);
  frame.writeUInt32LE(9 + body.length);
  frame[12] = 1;
  body.copy(frame, 13);
  return frame;
}
