// What is left on Node's side of a sandboxed process: whoever breaks out of the realm finds only that.

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { createScratch } from "../../src/sandbox/scratch.ts";

const folder = fileURLToPath(new URL("../../src/sandbox/child", import.meta.url));
const file = path.join(createScratch(), "bare.cjs");

/** Stands in Node's own realm, as a work that has broken out does, with `process` and `module` in hand. */
function inside(body: string): unknown {
  const contents = `
    import { writeSync } from "node:fs";
    import { bareHost } from "./bare-host.ts";
    const exit = process.reallyExit.bind(process);
    const say = (value) => { writeSync(1, JSON.stringify(value ?? null)); exit(0); };
    const { setTimeout } = globalThis;
    const [leaked, givenModule, givenRequire] = [process, module, require];
    bareHost(exit);
    const attempt = (f) => { try { return String(f()); } catch (error) { return error.name; } };
    ${body}`;
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: folder, loader: "ts" },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
  });
  writeFileSync(file, outputFiles[0]?.text ?? "");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--expose-internals", "--no-warnings", file],
    {
      encoding: "utf8",
    },
  );
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

const NODES = [
  ...["fetch", "WebSocket", "EventSource", "Buffer", "setTimeout", "console", "WebAssembly"],
  ...["SharedArrayBuffer", "Atomics", "structuredClone", "MessageChannel", "BroadcastChannel"],
  ...["global", "process", "eval", "navigator", "localStorage", "crypto", "performance"],
];

describe("Node's side of the process", () => {
  it("has the language and no other global", () => {
    const left = inside("say(Reflect.ownKeys(globalThis).map(String));") as string[];
    expect(left).toEqual(expect.arrayContaining(["Object", "Function", "Promise", "Uint8Array"]));
    expect(left.filter((name) => NODES.includes(name))).toEqual([]);
    expect(left.filter((name) => name.startsWith("Symbol("))).toEqual([]);
  });

  it("has a process that can do nothing", () => {
    const left = inside(`
      const found = [];
      const seen = new Set();
      const walk = (path, x) => {
        if ((typeof x !== "object" && typeof x !== "function") || x === null || seen.has(x)) return;
        seen.add(x);
        if (path !== "") found.push(path);
        for (const key of Reflect.ownKeys(x)) {
          const { value, get, set } = Reflect.getOwnPropertyDescriptor(x, key);
          for (const next of [value, get, set]) walk(path + "." + String(key), next);
        }
        if (typeof x === "object") walk(path + ".__proto__", Reflect.getPrototypeOf(x));
      };
      walk("", leaked);
      say(found);`) as string[];
    const own = left.map((name) => name.split(".")[1]);
    // Three that Node asks for itself, and two that cannot be taken away: a number and some flags.
    const kept = ["emit", "emitWarning", "_fatalException", "exitCode", "features"];
    expect(own.filter((name) => !kept.includes(name as string))).toEqual([]);
  });

  it.each([
    ["a module of Node's", 'leaked.getBuiltinModule("node:fs")'],
    ["a binding", 'leaked.binding("fs")'],
    ["an add-on", 'leaked.dlopen({ exports: {} }, "/x")'],
    ["a signal", "leaked.kill(leaked.ppid, 0)"],
    ["the main module", 'leaked.mainModule.require("node:fs")'],
    ["its own module", 'givenModule.require("node:fs")'],
    ["the maker of modules", 'givenModule.constructor._load("node:fs")'],
    ["require", 'givenRequire("node:fs")'],
    ["code from text", 'Function.prototype.constructor("return fetch")()'],
  ])("does not give %s", (_, expression) => {
    expect(inside(`say(attempt(() => ${expression}));`)).toMatch(/^(Type|Reference)Error$/);
  });

  it.each([
    ["Function.prototype", "apply"],
    ["Object.prototype", "then"],
    ["Array.prototype", "push"],
    ["Promise.prototype", "then"],
    ["Error", "prepareStackTrace"],
    ["Reflect.getPrototypeOf(Uint8Array).prototype", "set"],
    ["Reflect.getPrototypeOf(async () => {}).constructor", "x"],
    ["Reflect.getPrototypeOf([][Symbol.iterator]())", "next"],
    ["leaked", "emit"],
  ])("lets nobody wait in %s.%s", (holder, key) => {
    expect(inside(`say(Reflect.defineProperty(${holder}, "${key}", { value: 1 }));`)).toBe(false);
  });

  it("still waits for timers and promises", () => {
    expect(inside("setTimeout(async () => { await 0; say(1); }, 1);")).toBe(1);
  });
});
