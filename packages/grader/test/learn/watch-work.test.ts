// Every save is seen: where the system tells, and where it does not.

import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  utimesSync,
  watch as watchFolder,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WorkWatch } from "../../src/learn/watch-work.ts";

vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  return { ...real, watch: vi.fn(real.watch) };
});

let folder = "";
let file = "";
let watch: WorkWatch;
let saves: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pravah-watch-"));
  file = path.join(folder, "work.ts");
  writeFileSync(file, "at first");
  saves = [];
});
afterEach(() => {
  watch.close();
  rmSync(folder, { recursive: true, force: true });
  vi.mocked(watchFolder).mockReset();
});

function begin(): void {
  watch = new WorkWatch(file, () => saves.push(textOf(watch)));
  watch.start();
}

function textOf({ save }: WorkWatch): string {
  if (!save) return "nothing yet";
  return "source" in save.text ? save.text.source : String(save.text.problem.params.why);
}

const seen = (text: string, ms = 1500) =>
  vi.waitFor(() => expect(saves.at(-1)).toBe(text), { timeout: ms, interval: 5 });

describe.each([
  ["where the system tells", false],
  ["where it does not (network drives)", true],
])("%s", (_, isDeaf) => {
  beforeEach(() => {
    if (isDeaf)
      vi.mocked(watchFolder).mockImplementation(() => {
        throw Object.assign(new Error("no watches"), { code: "ENOSPC" });
      });
    begin();
  });

  it("sees a save, a deletion, a new file, a renamed one", async () => {
    writeFileSync(file, "second");
    await seen("second");
    rmSync(file);
    await seen("ENOENT");
    writeFileSync(file, "third");
    await seen("third");
    writeFileSync(`${file}~`, "fourth");
    renameSync(`${file}~`, file);
    await seen("fourth");
  });

  it("sees another content under the same size and the same time", async () => {
    const then = new Date(Date.now() - 1000);
    utimesSync(file, then, then);
    await new Promise((resolve) => setTimeout(resolve, 300));
    writeFileSync(file, "at last!");
    utimesSync(file, then, then);
    await seen("at last!");
  });

  it("says nothing where the content is the same, and nothing of an empty moment", async () => {
    writeFileSync(file, "at first");
    writeFileSync(file, "");
    await new Promise((resolve) => setTimeout(resolve, 30));
    writeFileSync(file, "at first");
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(saves).toEqual([]);
  });

  it("survives its folder", async () => {
    rmSync(folder, { recursive: true });
    await seen("ENOENT");
    mkdirSync(folder);
    writeFileSync(file, "in a new folder");
    await seen("in a new folder");
    writeFileSync(file, "and again");
    await seen("and again");
  });
});
