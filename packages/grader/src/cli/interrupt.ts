// Ctrl-C, and a machine that shuts down: the run ends cleanly and says how to go on with it.

import type { Interrupted } from "../cohort/cohort-run.ts";
import { harmlessName } from "../judge/clean.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs `work` with a signal that is given at the first Ctrl-C; the second one ends at once. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of SIGNALS) process.off(name, onSignal);
  }
}

/** What to type to go on. @param folder where the results are kept; undefined when nowhere */
export function resumeText({ done, total }: Interrupted, folder: string | undefined): string {
  const how = ` ended: ${done} of ${total} works are graded`;
  if (folder === undefined) return `${how}; nothing is kept without --out <folder>`;
  const again = process.argv.slice(2).filter((word) => word !== "--resume" && word !== "--restart");
  return `${how} and kept in ${folder}. To go on:\n\n   pnpm ${[...again, "--resume"].map(shellWord).join(" ")}\n`;
}

/** A word as a shell reads it back; in escapes, where it could not be shown as it is. */
export function shellWord(word: string): string {
  if (harmlessName(word) !== word) return `$'${shellEscapes(word)}'`;
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function shellEscapes(word: string): string {
  const bytes = [...Buffer.from(word, "utf8")];
  return bytes
    .map((byte) =>
      /[\w@%+=,./-]/.test(String.fromCharCode(byte)) && byte < 0x80
        ? String.fromCharCode(byte)
        : `\\x${byte.toString(16).padStart(2, "0")}`,
    )
    .join("");
}
