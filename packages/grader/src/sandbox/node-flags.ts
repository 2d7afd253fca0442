// Node's own walls around the sandboxed program; both layers have them.

import type { Defence } from "./defences.ts";

/**
 * @param program the only file that the process may read
 * @param memoryMb of the whole process; V8's own heap gets half of it
 */
export function nodeFlags(
  program: string,
  memoryMb: number,
  without: ReadonlySet<Defence> = new Set(),
): string[] {
  return [
    `--max-old-space-size=${Math.floor(memoryMb / 2)}`,
    "--stack-size=900",
    "--no-warnings",
    "--no-addons",
    // Saves a fifth of the start. What it gives up protects a server's tables from chosen keys; here
    // whoever chooses the keys has the process to himself.
    "--no-rehash-snapshot",
    ...PATIENT,
    ...(without.has("realm") ? [] : ["--disallow-code-generation-from-strings"]),
    // The permission model does not ask before these open a file, a debugger or a database.
    ...(without.has("closed-modules") ? [] : CLOSED.filter(knows)),
    ...(without.has("permissions") ? [] : permissions(program)),
    "--experimental-vm-modules",
    // Node's bindings, for own-callbacks.ts; bare-host.ts closes them again.
    ...(without.has("realm") || without.has("callbacks") ? [] : ["--expose-internals"]),
  ];
}

/**
 * A sandbox lives for some tenths of a second. V8 11 (Node 20) spends a fifth of that on optimising what
 * is then hardly called again; with this it waits for loops that are really hot. Later versions have a
 * cheaper compiler in between, and no such flag.
 */
const PATIENT =
  Number(process.versions.v8.split(".")[0]) < 12 ? ["--interrupt-budget=1000000"] : [];

const CLOSED = [
  "--no-experimental-sqlite",
  "--no-experimental-webstorage",
  "--no-experimental-websocket",
  "--no-experimental-eventsource",
  "--disable-sigusr1",
];

function permissions(program: string): string[] {
  return [
    // Node 20 calls it experimental.
    knows("--permission") ? "--permission" : "--experimental-permission",
    `--allow-fs-read=${program}`,
  ];
}

function knows(flag: string): boolean {
  return process.allowedNodeEnvironmentFlags.has(flag);
}
