// Tries the walls from inside, in the place of a work that has broken out of the realm and out of
// Node's own permissions. Started with the launch of the layer under test; it says what it could do.

import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";

/** What the trusted side has laid out. */
export interface Targets {
  /** A file that must not be readable. */
  canary: string;
  /** Files that it must not be able to make. */
  traces: string[];
  /** A port of 127.0.0.1 at which nobody must arrive. */
  port: number;
  /** A process that must survive. */
  victim: number;
  /** How much memory, in MB, must not be given. */
  memoryMb: number;
}

/** One line of what the probe prints: `done` where it could. */
export interface ProbeReport {
  probe: "read" | "write" | "connect" | "spawn" | "kill" | "memory";
  done: boolean;
  /** How the system refused: a code such as EPERM, or what V8 said. */
  why: string;
}

const BLOCK_MB = 64;

type Attempt = (targets: Targets) => unknown;

// Memory comes last: its limit may end this very process.
const ATTEMPTS: Record<ProbeReport["probe"], Attempt> = {
  read: ({ canary }) => readFileSync(canary),
  write: ({ traces }) => firstSuccess(traces, (file) => writeFileSync(file, "")),
  connect: ({ port }) => reach(port),
  spawn: () => {
    const { error } = spawnSync(process.execPath, ["--version"]);
    if (error) throw error;
  },
  kill: ({ victim }) => process.kill(victim, "SIGKILL"),
  memory: ({ memoryMb }) => {
    const held: Uint8Array[] = [];
    for (let mb = 0; mb < memoryMb; mb += BLOCK_MB)
      held.push(new Uint8Array(BLOCK_MB << 20).fill(1));
  },
};

function firstSuccess(files: readonly string[], attempt: (file: string) => void): void {
  const failures = files.map((file) => {
    try {
      attempt(file);
      return null;
    } catch (error) {
      return error;
    }
  });
  if (!failures.includes(null)) throw failures[0];
}

function reach(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    connect(port, "127.0.0.1", resolve).on("error", reject);
  });
}

const targets = JSON.parse(process.argv[2] ?? "") as Targets;
for (const [probe, attempt] of Object.entries(ATTEMPTS)) {
  let [done, why] = [true, ""];
  try {
    await attempt(targets);
  } catch (error) {
    done = false;
    why = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
  }
  console.log(JSON.stringify({ probe, done, why }));
}
process.exit(0);
