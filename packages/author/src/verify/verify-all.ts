// Several exercises at once: each in a process of its own, because checks run one after the other in one.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Exercise } from "@pravah/grader";
import type { Verdict } from "./verify.ts";

const PROGRAM = fileURLToPath(new URL("../../bin/author.js", import.meta.url));
/** A verdict is a few hundred KB at most. */
const MAX_OUTPUT = 64 << 20;

/**
 * Verifies `exercises`, `jobs` at a time.
 *
 * @param onVerdict hears of them in the order of `exercises`
 * @throws {Error} with what a process said that could not run
 */
export async function verifyAll(
  exercises: readonly Exercise[],
  jobs: number,
  onVerdict: (verdict: Verdict) => void,
): Promise<Verdict[]> {
  const started: Promise<Verdict>[] = [];
  const running = new Set<Promise<unknown>>();
  const verdicts: Verdict[] = [];
  const tell = async () => {
    for (const verdict of started) {
      verdicts.push(await verdict);
      onVerdict(verdicts.at(-1) as Verdict);
    }
  };
  for (const { id } of exercises) {
    if (running.size >= jobs) await Promise.race(running);
    const verdict = verifyApart(id);
    started.push(verdict);
    running.add(verdict);
    // A failure is reported by `tell`, once; here it only frees a place.
    const settled = () => running.delete(verdict);
    verdict.then(settled, settled);
  }
  await tell();
  return verdicts;
}

async function verifyApart(id: string): Promise<Verdict> {
  const run = promisify(execFile)(process.execPath, [PROGRAM, "verify", id, "--json"], {
    maxBuffer: MAX_OUTPUT,
  });
  // Exit code 1 is a verdict too: the rules that are broken stand in it.
  const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error);
  try {
    return (JSON.parse(stdout) as { verdicts: [Verdict] }).verdicts[0];
  } catch {
    throw new Error(`author verify ${id}: ${stderr.trim() || "no verdict"}`);
  }
}
