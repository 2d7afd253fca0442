// How to start a sandboxed process, whichever layer it is.

/** Name of a layer, as results and receipts spell it. */
export type SandboxLayer = "portable" | "hardened";

export interface Launch {
  command: string;
  args: string[];
  /** The whole environment: nothing of the grader's, which is where secrets live. */
  env: NodeJS.ProcessEnv;
  /** Files that the process finds open for reading, from descriptor 3 on. */
  open: string[];
}
