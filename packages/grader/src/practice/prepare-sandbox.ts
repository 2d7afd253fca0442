// What the sandboxes of practice are opened with, made once, as plain data: Vitest's workers are handed it.

import path from "node:path";
import type { Limits } from "../sandbox/limits.ts";
import { buildProgram } from "../sandbox/program.ts";
import { createScratch } from "../sandbox/scratch.ts";
import type { Launch } from "../sandbox/walls/launch.ts";
import { launchOf } from "../sandbox/walls/launch-of.ts";
import { portableMachine } from "../sandbox/walls/portable.ts";
import { ALL_WALLS } from "../sandbox/walls/table.ts";

export interface PreparedSandbox {
  launch: Launch;
  /** An empty folder for processes to stand in. */
  cwd: string;
  kit: string;
  limits: Limits;
}

/** The portable layer, whose files live as long as this process: a work of one's own needs no more. */
export function prepareSandbox(limits: Limits): PreparedSandbox {
  const scratch = createScratch();
  const { walls, childFile, kit } = buildProgram(scratch, ALL_WALLS, limits);
  const launch = launchOf(walls, { ...portableMachine(), program: childFile, limits });
  return { launch, cwd: path.join(scratch, "empty"), kit, limits };
}
