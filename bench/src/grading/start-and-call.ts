// How long until a sandbox has given its first answer, and how long one call takes after that.

import path from "node:path";
import { InputError } from "@pravah/grader";
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
const WARM_CALLS = 300;
const CALLS = 1500;
const FUNCTION = "reluForward";
const SMALL = [[1, -2, 3]];

export interface StartAndCall {
  /** Median, from nothing to the reply to the first call. */
  startMs: number;
  /** Median of one call with three numbers. */
  callUs: number;
}

export async function measureStartAndCall(layer: SandboxChoice): Promise<StartAndCall> {
  const scratch = createScratch();
  const cwd = path.join(scratch, "empty");
  const limits = DEFAULT_LIMITS;
  const program = buildProgram(scratch);
  const { launch } = await chooseLayer(layer, { program, limits, scratch });
  const compiled = await compile(readSpecimen().source, cwd);
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

  const work = await open();
  const calls: number[] = [];
  for (let i = 0; i < WARM_CALLS + CALLS; i++) {
    const begin = performance.now();
    await work.call(FUNCTION, [SMALL]);
    calls.push(1000 * (performance.now() - begin));
  }
  work.close();
  return { startMs: median(starts), callUs: median(calls.slice(WARM_CALLS)) };
}
