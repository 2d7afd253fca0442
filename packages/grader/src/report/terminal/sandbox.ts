// One line that says what held the works, before anything is graded: it is not told from the marks.

import type { SandboxFacts } from "../../processes/messages.ts";

/** ` sandbox: hardened (bubblewrap 0.8.0, system call filter, prlimit)` */
export function sandboxText({ layer, note }: SandboxFacts): string {
  return ` sandbox: ${layer} (${note})`;
}
