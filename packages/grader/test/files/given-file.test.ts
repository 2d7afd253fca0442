// What is read because somebody named it: a pipe that nobody writes to is not waited for, and what has
// no end is not read to it.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readListing, readSkipped } from "../../src/cohort/cohort-files.ts";
import { Journal, readPlan } from "../../src/cohort/journal.ts";
import type { Plan } from "../../src/cohort/plan.ts";
import { lockFolder } from "../../src/files/folder-lock.ts";
import { readGiven, readPlain } from "../../src/files/given-file.ts";
import { readSubmissions } from "../../src/report/read-results.ts";
import { readSecret } from "../../src/run/secret.ts";
import { DropBox } from "../intake/drop-box.ts";

const isLinux = process.platform === "linux";
const SOURCE = new URL("../../src/run/secret.ts", import.meta.url).href;

let box: DropBox;
beforeEach(() => {
  box = new DropBox();
});
afterEach(() => box.remove());

const at = (name: string) => path.join(box.root, name);
const pipe = (name: string) => {
  expect(spawnSync("mkfifo", [at(name)]).status).toBe(0);
  return at(name);
};

describe.runIf(isLinux)("a pipe in the place of a file is refused at once", () => {
  it.each<[string, (home: string) => unknown]>([
    ["results.jsonl", (home) => [...readSubmissions(home)]],
    ["submissions.jsonl", readListing],
    ["skipped.json", readSkipped],
    ["journal.jsonl", (home) => readPlan(path.join(home, "journal.jsonl"))],
    ["journal.jsonl", (home) => Journal.open(path.join(home, "journal.jsonl"))],
    ["journal.jsonl", (home) => Journal.create(path.join(home, "journal.jsonl"), {} as Plan)],
    [".pravah-lock", lockFolder],
    ["relu.json", (home) => readPlain(path.join(home, "relu.json"))],
    ["secret", (home) => readSecret(path.join(home, "secret"), {})],
  ])("%s", (name, read) => {
    pipe(name);
    expect(() => read(box.root)).toThrow(
      `${name} cannot be read: it is a pipe, and a file is needed`,
    );
  });

  it.each(["fifo.zip", "fifo.tar.gz", "fifo.ts", "fifo"])("%s, handed in", async (name) => {
    pipe(name);
    await expect(box.take(name)).rejects.toThrow(
      `${name} is a pipe: a work is a .ts file, or lies`,
    );
  });

  it("handed in beside others it is listed", async () => {
    box.put("cohort/s001/relu/work.ts");
    pipe("cohort/s002.zip");
    const { skipped, submissions } = await box.take("cohort");
    expect(submissions).toHaveLength(1);
    expect(skipped).toEqual([{ path: "cohort/s002.zip", why: "it is not a plain file" }]);
  });
});

describe.runIf(existsSync("/dev/zero"))("a device", () => {
  it("without an end is refused, also behind a link", () => {
    expect(() => readSecret("/dev/zero", {})).toThrow(
      "--secret-file /dev/zero cannot be read: it is a device, and a file is needed",
    );
  });
});

describe("a secret", () => {
  it("is no film", () => {
    const film = box.put("film", Buffer.alloc(70_000, "x"));
    expect(() => readSecret(film, {})).toThrow("has more than 65536 bytes: is it the right one?");
  });

  it.runIf(isLinux)("may be handed over open: by the shell's <(…), or as /dev/stdin", () => {
    const program = box.put(
      "program.mts",
      `import { readSecret } from "${SOURCE}"; console.log(readSecret(process.argv[2], {}));`,
    );
    const run = `"${process.execPath}" --import tsx "${program}"`;
    const cwd = path.dirname(new URL(SOURCE).pathname);
    const said = (command: string, input?: string) =>
      spawnSync("bash", ["-c", command], { cwd, encoding: "utf8", ...(input && { input }) }).stdout;
    expect(said(`${run} <(sleep 0.1; echo s3cret)`)).toBe("s3cret\n");
    expect(said(`echo s3cret | ${run} /dev/stdin`)).toBe("s3cret\n");
    expect(said(`${run} /dev/stdin`, "s3cret\n")).toBe("s3cret\n");
  });
});

it("a file that is not there, or is a folder, is named", () => {
  expect(() => readGiven(at("none"), "none")).toThrow("none cannot be read (ENOENT)");
  expect(() => readGiven(box.root, "it")).toThrow(
    "it cannot be read: it is a folder, and a file is needed",
  );
});
