// A full disk leaves whole records, and says so.

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Disk, RecordFile, readSpans, writeWhole } from "../../src/files/durable-file.ts";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "pravah-test-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const read = (file: string) => fs.readFileSync(file, "utf8");

/** A disk with room for so many bytes; a write that does not fit is cut, the next one fails. */
function smallDisk(room: number): Disk {
  let left = room;
  const writeSync = (fd: number, bytes: Buffer, at: number, length: number, place?: number) => {
    if (left === 0) throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
    const count = fs.writeSync(fd, bytes, at, Math.min(length, left), place);
    left -= count;
    return count;
  };
  return { ...fs, writeSync: writeSync as Disk["writeSync"] };
}

describe("a file of records", () => {
  it("grows by whole lines, and gives them back", () => {
    const records = new RecordFile(path.join(folder, "a"), 0);
    const spans = ["one", "दो", "three"].map((line) => records.append(line));
    expect(read(records.path)).toBe("one\nदो\nthree\n");
    expect([...readSpans(records.path, spans.reverse())]).toEqual(["three", "दो", "one"]);
  });

  it("begins behind what is kept of an earlier run", () => {
    const file = path.join(folder, "a");
    fs.writeFileSync(file, "one\ntw");
    new RecordFile(file, 4).append("two");
    expect(read(file)).toBe("one\ntwo\n");
  });

  it.each([0, 1, 5, 9, 10, 11])("holds whole records on a disk of 20 + %i bytes", (more) => {
    const file = path.join(folder, "a");
    const records = new RecordFile(file, 0, smallDisk(20 + more));
    const append = () => {
      for (;;) records.append("nine long");
    };
    expect(append).toThrow(`${file} cannot be written: the disk is full`);
    expect(read(file)).toBe("nine long\n".repeat(more < 10 ? 2 : 3));
  });
});

describe("a whole file", () => {
  it("keeps the older one, and leaves nothing else, when the disk is full", () => {
    const file = path.join(folder, "below/a");
    writeWhole(file, ["old"]);
    expect(() => writeWhole(file, ["new ", "text"], { disk: smallDisk(6) })).toThrow(
      "the disk is full",
    );
    expect(read(file)).toBe("old");
    expect(fs.readdirSync(path.dirname(file))).toEqual(["a"]);
  });

  it("is not there when what it was made of failed", () => {
    const file = path.join(folder, "a");
    const parts = function* () {
      yield "half";
      throw new Error("no more");
    };
    expect(() => writeWhole(file, parts())).toThrow("no more");
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

/** A file system of 64 KB, where one can be had. */
function tinyDisk(place: string): boolean {
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", place]);
  return status === 0;
}

describe.runIf(process.platform === "linux" && process.getuid?.() === 0)("a real full disk", () => {
  it("leaves whole records", ({ skip }) => {
    if (!tinyDisk(folder)) skip("no tmpfs here");
    try {
      const file = path.join(folder, "a");
      const records = new RecordFile(file, 0);
      const line = "x".repeat(1000);
      const append = () => {
        for (;;) records.append(line);
      };
      expect(append).toThrow("the disk is full");
      const text = read(file);
      expect(text).toBe(`${line}\n`.repeat(text.length / 1001));
      expect(text.length).toBeGreaterThan(30_000);
      records.close();
      expect(() => writeWhole(path.join(folder, "b"), [line.repeat(100)])).toThrow(
        "the disk is full",
      );
      expect(fs.readdirSync(folder)).toEqual(["a"]);
    } finally {
      spawnSync("umount", [folder]);
    }
  });
});
