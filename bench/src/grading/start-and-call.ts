// How long until a sandbox has given its first answer, and how long one call takes after that: in a
// process of its own, on a core of its own where a cohort run would give it one.

import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { coresFor, InputError, stayOn } from "@pravah/grader";
import {
  Box,
  buildProgram,
  chooseLayer,
  compile,
  createScratch,
  DEFAULT_LIMITS,
  type SandboxChoice,
  SandboxedWork,
} from "@pravah/grader/sandbox";
import { median } from "../median.ts";
import { readSpecimen } from "./specimen.ts";

const STARTS = 25;
/** About as many as a grading makes. */
const CALLS = 250;
const SANDBOXES = 6;
const WARM_UP_SANDBOXES = 6;
const FUNCTION = "reluForward";
const SMALL = [[1, -2, 3]];

export interface StartAndCall {
  /** Median, from nothing to the reply to the first call. */
  startMs: number;
  /** Median of one call with three numbers, in fresh sandboxes of a warm process. */
  callUs: number;
}

const PROGRAM = fileURLToPath(new URL("../../bin/start-and-call.js", import.meta.url));

export function measureStartAndCall(layer: string): StartAndCall {
  return JSON.parse(execFileSync(process.execPath, [PROGRAM, layer], { encoding: "utf8" }));
}

/** @param args the layer */
export async function main([layer]: string[]): Promise<number> {
  const [core] = coresFor(cpus().length);
  if (core !== undefined) stayOn(core);
  console.log(JSON.stringify(await measureHere(layer as SandboxChoice)));
  return 0;
}

async function measureHere(layer: SandboxChoice): Promise<StartAndCall> {
  const scratch = createScratch();
  const cwd = path.join(scratch, "empty");
  const limits = DEFAULT_LIMITS;
  const program = buildProgram(scratch);
  const { launch } = await chooseLayer(layer, { program, limits, scratch });
  const compiled = await compile(readSpecimen().source);
  if ("problem" in compiled) throw new InputError("the specimen does not compile");

  const open = async () => {
    const work = new SandboxedWork(compiled, {
      open: () => new Box(launch, cwd),
      kit: program.kit,
      limits,
    });
    const problem = await work.start();
    if (problem) throw new InputError(`the specimen does not start: ${problem.stage}`);
    await work.call(FUNCTION, [SMALL]);
    return work;
  };
  const starts: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const begin = performance.now();
    const work = await open();
    starts.push(performance.now() - begin);
    work.close();
  }

  const calls: number[] = [];
  for (let sandbox = 0; sandbox < WARM_UP_SANDBOXES + SANDBOXES; sandbox++) {
    const work = await open();
    for (let i = 0; i < CALLS; i++) {
      const begin = performance.now();
      await work.call(FUNCTION, [SMALL]);
      if (sandbox >= WARM_UP_SANDBOXES) calls.push(1000 * (performance.now() - begin));
    }
    work.close();
  }
  return { startMs: median(starts), callUs: median(calls) };
}
