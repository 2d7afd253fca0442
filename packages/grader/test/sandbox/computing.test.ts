// What Linux tells of a process, beside what the process tells of itself.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { computingOf, TICK_MS } from "../../src/sandbox/box/computing.ts";

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

function run(text: string): ChildProcess & { pid: number } {
  const child = spawn(process.execPath, ["-e", text], { stdio: ["ignore", "pipe", "inherit"] });
  started.push(child);
  return child as ChildProcess & { pid: number };
}

const SPIN = `
  const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
  while (spent() < 300);`;

describe.skipIf(process.platform !== "linux")("computingOf", () => {
  it("agrees with what the process counts itself, and sees it asleep", async () => {
    const child = run(`${SPIN} console.log(spent()); setInterval(() => {}, 1e6);`);
    const [line] = (await once(child.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
    await expect.poll(() => computingOf(child.pid)?.isAsleep).toBe(true);
    const computing = computingOf(child.pid);
    expect(computing?.ms).toBeGreaterThan(Number(line) - 3 * TICK_MS);
    expect(computing?.ms).toBeLessThan(Number(line) + 100);
  });

  it("sees one that computes awake", async () => {
    const child = run(`console.log("spins"); while (performance.now() < 9000);`);
    await once(child.stdout as NodeJS.ReadableStream, "data");
    await expect.poll(() => computingOf(child.pid)?.isAsleep).toBe(false);
  });

  it("adds the processes that it has started", async () => {
    const parent = run(`
      const { spawn } = require("node:child_process");
      const child = spawn(process.execPath, ["-e", ${JSON.stringify(`${SPIN} console.log("spins"); while (spent() < 9000);`)}]);
      child.stdout.once("data", () => console.log(child.pid));`);
    const [line] = (await once(parent.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
    const grandchild = Number(line);
    await expect.poll(() => computingOf(parent.pid)?.isAsleep).toBe(false);
    const [part, all] = [computingOf(grandchild), computingOf(parent.pid)];
    process.kill(grandchild, "SIGKILL");
    expect(part?.ms).toBeGreaterThanOrEqual(300 - 3 * TICK_MS);
    expect(all?.ms).toBeGreaterThan(part?.ms ?? Number.POSITIVE_INFINITY);
  });

  it("knows nothing of a process that is gone", async () => {
    const child = run("");
    await once(child, "close");
    expect(computingOf(child.pid)).toBeNull();
  });
});
