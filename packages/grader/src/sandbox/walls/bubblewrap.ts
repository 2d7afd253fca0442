// What bubblewrap is asked for: a root of its own in which there is Node and nothing else.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { HardenedParts } from "./hardened.ts";
import type { Launch } from "./launch.ts";

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

/** What a process finds around it. */
export interface Room {
  /** The name of the program's file inside; what Node makes of it depends on the ending. */
  program: string;
  /** Files that are there, by the names that they have outside; null for all of this machine. */
  shown: readonly string[] | null;
  /** Libraries that the loader has to be told of. */
  libraries: readonly string[];
  isReadOnly: boolean;
  /** Those beside the ones that every room has. */
  namespaces: readonly ("net" | "pid")[];
  /** The filter of system calls. */
  filterFile: string | null;
}

/** The room without walls: this machine, as it is. */
export function openRoom(program: string): Room {
  return {
    program,
    shown: null,
    libraries: [],
    isReadOnly: false,
    namespaces: [],
    filterFile: null,
  };
}

/** No /proc, no /dev, no /tmp: Node starts without, and what is not there need not be guarded. */
export function furnishFiles(room: Room, { node, libraries }: HardenedParts): Room {
  const program = `/box/program${path.extname(room.program)}`;
  return { ...room, program, libraries, shown: [...libraries, node] };
}

export function furnishReadOnly(room: Room): Room {
  return { ...room, isReadOnly: true };
}

/** `nobody` on every Linux. */
const NOBODY = "65534";
/** The first descriptor that a launch opens. */
const FIRST_OPEN = 3;

/**
 * The same launch in a room.
 *
 * @param program its file on this machine
 */
export function inRoom(
  launch: Launch,
  room: Room,
  { bubblewrap }: HardenedParts,
  program: string,
): Launch {
  const { namespaces, filterFile } = room;
  const args = [
    "--unshare-user",
    "--unshare-ipc",
    "--unshare-uts",
    "--unshare-cgroup-try",
    ...namespaces.map((kind) => `--unshare-${kind}`),
    ...(atLeast(bubblewrap.version, [0, 8]) ? ["--disable-userns"] : []),
    ...["--uid", NOBODY, "--gid", NOBODY, "--hostname", "box"],
    ...["--cap-drop", "ALL"],
    "--new-session",
    "--die-with-parent",
    ...root(room, program),
    ...["--chdir", "/"],
    ...(filterFile === null ? [] : ["--seccomp", String(FIRST_OPEN + launch.open.length)]),
    "--",
    launch.command,
    ...launch.args,
  ];
  const open = filterFile === null ? launch.open : [...launch.open, filterFile];
  return { ...launch, command: bubblewrap.file, args, open };
}

function root({ program: inside, shown, libraries, isReadOnly }: Room, program: string): string[] {
  return [
    ...(shown?.flatMap((file) => ["--ro-bind", file, file]) ?? [
      isReadOnly ? "--ro-bind" : "--bind",
      "/",
      "/",
    ]),
    ...["--ro-bind", program, inside],
    ...(libraries.length > 0 ? ["--setenv", "LD_LIBRARY_PATH", folders(libraries)] : []),
    ...(isReadOnly ? ["--remount-ro", "/"] : []),
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
