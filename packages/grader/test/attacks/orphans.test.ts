// The grader is killed at some moment while a work loops for ever: its sandbox ends with it.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createScratch } from "../../src/sandbox/scratch.ts";
import { hardenedHere } from "../hardened-here.ts";
import { foldersOf, processesOf } from "../leftovers.ts";
import { drive } from "./drive.ts";

let yard = "";
beforeAll(() => {
  yard = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
});
afterAll(() => rmSync(yard, { recursive: true, force: true }));

const needed = await hardenedHere();

describe.skipIf(process.platform !== "linux").each(["portable", "hardened"] as const)(
  "%s",
  (layer) => {
    if (layer === "hardened" && needed !== null) {
      it.skip(`needs the hardened sandbox: ${needed}`);
      return;
    }

    // While the next work is compiled, while its sandbox starts, and in the middle of its loop.
    it.each([0, 30, 80, 400])("leaves no process, killed after %i ms", async (killAfterMs) => {
      const works = ["first", "second"].map((id, i) => {
        const file = path.join(yard, `${id}.ts`);
        writeFileSync(file, i === 0 ? "export const = 1;" : "for (;;) {}");
        return { id, file };
      });
      const limits = { loadMs: 600_000 };
      const { end, pid } = await drive(works, { sandbox: layer, limits }, killAfterMs);
      expect(end).toBe("SIGKILL");
      await expect.poll(() => processesOf(pid), { timeout: 15_000, interval: 50 }).toEqual([]);
      createScratch();
      expect(foldersOf(pid)).toEqual([]);
    });
  },
);
