// The command line of `experiments`.

import { availableParallelism } from "node:os";
import { InputError } from "@pravah/grader";
import { makeFolder } from "@pravah/grader/files";
import { type CommandSetup, runProgram, wholeNumber } from "@pravah/grader/program";
import { experiments } from "./papers/all.ts";
import { report } from "./report.ts";
import { runAll } from "./run-all.ts";
import { table } from "./table.ts";
import { asJson, writeOut } from "./write-out.ts";

interface Options {
  json: boolean;
  out?: string;
  fast: boolean;
  seed: number;
  jobs: number;
  send: boolean;
}

const experimentsCommand: CommandSetup = (program, done) => {
  program
    .description("Do the figures of the papers come out here too?")
    .argument("[ids...]", "experiments such as B3; all without it")
    .option("--json", "print all numbers as JSON", false)
    .option("--out <folder>", "write experiments.json and one SVG per experiment")
    .option("--fast", "only the quick ones, with fewer arms", false)
    .option("--seed <n>", "first of the seeds", wholeNumber(), 11)
    .option("--jobs <n>", "processes at once", wholeNumber(1), availableParallelism())
    .option("--send", "for the command itself: send the result of one to the parent", false)
    .action(async (ids: string[], options: Options) => done(await run(ids, options)));
};

/** @returns 0 when every criterion is met or its miss is explained, 1 when not or on bad input */
export function main(args: string[]): Promise<number> {
  return runProgram("experiments", args, [experimentsCommand]);
}

async function run(ids: readonly string[], options: Options): Promise<number> {
  const chosen = select(ids, options.fast);
  if (options.send) {
    const [only] = chosen;
    if (only === undefined || process.send === undefined) return 1;
    process.send(report(only, options.seed, options.fast));
    return 0;
  }
  const { seed, fast, jobs, json, out } = options;
  // Before the minutes of work, not after them.
  if (out !== undefined) makeFolder(out);
  const progress = startProgress(chosen.length);
  const order = chosen.map(({ id }) => id);
  const reports = await runAll({
    ids: order,
    firstSeed: seed,
    fast,
    jobs,
    onChange: progress.show,
  }).finally(progress.end);
  if (out !== undefined) writeOut(out, reports);
  process.stdout.write(json ? asJson(reports) : table(reports, process.stdout.columns ?? 140));
  return reports.every(({ passed, remark }) => passed || remark !== undefined) ? 0 : 1;
}

/** @throws {InputError} when an id is unknown */
function select(ids: readonly string[], fast: boolean) {
  const wanted = ids.map((id) => id.toUpperCase());
  for (const id of wanted) {
    if (experiments.some((experiment) => experiment.id === id)) continue;
    const known = experiments.map((experiment) => experiment.id).join(", ");
    throw new InputError(`experiments: there is no "${id}"; there are ${known}`);
  }
  return experiments.filter(
    (experiment) =>
      (wanted.length === 0 || wanted.includes(experiment.id)) && (!fast || experiment.fast),
  );
}

/** One line on a terminal, rewritten; nothing elsewhere. */
function startProgress(total: number) {
  const begin = performance.now();
  let now: readonly string[] = [];
  let done = 0;
  const draw = () => {
    const seconds = Math.round((performance.now() - begin) / 1000);
    process.stderr.write(`\r\x1b[K${done}/${total} · ${seconds} s · ${now.join(" ")}`);
  };
  const timer = process.stderr.isTTY ? setInterval(draw, 500) : null;
  return {
    show(running: readonly string[], finished: number) {
      [now, done] = [running, finished];
      if (timer) draw();
    },
    end() {
      if (!timer) return;
      clearInterval(timer);
      process.stderr.write("\r\x1b[K");
    },
  };
}
