// A result is reproduced byte for byte, or it is said what differs.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeListing, writeResults } from "../../src/cohort/cohort-files.ts";
import { regrade } from "../../src/cohort/regrade.ts";
import { createGrader, type Grader, type Result } from "../../src/index.ts";
import { takeIn } from "../../src/intake/intake.ts";
import { zipBytes } from "../intake/zip-bytes.ts";
import { RIGHT, toy, withTwice } from "../toy.ts";

let root = "";
const at = (...names: string[]) => path.join(root, ...names);
const WRONG = withTwice("return x.map((v) => v * v);");

/** Takes in what lies at `place`, grades it, and writes a run. */
async function run(grader: Grader, place: string, home: string): Promise<void> {
  const intake = await takeIn([at(place)], { exercises: ["twice"], only: "twice" });
  const lines: string[] = [];
  for (const { id, works } of intake.submissions)
    for (const work of works)
      lines.push(JSON.stringify(await grader.gradeText(toy(), id, await work.read())));
  mkdirSync(at(home));
  writeListing(at(home), intake.submissions, []);
  writeResults(at(home), () => lines);
  intake.close();
}

const verify = (file: string, work?: string, secret?: string) =>
  regrade(at(file), work && at(work), [toy()], secret);

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
  for (const [id, text] of Object.entries({
    s001: RIGHT,
    s002: WRONG,
    s003: "export const = 1;",
  })) {
    mkdirSync(at("cohort", id, "twice"), { recursive: true });
    writeFileSync(at("cohort", id, "twice/work.ts"), text);
  }
  const moodle = { name: "Asha Rao_17_assignsubmission_file_/work.ts", text: WRONG };
  writeFileSync(at("moodle.zip"), zipBytes([moodle, { ...moodle, name: "x.md" }]));
  const grader = createGrader();
  await run(grader, "cohort", "plain");
  await run(grader, "moodle.zip", "moodle");
  await run(createGrader({ secret: "a secret" }), "cohort", "secret");
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a result", () => {
  it.each(["s002", "s003"])("of %s is reproduced byte for byte", async (id) => {
    expect((await verify(`plain/${id}/twice.json`)).differences).toEqual([]);
  });

  it("is reproduced from an archive; from nowhere it is not", async () => {
    writeFileSync(at("alone.json"), readFileSync(at("plain/s002/twice.json")));
    expect((await verify("moodle/Asha-Rao-17/twice.json")).differences).toEqual([]);
    await expect(verify("alone.json")).rejects.toThrow("Say --work <file>");
  });

  it("that was graded with a secret needs it", async () => {
    const file = "secret/s002/twice.json";
    expect((await verify(file, undefined, "a secret")).differences).toEqual([]);
    await expect(verify(file)).rejects.toThrow("was graded with a secret: set PRAVAH_SECRET");
    expect((await verify(file, undefined, "another")).differences.join()).toContain("seed: ");
  });

  it("that was changed is not reproduced; each difference has a line", async () => {
    const text = readFileSync(at("plain/s002/twice.json"), "utf8");
    const result = JSON.parse(text) as Result;
    result.score = 100;
    result.receipt.node = "v1.0.0";
    writeFileSync(at("forged.json"), `${JSON.stringify(result, null, 2)}\n`);
    const work = "cohort/s002/twice/work.ts";
    expect((await verify("forged.json", work)).differences).toEqual([
      `score: 100, now ${JSON.parse(text).score}`,
      `receipt.node: v1.0.0, now ${process.version}`,
    ]);
    writeFileSync(at("packed.json"), JSON.stringify(JSON.parse(text)));
    expect((await verify("packed.json", work)).differences).toEqual([
      "the values are the same, the file is written otherwise",
    ]);
  });

  it("is not compared with that of another work, nor is any other file", async () => {
    await expect(verify("plain/s001/twice.json", "cohort/s002/twice/work.ts")).rejects.toThrow(
      /^this is not the work that was graded: work\.ts: [0-9a-f]{12}…, now/,
    );
    await expect(verify("plain/skipped.json")).rejects.toThrow("schema result-1");
    await expect(verify("plain/none.json")).rejects.toThrow("cannot be read (ENOENT)");
  });
});
