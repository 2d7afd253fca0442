// Loads a work into this very process, where a debugger can stop it: no sandbox, no stop-watch. Its calls go
// over the same channel and find the same chance and time as in the sandbox.

import vm from "node:vm";
import { describeError, enterLoad, leave } from "@pravah/checks/channel";
import { serveWork, type Work } from "@pravah/checks/host";
import type { Problem } from "../../work/problem.ts";
import { compiledFrom } from "../../work/script.ts";
import type { DebugScript } from "./debug-script.ts";

/** @returns what became of it; where it threw, the same problem as in the sandbox */
export function loadHere(script: DebugScript): { work: Work } | { problem: Problem } {
  const { lineOf } = compiledFrom(script);
  const lineInWork = (stack: string) => {
    const line = lineIn(stack, script.file);
    return line === null ? null : lineOf(line);
  };
  const module: { exports: Record<string, unknown> } = { exports: {} };
  enterLoad();
  try {
    // A name that is a path is a file's address to a debugger.
    vm.compileFunction(script.js, ["module"], { filename: script.file })(module);
  } catch (thrown) {
    const [error, message, line] = describeError(thrown, lineInWork);
    return { problem: { stage: "load", params: { error, message, line: line ?? 0 } } };
  } finally {
    leave();
  }
  return { work: serveWork(module.exports, lineInWork) };
}

/** Line of the first frame of `file` in a stack. */
function lineIn(stack: string, file: string): number | null {
  const at = stack.indexOf(`${file}:`);
  const found = at < 0 ? null : /^\d+/.exec(stack.slice(at + file.length + 1));
  return found === null ? null : Number(found[0]);
}
