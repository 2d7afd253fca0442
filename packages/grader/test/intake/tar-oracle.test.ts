// Random archives, read as the system's `tar` unpacks them. `PRAVAH_ARCHIVES=2000` tries more of them.

import { spawnSync } from "node:child_process";
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listArchive } from "../../src/intake/archive.ts";
import { ArchiveError, type HandedFile } from "../../src/intake/handed-file.ts";
import { DropBox } from "./drop-box.ts";
import { type RandomTar, randomTar } from "./random-tar.ts";

const COUNT = Number(process.env.PRAVAH_ARCHIVES ?? 60);
/** No archive here takes a second; this one never ends. */
const STUCK_MS = 15_000;
const isGnuTar = /GNU tar/.test(spawnSync("tar", ["--version"]).stdout?.toString() ?? "");

let box: DropBox;
beforeEach(() => {
  box = new DropBox();
});
afterEach(() => box.remove());

/** What a file is: its bytes; its size alone; or that it is no plain file. */
type Found = Map<string, string>;

const said = (size: number) => `${size} bytes`;
const odd = "not plain";
/** Two of three are read, the others flow past. */
const isWanted = (name: string) => Buffer.byteLength(name) % 3 > 0;

/** As the system's tar unpacks it; and whether it had nothing to complain about. */
function unpacked(file: string, { odd: strange }: RandomTar): { found: Found; isGood: boolean } {
  const home = path.join(box.root, "unpacked");
  mkdirSync(home);
  const { status } = spawnSync("tar", ["-xf", file, "-C", home, "--no-same-owner"]);
  const found: Found = new Map();
  for (const entry of readdirSync(home, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const place = path.join(entry.parentPath, entry.name);
    const name = path.relative(home, place);
    const { size } = lstatSync(place);
    if (!entry.isFile()) found.set(name, odd);
    else if (strange.has(name) || !isWanted(name)) found.set(name, said(size));
    else found.set(name, readFileSync(place, "hex"));
  }
  rmSync(home, { recursive: true });
  return { found, isGood: status === 0 };
}

async function read(file: string, { odd: strange, ending }: RandomTar): Promise<Found> {
  const { files } = await listArchive(`a${ending}`, file, (name) =>
    isWanted(name) ? 1_000_000 : 0,
  );
  const found: Found = new Map();
  for (const one of files) found.set(one.path, await whatIs(one, strange.has(one.path)));
  return found;
}

async function whatIs(file: HandedFile, isOdd: boolean): Promise<string> {
  const { path: name, size, refused, read: text } = file;
  if (refused === undefined)
    return isWanted(name) ? Buffer.from(await text()).toString("hex") : said(size);
  if (!isOdd) return `refused: ${refused}`;
  return refused.includes("holes") ? said(size) : odd;
}

/** Why a case is wrong, or null. */
async function fault(seed: number): Promise<string | null> {
  const tar = randomTar(seed);
  // Without an ending: tar, too, shall go by the bytes.
  const file = box.put("archive", tar.bytes);
  const { found, isGood } = unpacked(file, tar);
  let timer: NodeJS.Timeout | undefined;
  const stuck = new Promise<"stuck">((resolve) => {
    timer = setTimeout(resolve, STUCK_MS, "stuck");
  });
  try {
    const ours = await Promise.race([read(file, tar), stuck]);
    if (ours === "stuck") return `${tar.about}: never ends`;
    const [a, b] = [ours, found].map((map) => JSON.stringify([...map].sort()));
    return a === b ? null : `${tar.about}: ${differing(ours, found)}`;
  } catch (error) {
    if (!(error instanceof ArchiveError)) return `${tar.about}: ${error}`;
    // tar takes half a header for an end.
    return isGood && !tar.isCut ? `${tar.about}: ${error.message}` : null;
  } finally {
    clearTimeout(timer);
  }
}

function differing(ours: Found, theirs: Found): string {
  const names = new Set([...ours.keys(), ...theirs.keys()]);
  const shown = (text: string | undefined) => text?.slice(0, 40) ?? "nothing";
  const lines = [...names]
    .filter((name) => ours.get(name) !== theirs.get(name))
    .map(
      (name) => `${name.slice(0, 30)} is ${shown(ours.get(name))}, not ${shown(theirs.get(name))}`,
    );
  return lines.slice(0, 3).join("; ");
}

describe.skipIf(!isGnuTar)("a .tar, packed or not", () => {
  it(`holds what tar finds in it: ${COUNT} random archives`, { timeout: 600_000 }, async () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= COUNT; seed++) {
      const why = await fault(seed);
      if (why !== null) faults.push(why);
    }
    expect(`${faults.length} of ${COUNT}\n${faults.slice(0, 20).join("\n")}`).toBe(
      `0 of ${COUNT}\n`,
    );
  });
});
