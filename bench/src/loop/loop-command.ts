// `bench loop`: from a save to the verdict, in `learn`, in `pnpm test --watch`, and in plain Vitest.

import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { CHECKOUT, readCatalog } from "@pravah/grader";
import { type CommandSetup, wholeNumber } from "@pravah/grader/program";
import { shareOfOthers } from "../machine.ts";
import { at95, median } from "../median.ts";
import { loopTable, type Row, rowText } from "./loop-table.ts";
import { LEARN, PLAIN, TEST_WATCH, Watcher, type WatcherKind } from "./watcher.ts";
import { createRoot, loopingWork, rightWork, workFile } from "./works.ts";

interface Flags {
  saves: number;
  memory: number;
  only?: string;
}

const KINDS = [LEARN, TEST_WATCH, PLAIN] as const;
const WATCH_MS = 2000;
/** A loop that is not named by then is not named. */
const LOOP_MS = 10_000;
const WARM_UP = 3;

export const loopCommand: CommandSetup = (program, done) => {
  program
    .command("loop")
    .description("from a save to the verdict: learn, pnpm test --watch, plain vitest --watch")
    .argument("[exercises...]")
    .option("--saves <n>", "per exercise and program", wholeNumber(1), 20)
    .option("--memory <n>", "then so many saves in one learn, and its memory", wholeNumber(0), 500)
    .option("--only <program>", "learn, test or vitest")
    .action(async (ids: string[], flags: Flags) => {
      const known = readCatalog(CHECKOUT).map(({ id }) => id);
      const chosen = ids.length === 0 ? known : known.filter((id) => ids.includes(id));
      await measure(chosen, flags);
      done(0);
    });
};

async function measure(ids: readonly string[], { saves, memory, only }: Flags): Promise<void> {
  const others = await shareOfOthers(WATCH_MS);
  const { root, remove } = createRoot(ids);
  try {
    const kinds = KINDS.filter(({ name }) => only === undefined || name.startsWith(only));
    const rows: Row[] = [];
    for (const id of ids) {
      for (const kind of kinds) {
        const row = await measureOne(kind, root, id, saves);
        rows.push(row);
        console.error(rowText(row));
      }
    }
    const machine = `${cpus().length} cores, Node ${process.version}`;
    console.log(`\n ms from the save, ${saves} saves each, median / 95th percentile; ${machine}`);
    console.log(loopTable(rows));
    if (memory > 0) await measureMemory(root, ids[0] ?? "", memory);
    console.log(
      ` other programs used ${Math.round(100 * others)} % of this machine before the run`,
    );
  } finally {
    remove();
  }
}

async function measureOne(
  kind: WatcherKind,
  root: string,
  id: string,
  saves: number,
): Promise<Row> {
  const file = workFile(root, id);
  const right = rightWork(id);
  writeFileSync(file, right(0));
  const watcher = new Watcher(kind, root, id);
  try {
    await watcher.warm();
    const times = [];
    for (let save = 1; save <= WARM_UP + saves; save++) {
      // Not in the same moment as the end of the run before it.
      await new Promise((resolve) => setTimeout(resolve, 300));
      times.push(await watcher.time(() => writeFileSync(file, right(save))));
    }
    const measured = times.slice(WARM_UP);
    const checking = measured.flatMap(({ checkingMs }) =>
      checkingMs === null ? [] : [checkingMs],
    );
    const verdicts = measured.map(({ verdictMs }) => verdictMs);
    const loopMs = await watcher.timeLoop(() => writeFileSync(file, loopingWork(id)), LOOP_MS);
    return {
      exercise: id,
      program: kind.name,
      checking: checking.length === 0 ? null : [median(checking), at95(checking)],
      verdict: [median(verdicts), at95(verdicts)],
      loopMs,
    };
  } finally {
    await watcher.close();
  }
}

const SAMPLES = 5;

/** Whether a day of saves makes it grow. */
async function measureMemory(root: string, id: string, saves: number): Promise<void> {
  const file = workFile(root, id);
  const right = rightWork(id);
  writeFileSync(file, right(0));
  const watcher = new Watcher(LEARN, root, id);
  try {
    await watcher.warm();
    console.log(`\n memory of learn, ${id}`);
    for (let save = 1; save <= saves; save++) {
      await watcher.time(() => writeFileSync(file, right(save)));
      if (save % Math.ceil(saves / SAMPLES) > 0 && save !== 1) continue;
      const { rss, heapUsed } = await watcher.memory();
      const mb = (bytes: number) => (bytes / 2 ** 20).toFixed(0).padStart(5);
      console.log(
        ` ${String(save).padStart(6)} saves  ${mb(rss)} MB, of it heap ${mb(heapUsed)} MB`,
      );
    }
  } finally {
    await watcher.close();
  }
}
