// The Vitest configuration of practice, shared by all exercises. Vite reads this file before it can read the
// TypeScript of our packages: from here on Node reads it.

import { register } from "tsx/esm/api";
import type { ViteUserConfig } from "vitest/config";

/**
 * Practice below the folder in which Vitest was started: one exercise, or all.
 *
 * @param isDebugged runs the works in Vitest's own processes; without it, where somebody debugs
 */
export async function practiceConfig(isDebugged?: boolean): Promise<ViteUserConfig> {
  register();
  const host = new URL("./vitest-host.ts", import.meta.url).href;
  const { vitestHost } = (await import(host)) as typeof import("./vitest-host.ts");
  return vitestHost(isDebugged);
}
