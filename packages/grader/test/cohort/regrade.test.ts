// A result is reproduced byte for byte, or it is said what differs.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prettyResult, writeListing, writeResults } from "../../src/cohort/cohort-files.ts";
import { regrade } from "../../src/cohort/regrade.ts";
import { type Sealed, sealed, sealFault } from "../../src/cohort/seal.ts";
import { createGrader, type Grader, type Result } from "../../src/index.ts";
import { takeIn } from "../../src/intake/intake.ts";
import { DEFAULT_LIMITS, type Limits } from "../../src/sandbox/limits.ts";
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

let notes: string[] = [];
let layer = "";

function verify(file: string, work?: string, secret?: string, limits: Limits = DEFAULT_LIMITS) {
  notes = [];
  return regrade(at(file), {
    workFile: work && at(work),
    catalog: [toy()],
    secret,
    limits,
    onSandbox: (facts) => {
      layer = facts.layer;
    },
    onNote: (note) => notes.push(note),
  });
}

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

/** Writes a result of `plain/`, changed and sealed as a file of its own. */
function forge(name: string, change: (result: Sealed) => void, secret?: string): string {
  const result = JSON.parse(readFileSync(at("plain/s002/twice.json"), "utf8")) as Sealed;
  const line = sealed(JSON.stringify(result), "0".repeat(64), secret);
  const kept = JSON.parse(line) as Sealed;
  change(kept);
  writeFileSync(at(name), prettyResult(kept));
  return name;
}

describe("a receipt", () => {
  const work = "cohort/s002/twice/work.ts";
  const slow = { ...DEFAULT_LIMITS, callMs: 300, loadMs: 5000 };

  it("is not believed where it says that a work may run for ever", async () => {
    mkdirSync(at("loop/s001/twice"), { recursive: true });
    writeFileSync(at("loop/s001/twice/work.ts"), withTwice("for (;;);"));
    await run(createGrader({ limits: slow }), "loop", "looped");
    const file = at("looped/s001/twice.json");
    const result = JSON.parse(readFileSync(file, "utf8")) as Result;
    Object.assign(result.receipt.limits, { callMs: 1e9, submissionMs: 1e9, loadMs: 1 });
    writeFileSync(file, prettyResult(result));
    const began = performance.now();
    const { differences } = await verify("looped/s001/twice.json", undefined, undefined, slow);
    expect(performance.now() - began).toBeLessThan(25_000);
    expect(differences).toContain("receipt.limits.callMs: 1000000000, now 300");
    expect(differences).toContain("receipt.limits.submissionMs: 1000000000, now 30000");
    expect(notes).toContain(
      "the receipt says callMs 1000000000; this grader gives 300 (--call-ms gives more)",
    );
    expect(notes).toContain("the receipt says loadMs 1, less than this grader's 5000");
  }, 60_000);

  it("that says less than is to be had here is said to", async () => {
    forge("practice.json", () => {});
    await verify("practice.json", work, "a secret");
    expect(notes).toEqual(["the receipt says practice inputs, though a secret is given here"]);
    await verify("plain/s002/twice.json");
    expect(notes).toEqual([expect.stringContaining("the result has no seal")]);
  });

  it("of the portable layer says so where hardened is to be had", async () => {
    await run(createGrader({ sandbox: "portable" }), "cohort", "portable");
    expect((await verify("portable/s002/twice.json")).differences).toEqual([]);
    expect(layer).toBe("portable");
    const { layer: hardest } = await createGrader().sandbox();
    const said = notes.filter((note) => note.includes("though hardened is to be had"));
    expect(said).toHaveLength(hardest === "hardened" ? 1 : 0);
  });

  it("with limits that are no limits is refused by the schema", async () => {
    const negative = (result: Sealed) => Object.assign(result.receipt.limits, { callMs: -1 });
    await expect(verify(forge("negative.json", negative), work)).rejects.toThrow("schema result-1");
  });
});

describe("a seal", () => {
  const work = "cohort/s002/twice/work.ts";

  it("is reproduced with the rest", async () => {
    expect(
      (
        await verify(
          forge("sealed.json", () => {}),
          work,
        )
      ).differences,
    ).toEqual([]);
    expect(notes).toEqual([]);
  });

  it("shows that the score was changed, and the work runs in the hardest layer", async () => {
    const change = (result: Sealed) => {
      result.score = 100;
      result.receipt.sandbox = "portable";
    };
    const { differences } = await verify(forge("changed.json", change), work);
    expect(differences[0]).toBe("seal: it was changed after it was written");
    const { score } = JSON.parse(readFileSync(at("plain/s002/twice.json"), "utf8")) as Result;
    expect(differences).toContain(`score: 100, now ${score}`);
    expect(layer).toBe((await createGrader().sandbox()).layer);
  });

  it("that somebody made anew without the secret shows with it", () => {
    const plain = JSON.parse(sealed(JSON.stringify({ score: 1 }), "run", undefined)) as Sealed;
    const right = JSON.parse(sealed(JSON.stringify({ score: 1 }), "run", "a secret")) as Sealed;
    const wrong = JSON.parse(sealed(JSON.stringify({ score: 1 }), "run", "another")) as Sealed;
    expect(sealFault(right, "a secret")).toBeNull();
    expect(sealFault(right, undefined)).toBeNull();
    expect(sealFault(plain, undefined)).toBeNull();
    expect(sealFault(plain, "a secret")).toBe("it was not sealed with the secret");
    expect(sealFault(wrong, "a secret")).toBe("it was changed, and sealed without the secret");
    expect(sealFault({ ...right, score: 2 } as Sealed, undefined)).toContain(
      "changed after it was written",
    );
  });
});

it("the result of a work that ends its grader is not run here", async () => {
  const crash = (result: Sealed) => {
    Object.assign(result, { outcome: "ungradable", score: null, checks: [] });
    result.reason = { stage: "crash", message: { en: "", hi: "" } };
  };
  await expect(verify(forge("crash.json", crash), "cohort/s002/twice/work.ts")).rejects.toThrow(
    "its work ended the processes that graded it",
  );
});
