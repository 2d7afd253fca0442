// `bench grading`: both layers of the sandbox and `vitest run` per submission, in one run.

import { cpus } from "node:os";
import { createGrader } from "@pravah/grader";
import { type CommandSetup, wholeNumber } from "@pravah/grader/program";
import { shareOfOthers } from "../machine.ts";
import { EXERCISE } from "./specimen.ts";
import { speedTable } from "./speed-table.ts";
import { measureStartAndCall, type StartAndCall } from "./start-and-call.ts";
import { measureMemory, measureThroughput, type Throughput } from "./throughput.ts";
import { measureVitestRun } from "./vitest-run.ts";

interface Flags {
  gradings: number;
  vitestRuns: number;
  jobs: number;
  memory?: number;
}

export interface Measured {
  layer: string;
  speed: Throughput;
  start: StartAndCall;
}

const WATCH_MS = 2000;
/** More than this, and the figures say little about the grader. */
const QUIET = 0.1;

export const gradingCommand: CommandSetup = (program, done) => {
  program
    .command("grading")
    .description("gradings per second, start, call and memory, beside `vitest run` per submission")
    .option("--gradings <n>", "per layer, after a warm-up", wholeNumber(1), 100)
    .option("--vitest-runs <n>", "of the peer", wholeNumber(1), 10)
    .option("--jobs <n>", "trusted processes at a time", wholeNumber(1), cpus().length)
    .option(
      "--memory <n>",
      "instead: memory of one trusted process over this many gradings",
      wholeNumber(1),
    )
    .action(async (flags: Flags) => {
      if (flags.memory === undefined) await speed(flags);
      else await memory(flags.memory);
      done(0);
    });
};

async function layers(): Promise<string[]> {
  const { layer, note } = await createGrader({ sandbox: "auto" }).sandbox();
  if (layer === "hardened") return ["hardened", "portable"];
  console.log(` only portable: ${note}`);
  return ["portable"];
}

async function speed({ gradings, vitestRuns, jobs }: Flags): Promise<void> {
  const others = await shareOfOthers(WATCH_MS);
  const measured: Measured[] = [];
  for (const layer of await layers()) {
    const start = measureStartAndCall(layer);
    measured.push({ layer, start, speed: await measureThroughput(layer, gradings, jobs) });
  }
  const vitest = await measureVitestRun(vitestRuns, jobs);
  console.log(
    `\n ${EXERCISE}, ${jobs} at a time on ${cpus().length} cores, Node ${process.version}; ${gradings} gradings per layer, ${vitestRuns} × vitest run`,
  );
  console.log(speedTable(measured, vitest));
  const share = `${Math.round(100 * others)} %`;
  if (others > QUIET) {
    console.log(` ! other programs used ${share} of this machine before the run: not a quiet one`);
  } else {
    console.log(` other programs used ${share} of this machine before the run`);
  }
}

async function memory(gradings: number): Promise<void> {
  const [layer = "portable"] = await layers();
  console.log(`\n ${EXERCISE}, ${layer}: resident memory of the trusted process`);
  await measureMemory(layer, gradings, (done, residentMb) => {
    console.log(` ${String(done).padStart(6)} gradings  ${residentMb.toFixed(0).padStart(5)} MB`);
  });
}
