// Debugging: a breakpoint in work.ts holds, and no clock runs while somebody looks.

import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_LIMITS } from "../../src/sandbox/limits.ts";
import { InspectorClient } from "../practice/inspector-client.ts";
import { practise } from "../practice/vitest-run.ts";
import { TOY_FOLDER, withTwice } from "../toy.ts";

const pravah = fileURLToPath(new URL("../../bin/pravah.js", import.meta.url));
const WORK = withTwice(`
  const doubled = x.map((v) => 2 * v);
  return doubled as number[];
`);
/** Of `return doubled`. */
const LINE = 4;

const places: string[] = [];
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  for (const place of places.splice(0)) rmSync(place, { recursive: true, force: true });
});

function exerciseWith(work: string, name = "twice"): string {
  const place = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
  places.push(place);
  const folder = path.join(place, name);
  cpSync(TOY_FOLDER, folder, { recursive: true });
  const file = path.join(folder, "work.ts");
  writeFileSync(file, work);
  return file;
}

function debug(...args: string[]) {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, [pravah, "debug", ...args, "--lang", "en"], {
    env: { ...env, NO_COLOR: "1" },
  });
  started.push(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => {
      text += data;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { ended, text: () => text };
}

/** Line of the script, from 0, for a line of the file it was made of, from 1. */
function scriptLine(sourceMapUrl: string, source: string, line: number): number {
  const base64 = sourceMapUrl.slice(sourceMapUrl.indexOf(",") + 1);
  const map = new SourceMap(JSON.parse(Buffer.from(base64, "base64").toString()));
  for (let at = 0; at < 1000; at++) {
    const entry = map.findEntry(at, 1e6);
    if (!("originalLine" in entry) || entry.generatedLine !== at) continue;
    if (entry.originalSource === source && entry.originalLine === line - 1) return at;
  }
  throw new Error(`no line of the script is line ${line} of ${source}`);
}

describe("pravah debug", () => {
  it.each(["twice", "50% #1 ? घाटी"])("stops at a line of work.ts in %s", async (name) => {
    const file = exerciseWith(WORK, name);
    const url = pathToFileURL(file).href;
    const { ended, text } = debug(file, "--port", "0");
    const address = await vi.waitFor(() => {
      const found = /at (ws:\S+):/.exec(text())?.[1];
      expect(found).toBeDefined();
      return found as string;
    }, 15_000);

    const client = await InspectorClient.connect(address);
    await client.ask("Runtime.enable");
    await client.ask("Debugger.enable");
    await client.ask("Runtime.runIfWaitingForDebugger");
    const script = await client.heard("Debugger.scriptParsed", (script) => script.url === url);
    await client.heard("Debugger.paused");
    const lineNumber = scriptLine(String(script.sourceMapURL), url, LINE);
    const breakpoint = await client.ask("Debugger.setBreakpointByUrl", { url, lineNumber });
    await client.ask("Debugger.resume");

    const paused = await client.heard("Debugger.paused");
    expect(paused.hitBreakpoints).toEqual([breakpoint.breakpointId]);
    const [frame] = paused.callFrames as { callFrameId: string; functionName: string }[];
    expect(frame?.functionName).toBe("twice");
    const local = { callFrameId: frame?.callFrameId, expression: "String(doubled)" };
    expect(await client.ask("Debugger.evaluateOnCallFrame", local)).toMatchObject({
      result: { value: "2,-4,1" },
    });
    // Longer than any call may take in the sandbox.
    await new Promise((resolve) => setTimeout(resolve, DEFAULT_LIMITS.callMs + 200));
    const { breakpointId } = breakpoint;
    await client.ask("Debugger.removeBreakpoint", { breakpointId });
    await client.ask("Debugger.resume");
    await vi.waitFor(() => expect(text()).toContain("✓ half-values"), 15_000);
    client.close();
    expect(await ended).toBe(0);
    expect(text()).toMatch(/✓ twice-values\n✓ twice-law\n✓ half-values\n/);
  });

  it("is what Vitest does under --inspect", () => {
    const work = withTwice("throw new Error(typeof process);");
    const flags = ["--inspect=127.0.0.1:0", "--no-file-parallelism"];
    const { text } = practise(path.dirname(exerciseWith(work)), "en", ...flags);
    expect(text).toContain("Error: object");
    expect(text).toContain("work.ts:2");
  });

  it("says what keeps a work from running before it waits for anybody", async () => {
    const { ended, text } = debug(
      exerciseWith('import * as fs from "node:fs";\nexport const all = fs;'),
    );
    expect(await ended).toBe(2);
    expect(text()).toContain('work.ts imports "node:fs" (line 1)');
    expect(text()).not.toContain("ws://");
  });

  it.each([
    [["relu", "no-such-check"], 'relu has no check "no-such-check"; its checks are: forward-'],
    [[fileURLToPath(import.meta.url)], "is not the work.ts of an exercise"],
    [["relu", "--port", "65536"], '--port is "65536"'],
  ])("refuses %j", async (args, words) => {
    const { ended, text } = debug(...args);
    expect(await ended).toBe(1);
    expect(text()).toContain(words);
  });
});
