// The shared libraries that this Node needs to start, as the dynamic loader finds them.

import { spawnSync } from "node:child_process";

/**
 * Absolute paths, the loader's own among them; empty where `ldd` is missing or Node needs none.
 * `ldd` runs the loader of the file it is asked about: here that is the Node we are.
 */
export function nodeLibraries(node: string): string[] {
  const { stdout } = spawnSync("ldd", [node], { encoding: "utf8", env: { PATH: "/usr/bin:/bin" } });
  return parseLibraries(stdout ?? "");
}

/** `libm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x…)`, or `/lib64/ld-linux-x86-64.so.2 (0x…)` */
export function parseLibraries(text: string): string[] {
  return text.split("\n").flatMap((line) => /(?:^|\s)(\/\S+)\s+\(0x/.exec(line)?.[1] ?? []);
}
