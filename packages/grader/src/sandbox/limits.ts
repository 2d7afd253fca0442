// How much a work may take. Every limit has a flag; these are the defaults. Times are those that the
// work computes, where the system can tell (Linux); elsewhere those that pass.

export interface Limits {
  /** Milliseconds until `work.ts` must have loaded. */
  loadMs: number;
  /** Milliseconds for one call. */
  callMs: number;
  /** Milliseconds for all calls of one exercise. */
  submissionMs: number;
  /** Megabytes of memory of the sandboxed process. */
  memoryMb: number;
}

export const DEFAULT_LIMITS: Readonly<Limits> = {
  loadMs: 2000,
  callMs: 1000,
  submissionMs: 30_000,
  memoryMb: 512,
};

/** So many times a limit on time may pass in all, however little of it the work could compute. */
export const MOST_PATIENCE = 5;
