// Several exercises at once: each in a process of its own, because checks run one after the other in one.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Exercise, severalAtATime } from "@pravah/grader";
import type { Verdict } from "./verify.ts";

const PROGRAM = fileURLToPath(new URL("../../bin/author.js", import.meta.url));
/** A verdict is a few hundred KB at most. */
const MAX_OUTPUT = 64 << 20;

/**
 * Verifies `exercises`, `jobs` at a time. The last begin: they are the longest, and a long one that began
 * last would keep the others' places empty.
 *
 * @param every so many-th wrong solution is tried in practice, too
 * @param onVerdict hears of each as it comes
 * @returns the verdicts in the order of `exercises`
 * @throws {Error} with what a process said that could not run
 */
export async function verifyAll(
  exercises: readonly Exercise[],
  { jobs, every }: { jobs: number; every: number },
  onVerdict: (verdict: Verdict) => void,
): Promise<Verdict[]> {
  const verdicts = await severalAtATime([...exercises].reverse(), jobs, async ({ id }) => {
    const verdict = await verifyApart(id, every);
    onVerdict(verdict);
    return verdict;
  });
  return verdicts.reverse();
}

async function verifyApart(id: string, every: number): Promise<Verdict> {
  const args = ["verify", id, "--json", "--every", String(every)];
  const run = promisify(execFile)(process.execPath, [PROGRAM, ...args], { maxBuffer: MAX_OUTPUT });
  // Exit code 1 is a verdict too: the rules that are broken stand in it.
  const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error);
  try {
    return (JSON.parse(stdout) as { verdicts: [Verdict] }).verdicts[0];
  } catch {
    throw new Error(`author verify ${id}: ${stderr.trim() || "no verdict"}`);
  }
}
