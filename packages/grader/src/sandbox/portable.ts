// The portable layer: a child process with Node's permission flags around a bare realm. It works
// wherever Node does; what it promises and what not is in docs/security.md.

/** How to start a sandboxed process. */
export interface Launch {
  command: string;
  args: string[];
}

/** Name of the layer, as results and receipts spell it. */
export const PORTABLE = "portable";

/**
 * @param childFile the only file that the process may read
 * @param memoryMb at which the watchdog ends the process; V8's own heap gets half of it
 */
export function portableLaunch(childFile: string, memoryMb: number): Launch {
  return {
    command: process.execPath,
    args: [
      `--max-old-space-size=${Math.floor(memoryMb / 2)}`,
      "--stack-size=900",
      "--no-warnings",
      "--no-addons",
      "--disallow-code-generation-from-strings",
      ...ifKnown("--no-experimental-sqlite"),
      // Node 20 calls it experimental.
      ...(knows("--permission") ? ["--permission"] : ["--experimental-permission"]),
      `--allow-fs-read=${childFile}`,
      // For our own watchdog thread; a work in the realm has no way to make one.
      "--allow-worker",
      "--experimental-vm-modules",
      childFile,
      String(memoryMb),
    ],
  };
}

function ifKnown(flag: string): string[] {
  return knows(flag) ? [flag] : [];
}

function knows(flag: string): boolean {
  return process.allowedNodeEnvironmentFlags.has(flag);
}
