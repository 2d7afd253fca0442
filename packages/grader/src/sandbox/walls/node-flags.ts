// Node's own flags for the sandboxed program, and the walls that are made of them; both layers have them.

import type { Blueprint } from "./blueprint.ts";

/**
 * A sandbox lives for some tenths of a second. V8 11 (Node 20) spends a fifth of that on optimising what
 * is then hardly called again; with this it waits for loops that are really hot. Later versions have a
 * cheaper compiler in between, and no such flag.
 */
const PATIENT =
  Number(process.versions.v8.split(".")[0]) < 12 ? ["--interrupt-budget=1000000"] : [];

/** @param memoryMb of the whole process; V8's own heap gets half of it */
export function nodeFlags(memoryMb: number): string[] {
  return [
    `--max-old-space-size=${Math.floor(memoryMb / 2)}`,
    "--stack-size=900",
    "--no-warnings",
    "--no-addons",
    // Saves a fifth of the start. What it gives up protects a server's tables from chosen keys; here
    // whoever chooses the keys has the process to himself.
    "--no-rehash-snapshot",
    ...PATIENT,
    "--experimental-vm-modules",
  ];
}

/** The permission model does not ask before these open a file, a debugger or a database. */
const CLOSED = [
  "--no-experimental-sqlite",
  "--no-experimental-webstorage",
  "--no-experimental-websocket",
  "--no-experimental-eventsource",
  "--disable-sigusr1",
];

export function closeModules(blueprint: Blueprint): Blueprint {
  return { ...blueprint, flags: [...blueprint.flags, ...CLOSED.filter(knows)] };
}

export function permit(blueprint: Blueprint): Blueprint {
  const permissions = [
    // Node 20 calls it experimental.
    knows("--permission") ? "--permission" : "--experimental-permission",
    `--allow-fs-read=${blueprint.program}`,
    // For our own watchdog thread; a work in the realm has no way to make one.
    ...(blueprint.threads > 1 ? ["--allow-worker"] : []),
  ];
  return { ...blueprint, flags: [...blueprint.flags, ...permissions] };
}

function knows(flag: string): boolean {
  return process.allowedNodeEnvironmentFlags.has(flag);
}
