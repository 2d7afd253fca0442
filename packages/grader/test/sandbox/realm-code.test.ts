// V8 takes the code that was made for the realm's text: the flags of the two processes are the same.

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { nodeFlags } from "../../src/sandbox/node-flags.ts";
import { buildProgram } from "../../src/sandbox/program.ts";
import { createScratch } from "../../src/sandbox/scratch.ts";

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
  const { childFile } = buildProgram(scratch, new Set(), memoryMb);
  const child = readFileSync(childFile, "utf8");
  const asked = path.join(scratch, "asked.cjs");
  writeFileSync(asked, `${TELLING}\n${child}`);
  const { stderr } = spawnSync(process.execPath, [...nodeFlags(asked, memoryMb), asked], {
    env: {},
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
