import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/work/compile.ts";

/** 6 KB that esbuild reads for many seconds. */
const BUSY_FOR_LONG = `export const f = ${"x=>".repeat(2000)}1;`;

const WORK = [
  "type Mat = number[][];",
  "",
  "export function twice(x: Mat): Mat {",
  "  return x.map((row) => row.map((v) => 2 * v));",
  "}",
].join("\n");

async function compiled(source: string) {
  const done = await compile(source);
  if ("problem" in done) throw new Error(JSON.stringify(done.problem));
  return done;
}

describe("compile", () => {
  it("drops the types, and knows which line was which", async () => {
    const { js, lineOf } = await compiled(WORK);
    expect(js).not.toContain("Mat");
    const jsLine = js.split("\n").findIndex((line) => line.includes("2 * v")) + 1;
    expect(lineOf(jsLine)).toBe(4);
  });

  it("names the line that does not parse", async () => {
    expect(await compile("export const a = 1;\nexport const b = ;")).toMatchObject({
      problem: { stage: "parse", params: { message: 'Unexpected ";"', line: 2 } },
    });
  });

  it("does not take a text that is longer than a work may be", async () => {
    const nested = `export const a = ${"[".repeat(240_000)}${"]".repeat(240_000)};`;
    expect(await compile(nested)).toMatchObject({ problem: { stage: "read" } });
  });

  it("reads the deepest nesting that a work has room for, or says that it is too deep", async () => {
    const nested = `export const a = ${"[".repeat(32_000)}${"]".repeat(32_000)};`;
    const done = await compile(nested);
    if ("problem" in done) expect(done.problem.stage).toBe("parse");
    await compiled(WORK);
  });

  it("gives up on a text that keeps the parser busy; whoever waits behind it is not held to blame", async () => {
    const [busy, behind] = await Promise.all([compile(BUSY_FOR_LONG), compile(WORK)]);
    expect(busy).toMatchObject({ problem: { stage: "parse" } });
    expect(behind).toHaveProperty("js");
  });

  it.runIf(process.platform === "linux")("goes on where its process was ended", async () => {
    await compiled(WORK);
    const [pid] = ownEsbuilds();
    expect(pid).toBeDefined();
    process.kill(pid as number, "SIGKILL");
    await compiled(WORK);
    expect(ownEsbuilds().some((other) => other !== pid)).toBe(true);
  });
});

/** The esbuild processes that this one has started. */
function ownEsbuilds(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const [, name, parent] =
          /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
        return name === "esbuild" && Number(parent) === process.pid;
      } catch {
        return false;
      }
    })
    .map(Number);
}
