// Opens what was prepared, in whichever process.

import { Box } from "../sandbox/box/box.ts";
import type { SandboxSettings } from "../sandbox/sandboxed-work.ts";
import type { PreparedSandbox } from "./prepare-sandbox.ts";

export function settingsOf({ launch, cwd, kit, limits }: PreparedSandbox): SandboxSettings {
  return { open: () => new Box(launch, cwd), kit, limits };
}
