// Why a sandboxed process was ended, or ended by itself.

export type StopReason = "call-limit" | "memory" | "exited" | "protocol" | "closed";

/** The sandbox is gone; every question to it fails with this. */
export class Stopped extends Error {
  readonly reason: StopReason;

  constructor(reason: StopReason, detail: string) {
    super(`${reason}: ${detail}`);
    this.name = "Stopped";
    this.reason = reason;
  }
}
