// Inputs on which every solution is asked, to tell the known mistakes apart.

import type { Plain } from "@pravah/checks/host";

export interface ProbeInput {
  call: string;
  args: readonly Plain[];
}

/** What `solutions/<id>/probes.ts` exports as `probes`. */
export type Probes = readonly ProbeInput[];
