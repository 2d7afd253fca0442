// Archives: what honest tools make is read, everything odd is refused with a line that says why, and
// nothing is written anywhere.

import { readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DropBox, shape, skips, texts } from "./drop-box.ts";
import { type TarMember, tarBytes } from "./tar-bytes.ts";
import { type ZipEntry, zipBytes } from "./zip-bytes.ts";

let box: DropBox;
beforeEach(() => {
  box = new DropBox();
});
afterEach(() => box.remove());

const LINK = 0o120777;

const tarGz = (members: TarMember[]) => gzipSync(tarBytes(members));

describe("an archive of one student", () => {
  it("is one submission, with or without a folder around it", async () => {
    box.put("s001.zip", zipBytes([{ name: "relu/work.ts", text: "one" }]));
    box.put(
      "s002.zip",
      zipBytes([
        { name: "my files/", mode: 0o040755 },
        { name: "my files/relu/work.ts", text: "two" },
      ]),
    );
    box.put("s003.tar.gz", tarGz([{ name: "./exercises/relu/work.ts", body: "three" }]));
    box.put("s004.tgz", tarGz([{ name: "clone/exercises/relu/work.ts", body: "four" }]));
    box.put(
      "s005.zip",
      zipBytes([
        { name: "work.ts", text: "five" },
        { name: ".DS_Store" },
        { name: "__MACOSX/._work.ts" },
      ]),
    );
    const found = await box.take(["s001.zip", "s002.zip", "s003.tar.gz", "s004.tgz"]);
    expect(shape(found)).toEqual([
      ["s001", "relu"],
      ["s002", "relu"],
      ["s003", "relu"],
      ["s004", "relu"],
    ]);
    expect(await texts(found)).toEqual(["one", "two", "three", "four"]);
    expect(await texts(await box.take("s005.zip", { only: "relu" }))).toEqual(["five"]);
    await expect(box.take("s005.zip")).rejects.toThrow("Say --exercise <id>");
  });

  it("may lie beside others, in a folder or in the archive of a download", async () => {
    const s002 = zipBytes([{ name: "relu/work.ts", text: "two" }, { name: "README.md" }]);
    const s003 = tarGz([{ name: "relu/work.ts", body: "three" }]);
    box.put("cohort/s001/relu/work.ts", "one");
    box.put("cohort/s002.zip", s002);
    box.put("cohort/s003.tar.gz", s003);
    box.put(
      "all.zip",
      zipBytes([
        { name: "all/s001/relu/work.ts", text: "one" },
        { name: "all/s002.zip", text: s002 },
        { name: "all/s003.tar.gz", text: s003 },
      ]),
    );
    for (const place of ["cohort", "all.zip"]) {
      const found = await box.take(place);
      expect(shape(found)).toEqual([
        ["s001", "relu"],
        ["s002", "relu"],
        ["s003", "relu"],
      ]);
      expect(await texts(found)).toEqual(["one", "two", "three"]);
      expect(skips(found)).toEqual([`${place}/s002.zip: 1 other file: only works are taken`]);
    }
  });

  it("counts less than a folder of the same name beside it", async () => {
    box.put("cohort/s001/relu/work.ts", "unpacked");
    box.put("cohort/s001.zip", zipBytes([{ name: "relu/work.ts", text: "packed" }]));
    const found = await box.take("cohort");
    expect(await texts(found)).toEqual(["unpacked"]);
    expect(skips(found).join()).toContain("another version of relu: s001/relu/work.ts was taken");
  });
});

describe("an archive that is refused", () => {
  const good: ZipEntry = { name: "relu/work.ts", text: "export {}" };
  const many = Array.from({ length: 2_000 }, (_, i) => ({ name: `relu/f${i}.ts` }));
  it.each<[string, ZipEntry[], string]>([
    [
      "a link",
      [{ ...good, mode: LINK, text: "../../solutions/relu/work.ts" }],
      'holds "relu/work.ts": it is a link',
    ],
    [
      "an absolute name",
      [good, { name: "/tmp/pwned" }],
      'holds "/tmp/pwned": its name is an absolute path',
    ],
    ["a drive", [good, { name: "C:/evil.ts" }], "an absolute path"],
    ["a backslash", [good, { name: "src\\evil.ts" }], "a backslash"],
    ["a way out with backslashes", [good, { name: "src\\..\\..\\evil.ts" }], "leads out"],
    ["a path from the root of a drive", [good, { name: "\\evil.ts" }], "an absolute path"],
    ["a name with ..", [good, { name: "relu/../../../evil.ts" }], "leads out of its folder"],
    ["a NUL", [good, { name: "work.ts\0.png" }], "a NUL"],
    ["a very long name", [good, { name: "a".repeat(500) }], "longer than 400 characters"],
    ["very deep folders", [good, { name: `${"a/".repeat(40)}b` }], "more than 16 folders deep"],
    ["the same name twice", [good, { ...good, text: "other" }], 'holds "relu/work.ts" twice'],
    [
      "names that differ in case only",
      [good, { name: "relu/WORK.ts" }],
      "one file on many systems",
    ],
    ["2,001 files", [good, ...many], "it holds 2001 files; the limit is 2000"],
    ["an encrypted file", [{ ...good, flags: 1 }], "it is encrypted"],
    ["a bomb", [good, { name: "zeros", text: Buffer.alloc(30_000_000) }], "100 times its size"],
  ])("for %s, in one line, alone and in a cohort", async (_, entries, why) => {
    const bytes = zipBytes(entries);
    box.put("s002.zip", bytes);
    box.put("cohort/s001/relu/work.ts");
    box.put("cohort/s002.zip", bytes);
    box.put("cohort/s003/relu/work.ts");
    const before = readdirSync(box.root, { recursive: true });
    await expect(box.take("s002.zip")).rejects.toThrow(why);
    const found = await box.take("cohort");
    expect(shape(found)).toEqual([
      ["s001", "relu"],
      ["s003", "relu"],
    ]);
    expect(skips(found).filter((line) => line.includes(why))).toHaveLength(1);
    expect(skips(found).join("")).not.toMatch(/\n/);
    expect(readdirSync(box.root, { recursive: true })).toEqual(before);
  });

  it.each([
    ["cut off", zipBytes([good]).subarray(0, 60), "s001.zip: it is no readable .zip"],
    ["cut in its directory", zipBytes([good, good]).subarray(30), "it is no readable .zip"],
    ["something else", Buffer.from("not a zip at all".repeat(10)), "it is no readable .zip"],
    ["empty", Buffer.alloc(0), "it is no readable .zip"],
  ])("because it is %s", async (_, bytes, why) => {
    box.put("s001.zip", bytes);
    await expect(box.take("s001.zip")).rejects.toThrow(why);
  });

  it("because a .tar.gz is cut off, a bomb, holds a link, or is none", async () => {
    const whole = tarGz([{ name: "relu/work.ts", body: "x".repeat(5000) }]);
    box.put("cut.tar.gz", whole.subarray(0, whole.length - 30));
    box.put("bomb.tar.gz", gzipSync(Buffer.alloc(50_000_000)));
    box.put("link.tgz", tarGz([{ name: "relu/work.ts", type: "2", link: "/etc/passwd" }]));
    box.put(
      "up.tgz",
      tarGz([
        { name: "relu/work.ts", body: "" },
        { name: "../evil.ts", body: "" },
      ]),
    );
    box.put("none.tar.gz", "not packed");
    await expect(box.take("cut.tar.gz")).rejects.toThrow("it is no readable .tar");
    await expect(box.take("bomb.tar.gz")).rejects.toThrow("it unpacks to more than");
    await expect(box.take("link.tgz")).rejects.toThrow('"relu/work.ts": it is a link');
    await expect(box.take("up.tgz")).rejects.toThrow("leads out of its folder");
    await expect(box.take("none.tar.gz")).rejects.toThrow("it is no readable .tar");
  });
});

describe("a damaged work in a good archive", () => {
  it("is named when it is read, and the others are graded", async () => {
    box.put(
      "all.zip",
      zipBytes([
        { name: "s001/relu/work.ts", text: "fine" },
        { name: "s002/relu/work.ts", text: "damaged", claims: { crc: 1 } },
        { name: "s003/relu/work.ts", text: "longer than it says", claims: { size: 3 } },
        { name: "s004/relu/work.ts", text: "x".repeat(70_000) },
      ]),
    );
    const [fine, damaged, lying, large] = await texts(await box.take("all.zip"));
    expect(fine).toBe("fine");
    expect(damaged).toBe("✗ the archive is damaged (checksum)");
    expect(lying).toContain("✗ it is no readable .zip (too many bytes in the stream");
    expect(large).toBe("✗ it has 70000 bytes; the limit is 65536");
  });
});

describe("a cohort's archive with one hostile student", () => {
  it("refuses that student, lists what is nobody's, and takes the others", async () => {
    box.put(
      "all.zip",
      zipBytes([
        { name: "s001/relu/work.ts", text: "one" },
        { name: "s002/relu/work.ts", text: "two" },
        { name: "s002/../s001/relu/work.ts", text: "overwritten" },
        { name: "/s001/relu/work.ts", text: "overwritten" },
        { name: "..\\s001\\relu\\work.ts", text: "overwritten" },
      ]),
    );
    const found = await box.take("all.zip");
    expect(await texts(found)).toEqual(["one"]);
    expect(skips(found)).toEqual([
      "all.zip//s001/relu/work.ts: its name is an absolute path",
      "all.zip/..\\s001\\relu\\work.ts: its name leads out of its folder (..)",
      'all.zip/s002: it holds "s002/../s001/relu/work.ts": its name leads out of its folder (..)',
    ]);
  });
});

// The archives of the attack corpus, with the work's name of this course.
describe("the attack corpus", () => {
  it("70 a good archive is taken", async () => {
    box.put("70.zip", zipBytes([{ name: "src/work.ts", text: "good" }]));
    expect(await texts(await box.take("70.zip", { only: "relu" }))).toEqual(["good"]);
  });

  it("70 to 76 by the names of the corpus are no works, and refused", async () => {
    box.put("70.zip", zipBytes([{ name: "src/submission.ts", text: "good" }]));
    await expect(box.take("70.zip")).rejects.toThrow(
      "70.zip: no work in this archive (looked for work.ts, relu/work.ts, vanishing/work.ts, …)",
    );
  });

  it("71 a link to the reference is refused", async () => {
    box.put(
      "71.zip",
      zipBytes([{ name: "src/work.ts", mode: 0o120777, text: "../../../reference/work.ts" }]),
    );
    await expect(box.take("71.zip", { only: "relu" })).rejects.toThrow("it is a link");
  });

  it("73 absolute, drive and backslash names are refused", async () => {
    const names = [
      "src/work.ts",
      "/tmp/pravah-canary/pwned-73",
      "C:\\evil.ts",
      "src\\..\\..\\evil.ts",
    ];
    box.put("73.zip", zipBytes(names.map((name) => ({ name }))));
    await expect(box.take("73.zip", { only: "relu" })).rejects.toThrow("an absolute path");
  });

  it("75 twenty thousand files are refused", async () => {
    const files = Array.from({ length: 20_000 }, (_, i) => ({ name: `src/f${i}.ts` }));
    box.put("75.zip", zipBytes([{ name: "src/work.ts" }, ...files]));
    await expect(box.take("75.zip", { only: "relu" })).rejects.toThrow("it holds 20001 files");
  });

  it("76 a configuration of its own is not taken", async () => {
    const names = ["vitest.config.ts", "test/easy.spec.ts", "test/relu.spec.ts", "package.json"];
    box.put(
      "76.zip",
      zipBytes([
        { name: "relu/work.ts", text: "wrong" },
        ...names.map((name) => ({ name, text: "mine" })),
      ]),
    );
    const found = await box.take("76.zip");
    expect(await texts(found)).toEqual(["wrong"]);
    expect(skips(found)).toEqual(["76.zip: 4 other files: only works are taken"]);
  });
});
