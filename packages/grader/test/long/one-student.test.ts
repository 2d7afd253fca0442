// One student's hand-in has a result whatever it is; the Classroom 50 script ends well with it.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeOneStudent } from "../../src/cli/one-student.ts";
import { readPage } from "../docs/document.ts";

let root = "";
const at = (...names: string[]) => path.join(root, ...names);
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
  mkdirSync(at("s001"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const take = (places: string[], exercise: string | undefined = "relu") =>
  takeOneStudent(places, exercise, { exercises: ["relu"], only: exercise });

describe("one student's folder", () => {
  it("with a work is that work", async () => {
    writeFileSync(at("s001/work.ts"), "export {};");
    const { submissions, close } = await take([at("s001")]);
    expect(submissions.map(({ id }) => id)).toEqual(["s001"]);
    expect(await submissions[0]?.works[0]?.read()).toEqual({ source: "export {};" });
    close();
  });

  it.each([
    ["Work.ts", "is Work.ts meant? It must be called work.ts"],
    ["notes.md", "no work in this folder"],
    [null, "the folder is empty"],
  ])("with %s is a work that cannot be read, and says why without a path", async (name, why) => {
    if (name !== null) writeFileSync(at("s001", name), "export {};");
    const { submissions } = await take([at("s001")]);
    const text = await submissions[0]?.works[0]?.read();
    expect(submissions[0]?.id).toBe("s001");
    expect(text).toMatchObject({ problem: { stage: "read" } });
    expect(JSON.stringify(text)).toContain(why);
    expect(JSON.stringify(text)).not.toContain(root);
  });

  it("that does not exist, or is several, or for no exercise, is the caller's mistake", async () => {
    await expect(take([at("none")])).rejects.toThrow("does not exist");
    await expect(take([at("s001"), at("s001")])).rejects.toThrow("needs one path");
    await expect(takeOneStudent([at("s001")], undefined, { exercises: ["relu"] })).rejects.toThrow(
      "--exercise <id>",
    );
  });
});

const has = (program: string) => spawnSync(program, ["--version"]).status === 0;

/** Stands for `git clone` and for pnpm: this checkout is the clone. */
function stand(name: string, program: string): void {
  writeFileSync(at("bin", name), `#!/bin/sh\n${program}\n`, { mode: 0o755 });
}

it.skipIf(process.platform === "win32" || !has("python3") || !has("git"))(
  "the Classroom 50 script gives Work.ts a result, dated by its commit",
  () => {
    const pravah = fileURLToPath(new URL("../../bin/pravah.js", import.meta.url));
    const [script] = readPage("docs/instructors/classroom50.md").blocks;
    writeFileSync(at("autograder.py"), script?.text ?? "");
    mkdirSync(at("bin"));
    const git = spawnSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).stdout.trim();
    stand("git", `[ "$1" = clone ] || exec "${git}" "$@"`);
    stand(
      "npx",
      `shift 2; [ "$1" = install ] && exit 0; [ "$1" = pravah ] && shift
       INIT_CWD="$PWD" exec "${process.execPath}" "${pravah}" "$@"`,
    );
    writeFileSync(at("s001/Work.ts"), "export {};");
    const who = { GIT_AUTHOR_NAME: "s001", GIT_AUTHOR_EMAIL: "s001@example.org" };
    const env = {
      ...process.env,
      ...who,
      GIT_COMMITTER_NAME: who.GIT_AUTHOR_NAME,
      GIT_COMMITTER_EMAIL: who.GIT_AUTHOR_EMAIL,
      GIT_COMMITTER_DATE: "2026-01-01T14:38:00+05:30",
      PATH: `${at("bin")}:${process.env.PATH}`,
      CLASSROOM: "c",
      ASSIGNMENT: "relu",
      OWNER: "s001",
      SUBMISSION_TAG: "submit/2026-01-01T10-00-00Z-a1b2c3d",
      COMMIT_URL: "https://example.org/c",
      RELEASE_URL: "https://example.org/r",
    };
    const run = (command: string, ...args: string[]) =>
      spawnSync(command, args, { cwd: at("s001"), env, encoding: "utf8" });
    for (const args of [
      ["init", "-q"],
      ["add", "."],
      ["commit", "-qm", "hand in"],
    ])
      expect(run("git", ...args).status).toBe(0);
    const { status, stderr } = run("python3", at("autograder.py"));
    expect(status, stderr).toBe(0);
    expect(JSON.parse(readFileSync(at("s001/result.json"), "utf8"))).toMatchObject({
      owner: "s001",
      datetime: "2026-01-01T09:08:00Z",
      score: 0,
      "max-score": 100,
      tests: [{ passed: false, message: expect.stringContaining("is Work.ts meant?") }],
    });
  },
  120_000,
);
