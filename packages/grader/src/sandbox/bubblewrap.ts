// What bubblewrap is asked for: a root of its own in which there is Node and nothing else.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { Defence } from "./defences.ts";

export interface Bubblewrap {
  file: string;
  version: string;
}

/** bubblewrap of this machine, or null. Never searched for in PATH. */
export function findBubblewrap(): Bubblewrap | null {
  const file = ["/usr/bin/bwrap", "/bin/bwrap", "/usr/local/bin/bwrap"].find((f) => existsSync(f));
  if (file === undefined) return null;
  const { stdout } = spawnSync(file, ["--version"], { encoding: "utf8", env: {} });
  const version = /(\d+\.\d+(?:\.\d+)?)/.exec(stdout ?? "")?.[1];
  return version === undefined ? null : { file, version };
}

interface Room {
  /** Node, and the libraries that it needs. */
  node: string;
  libraries: readonly string[];
  /** The program's file on this machine; inside it has its `insideName`. */
  program: string;
  /** Descriptor from which bubblewrap reads the filter of system calls. */
  filter: number;
}

/** Where the program lies inside; what Node makes of it depends on the ending. */
export function insideName(program: string): string {
  return `/box/program${path.extname(program)}`;
}

/** `nobody` on every Linux. */
const NOBODY = "65534";

/** The command line up to the program that is to be run. */
export function bubblewrapArgs(
  { version }: Bubblewrap,
  room: Room,
  without: ReadonlySet<Defence> = new Set(),
): string[] {
  const has = (defence: Defence) => !without.has(defence);
  return [
    "--unshare-user",
    "--unshare-ipc",
    "--unshare-uts",
    "--unshare-cgroup-try",
    ...(has("processes") ? ["--unshare-pid"] : []),
    ...(has("network") ? ["--unshare-net"] : []),
    ...(atLeast(version, [0, 8]) ? ["--disable-userns"] : []),
    ...["--uid", NOBODY, "--gid", NOBODY, "--hostname", "box"],
    ...["--cap-drop", "ALL"],
    "--new-session",
    "--die-with-parent",
    ...root(room, has),
    ...["--chdir", "/"],
    ...(has("system-calls") ? ["--seccomp", String(room.filter)] : []),
    "--",
  ];
}

/** No /proc, no /dev, no /tmp: Node starts without, and what is not there need not be guarded. */
function root({ node, libraries, program }: Room, has: (defence: Defence) => boolean): string[] {
  const seen = (file: string) => ["--ro-bind", file, file];
  const own = [...libraries, node].flatMap(seen);
  return [
    ...(has("files") ? own : [has("read-only") ? "--ro-bind" : "--bind", "/", "/"]),
    ...["--ro-bind", program, has("files") ? insideName(program) : program],
    ...(libraries.length > 0 ? ["--setenv", "LD_LIBRARY_PATH", folders(libraries)] : []),
    ...(has("read-only") ? ["--remount-ro", "/"] : []),
  ];
}

/** The loader's own index of libraries is not inside. */
function folders(libraries: readonly string[]): string {
  return [...new Set(libraries.map((file) => path.dirname(file)))].join(":");
}

function atLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ours = 0, lesser = 0] = version.split(".").map(Number);
  return ours > major || (ours === major && lesser >= minor);
}
