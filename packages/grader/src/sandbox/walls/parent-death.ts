// On Linux the kernel can end a process with its parent: `setpriv` asks for that and becomes the program.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { Launch } from "./launch.ts";

const DIE = ["--pdeathsig", "KILL", "--"];

/** Where a `setpriv` is that can do it (util-linux 2.33), or null. Never searched for in PATH. */
export function findSetpriv(): string | null {
  if (process.platform !== "linux") return null;
  const file = ["/usr/bin/setpriv", "/bin/setpriv"].find((place) => existsSync(place));
  if (file === undefined) return null;
  const { status } = spawnSync(file, [...DIE, file, "--version"], { env: {}, stdio: "ignore" });
  return status === 0 ? file : null;
}

/** The same launch, ended by the kernel when this process ends. */
export function dyingWithParent(launch: Launch, setpriv: string): Launch {
  return { ...launch, command: setpriv, args: [...DIE, launch.command, ...launch.args] };
}
