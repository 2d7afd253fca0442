// What a person names may be no plain file: it stays what it is, or is refused in a sentence.

import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeWhole } from "../../src/files/durable-file.ts";
import { lockFolder } from "../../src/files/folder-lock.ts";
import { makeFolder } from "../../src/files/make-folder.ts";
import { DropBox } from "../intake/drop-box.ts";

const isLinux = process.platform === "linux";
const isRoot = isLinux && process.getuid?.() === 0;
const SOURCE = new URL("../../src/files/durable-file.ts", import.meta.url).href;

let box: DropBox;
beforeEach(() => {
  box = new DropBox();
});
afterEach(() => box.remove());

const at = (name: string) => path.join(box.root, name);
const make = (program: string, ...args: string[]) => spawnSync(program, args).status;

describe("a link", () => {
  it("stays, and what it leads to is written, there already or not", () => {
    const real = box.put("below/real", "old");
    fs.symlinkSync("below/real", at("link"));
    fs.symlinkSync("link", at("twice"));
    fs.symlinkSync("below/none", at("dangling"));
    writeWhole(at("twice"), ["new"]);
    writeWhole(at("dangling"), ["first"]);
    expect(fs.readFileSync(real, "utf8")).toBe("new");
    expect(fs.readFileSync(at("below/none"), "utf8")).toBe("first");
    for (const name of ["link", "twice", "dangling"])
      expect(fs.lstatSync(at(name)).isSymbolicLink()).toBe(true);
    expect(fs.readdirSync(at("below")).sort()).toEqual(["none", "real"]);
  });

  it("in a circle is refused", () => {
    fs.symlinkSync("b", at("a"));
    fs.symlinkSync("a", at("b"));
    expect(() => writeWhole(at("a"), ["x"])).toThrow(
      "a cannot be written: its links lead in a circle",
    );
  });

  it("that somebody has laid where the new file is made is not followed", () => {
    const other = box.put("other", "theirs");
    fs.symlinkSync("other", at("file.part"));
    writeWhole(at("file"), ["mine"]);
    expect(fs.readFileSync(other, "utf8")).toBe("theirs");
    expect(fs.readFileSync(at("file"), "utf8")).toBe("mine");
  });
});

describe.runIf(isLinux)("no plain file", () => {
  it("a pipe is written into", async () => {
    expect(make("mkfifo", at("pipe"))).toBe(0);
    const reader = spawn("cat", [at("pipe")]);
    let got = "";
    reader.stdout.on("data", (part) => {
      got += part;
    });
    const text = "y".repeat(300_000);
    writeWhole(at("pipe"), ["x", text]);
    await new Promise((resolve) => reader.on("close", resolve));
    expect(got).toBe(`x${text}`);
    expect(fs.lstatSync(at("pipe")).isFIFO()).toBe(true);
  });

  it.runIf(isRoot)(
    "a device is written into and keeps its rights; a disk is refused",
    ({ skip }) => {
      if (make("mknod", at("null"), "c", "1", "3") !== 0) skip("no devices can be made here");
      expect(make("mknod", at("disk"), "b", "7", "250")).toBe(0);
      const before = fs.lstatSync(at("null"));
      writeWhole(at("null"), ["x"], { mode: 0o600 });
      const after = fs.lstatSync(at("null"));
      expect([after.rdev, after.mode]).toEqual([before.rdev, before.mode]);
      expect(() => writeWhole(at("disk"), ["x"])).toThrow("it is a device; name a file");
      expect(fs.readdirSync(box.root).sort()).toEqual(["disk", "null"]);
    },
  );

  it("a folder is refused", () => {
    fs.mkdirSync(at("folder"));
    expect(() => writeWhole(at("folder"), ["x"])).toThrow("it is a folder; name a file");
    fs.mkdirSync(at("file.part"));
    expect(() => writeWhole(at("file"), ["x"])).toThrow(
      "file cannot be written: a folder is in its place",
    );
    expect(fs.readdirSync(box.root).sort()).toEqual(["file.part", "folder"]);
  });

  // As `/dev/stdout` is a link, on every system that has /proc.
  it("standard output is continued where it is a file, and written where it is a pipe", () => {
    fs.symlinkSync("/proc/self/fd/1", at("stdout"));
    const program = box.put(
      "program.mts",
      `import { writeWhole } from "${SOURCE}";
      console.log("before"); writeWhole("${at("stdout")}", ["text\\n"]); console.log("behind");`,
    );
    const run = `"${process.execPath}" --import tsx "${program}"`;
    const cwd = path.dirname(new URL(SOURCE).pathname);
    spawnSync("sh", ["-c", `${run} > "${at("file")}"`], { cwd });
    expect(fs.readFileSync(at("file"), "utf8")).toBe("before\ntext\nbehind\n");
    const piped = spawnSync("sh", ["-c", `${run} | cat`], { cwd, encoding: "utf8" });
    expect(piped.stdout).toBe("before\ntext\nbehind\n");
    expect(fs.lstatSync(at("stdout")).isSymbolicLink()).toBe(true);
  });
});

describe("a folder that cannot be made", () => {
  it("has a file above it", () => {
    box.put("file");
    expect(() => makeFolder(at("file/a/b"))).toThrow(
      "file/a/b cannot be written: a file is in its place",
    );
    expect(() => lockFolder(at("file"))).toThrow("file cannot be written: a file is in its place");
  });

  it("is made with those above it, and may be there already", () => {
    makeFolder(at("a/b/c"));
    makeFolder(at("a/b/c"));
    expect(fs.statSync(at("a/b/c")).isDirectory()).toBe(true);
  });

  it.runIf(isLinux)("lies below /proc: that is said, and does not go on for ever", () => {
    expect(() => makeFolder("/proc/pravah/a")).toThrow("nothing can be made there");
    expect(() => writeWhole("/proc/pravah", ["x"])).toThrow("/proc/pravah cannot be written: ");
  });

  it.runIf(isRoot)("lies on a disk that is read-only, also at depth", ({ skip }) => {
    fs.mkdirSync(at("ro"));
    if (make("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", at("ro")) !== 0) skip("no tmpfs here");
    try {
      expect(() => writeWhole(at("ro/a/b/c"), ["x"])).toThrow("the disk is read-only");
      expect(() => lockFolder(at("ro/a"))).toThrow("the disk is read-only");
      expect(() => writeWhole(at("ro/a"), ["x"])).toThrow("the disk is read-only");
    } finally {
      make("umount", at("ro"));
    }
  });
});
