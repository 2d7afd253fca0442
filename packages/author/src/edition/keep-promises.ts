// Runs the edition's commands in a clone of it, as its first reader would.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { InputError } from "@pravah/grader";
import { type Promised, promisesOf } from "./promises.ts";

const isWindows = process.platform === "win32";
/** A server that has not said where it is by then says it never. */
const START_MS = 60_000;

/**
 * Clones the edition, installs the clone and runs every command that the README promises.
 *
 * @throws {InputError} with the command that failed
 */
export async function keepPromises(edition: string): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), "pravah-edition-"));
  try {
    const clone = cloneOf(edition, path.join(home, "clone"));
    run(clone, { args: ["install", "--frozen-lockfile"], folder: ".", serves: false, code: 0 });
    for (const promised of promisesOf(edition)) {
      if (promised.serves) await see(clone, promised);
      else run(clone, promised);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Makes the edition a repository with one commit, where it is none, and clones it. */
function cloneOf(edition: string, target: string): string {
  const git = (cwd: string, ...args: string[]) => {
    const { status, stderr } = spawnSync("git", args, { cwd, encoding: "utf8" });
    if (status !== 0) throw new InputError(`git ${args[0]} failed in ${cwd}: ${stderr}`);
  };
  const author = ["-c", "user.name=Pravah", "-c", "user.email=pravah@localhost"];
  git(edition, "init", "--quiet", "--initial-branch=main");
  git(edition, "add", "--all");
  git(edition, ...author, "commit", "--quiet", "--message", "The student edition");
  git(edition, "clone", "--quiet", edition, target);
  return target;
}

function run(clone: string, { args, folder, code }: Promised): void {
  console.log(`\n── pnpm ${args.join(" ")}   (${folder})`);
  const { status } = spawnSync(...command(args), { ...settings(clone, folder), stdio: "inherit" });
  if (status !== code)
    throw new InputError(`pnpm ${args.join(" ")} in ${folder}: exit code ${status}, not ${code}`);
}

/** Waits for the address, and ends it. */
async function see(clone: string, { args, folder }: Promised): Promise<void> {
  console.log(`\n── pnpm ${args.join(" ")}   (${folder})`);
  const child = spawn(...command(args), {
    ...settings(clone, folder),
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that what it has started ends with it.
    detached: !isWindows,
  });
  try {
    await firstWords(child, args);
  } finally {
    end(child);
  }
}

function firstWords(child: ChildProcess, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = "";
    const refuse = (why: string) =>
      reject(new InputError(`pnpm ${args.join(" ")}: ${why}\n${text}`));
    const timer = setTimeout(() => refuse("nothing came"), START_MS);
    const listen = (data: Buffer) => {
      text += data.toString("utf8");
      if (!/(?:https?|ws):\/\/\S+:\d+/.test(text)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.on("exit", (code) => refuse(`ended with ${code}`));
  });
}

function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (isWindows) spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
  else process.kill(-child.pid, "SIGKILL");
}

function command(args: string[]): [string, string[]] {
  return [isWindows ? "npx.cmd" : "npx", ["-y", "pnpm@12", ...args]];
}

function settings(clone: string, folder: string) {
  // Settings of the checkout must not reach into the edition.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|pnpm_|INIT_CWD$)/i.test(name)),
  );
  return { cwd: path.join(clone, folder), env: { ...env, CI: "true" }, shell: isWindows };
}
