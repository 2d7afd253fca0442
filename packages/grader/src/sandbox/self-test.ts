// Six probes that decide whether this machine's sandbox may be called hardened: containers and hosted
// runners often have bubblewrap and refuse what it needs. The probes run in the real launch, but for
// Node's own permissions: what is tried is the wall behind them.

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { killTree, startProcess } from "./box/process-tree.ts";
import type { ProbeReport, Targets } from "./child/probe.ts";
import type { Launch } from "./walls/launch.ts";

const PROBES: readonly ProbeReport["probe"][] = [
  "read",
  "write",
  "connect",
  "spawn",
  "kill",
  "memory",
];
/** Enough for a slow machine; the probes take well under a second. */
const PATIENCE_MS = 20_000;
const MAX_OUTPUT = 65_536;

/** A probe that trips over itself has proved nothing. */
const REFUSED = /^(E[A-Z]+|Array buffer allocation failed)$/;

/** What a probe could do though it must not. */
const BREACHES: Record<ProbeReport["probe"], string> = {
  read: "read a file of this machine",
  write: "write a file",
  connect: "reach a port of this machine",
  spawn: "start a process",
  memory: "take more memory than the limit",
  kill: "kill a process outside",
};

/**
 * Runs the probes.
 *
 * @param launch starts the probe's file; the targets are its last argument
 * @param scratch a folder of the trusted side
 * @param memoryMb the limit of the launch
 * @returns what is wrong, one entry each; empty when every wall holds
 */
export async function selfTest(
  launch: Launch,
  scratch: string,
  memoryMb: number,
): Promise<string[]> {
  const yard = path.join(scratch, "probe-yard");
  const canary = path.join(yard, "canary.txt");
  mkdirSync(yard, { recursive: true });
  writeFileSync(canary, "canary");
  const trace = `pravah-probe-${process.pid}`;
  const traces = [yard, tmpdir(), "/"].map((folder) => path.join(folder, trace));
  const listener = await listen();
  const victim = spawn(process.execPath, ["-e", "process.stdin.resume()"], {
    env: {},
    stdio: ["pipe", "ignore", "ignore"],
  });
  victim.on("error", () => {});
  try {
    if (victim.pid === undefined) return ["no process can be started here"];
    const targets: Targets = {
      canary,
      traces,
      port: listener.port,
      victim: victim.pid,
      memoryMb: Math.max(1024, 2 * memoryMb),
    };
    const { reports, lastWords } = await run(launch, targets, path.join(scratch, "empty"));
    if (reports.length === 0) return [`it did not start${lastWords && ` (${lastWords})`}`];
    return breaches(reports, {
      write: traces.some((trace) => existsSync(trace)),
      connect: listener.visits() > 0,
      kill: victim.signalCode !== null || !isRunning(victim),
    });
  } finally {
    victim.kill("SIGKILL");
    listener.server.close();
    for (const trace of traces) rmSync(trace, { force: true });
    rmSync(yard, { recursive: true, force: true });
  }
}

/** A probe must have been refused by its own words, and where we can see its trace, by that too. */
function breaches(
  reports: readonly ProbeReport[],
  seen: Partial<Record<ProbeReport["probe"], boolean>>,
): string[] {
  return PROBES.flatMap((probe) => {
    const report = reports.find((entry) => entry.probe === probe);
    if (seen[probe] === true || report?.done === true) return [`a work could ${BREACHES[probe]}`];
    // The memory limit may end the probe, and so it comes last; nothing else may.
    if (report === undefined) return probe === "memory" ? [] : [`the probe "${probe}" is silent`];
    return REFUSED.test(report.why) ? [] : [`the probe "${probe}" broke: ${report.why}`];
  });
}

async function run(
  launch: Launch,
  targets: Targets,
  cwd: string,
): Promise<{ reports: ProbeReport[]; lastWords: string }> {
  const child = startProcess({ ...launch, args: [...launch.args, JSON.stringify(targets)] }, cwd);
  const timer = setTimeout(() => killTree(child), PATIENCE_MS);
  const out = gather(child.stdout);
  const err = gather(child.stderr);
  child.stdin.on("error", () => {});
  const failed = await new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", () => resolve(""));
  });
  clearTimeout(timer);
  const reports = out()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as ProbeReport);
  return { reports, lastWords: failed || (err().trim().split("\n").at(-1) ?? "") };
}

function gather(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.on("error", () => {});
  stream.on("data", (data: Buffer) => {
    if (text.length < MAX_OUTPUT) text += data.toString("utf8");
  });
  return () => text;
}

function listen(): Promise<{ server: Server; port: number; visits: () => number }> {
  let visits = 0;
  const server = createServer((socket) => {
    visits++;
    socket.destroy();
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      resolve({ server, port, visits: () => visits });
    });
  });
}

/** A killed process that nobody has waited for yet still has its number; its state tells. */
function isRunning({ pid }: ChildProcess): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return false;
  }
}
