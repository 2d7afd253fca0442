// What a student packs who has installed the exercise: what tools have put there counts for nothing, in
// a folder and in every archive, and the work is found where packing has left it.

import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DropBox, shape, skips, texts } from "./drop-box.ts";
import { tarBytes } from "./tar-bytes.ts";
import { type ZipEntry, zipBytes } from "./zip-bytes.ts";

let box: DropBox;
beforeEach(() => {
  box = new DropBox();
});
afterEach(() => box.remove());

const LINK = 0o120777;
const work = { name: "relu/work.ts", text: "mine" };

/** What `pnpm install`, an editor and macOS leave beside a work. */
const MESS: ZipEntry[] = [
  { name: "relu/node_modules/vitest", mode: LINK, text: "../../../node_modules/.pnpm/vitest" },
  { name: "relu/node_modules/.bin/vitest", mode: LINK, text: "../vitest/vitest.mjs" },
  { name: "relu/node_modules/Case/a.js" },
  { name: "relu/node_modules/case/A.js" },
  { name: `relu/node_modules/${"a/".repeat(30)}deep.js` },
  { name: `relu/node_modules/${"long".repeat(120)}.js` },
  { name: "relu/node_modules/zeros", text: Buffer.alloc(5_000_000) },
  { name: "relu/.git/objects/pack", mode: LINK, text: "/elsewhere" },
  { name: "relu/.turbo/turbo-test.log" },
  { name: "relu/.turbo/Turbo-test.log" },
  { name: "relu/coverage/index.html", mode: LINK, text: "x" },
  { name: "relu/dist/work.js" },
  { name: "relu/.DS_Store" },
  { name: "__MACOSX/relu/._work.ts" },
  { name: "__MACOSX/relu/._WORK.ts" },
];
const many = Array.from({ length: 3_000 }, (_, i) => ({ name: `relu/node_modules/x/${i}.js` }));

function tarOf(entries: readonly ZipEntry[]): Buffer {
  const members = entries.map(({ name, text, mode }) =>
    mode === LINK
      ? { name, type: "2", link: `${text}`, format: "gnu" as const }
      : { name, body: text ?? "", format: "gnu" as const },
  );
  return gzipSync(tarBytes(members));
}

describe("an installed exercise", () => {
  const entries = [work, ...MESS, ...many];
  const noise = randomBytes(17_000_000);

  it.each([
    ["a .zip", "s001.zip", () => zipBytes(entries)],
    ["a .tar.gz", "s001.tar.gz", () => tarOf(entries)],
    [
      "a .zip in the download",
      "all.zip",
      () =>
        zipBytes([
          { name: "all/s001.zip", text: zipBytes(entries) },
          { name: "all/s002/relu/work.ts" },
        ]),
    ],
    [
      "a .tar.gz in the download",
      "all.zip",
      () =>
        zipBytes([
          { name: "all/s001.tar.gz", text: tarOf(entries) },
          { name: "all/s002/relu/work.ts" },
        ]),
    ],
    [
      "a folder in the download",
      "all.zip",
      () =>
        zipBytes([
          ...entries.map((one) => ({ ...one, name: `s001/${one.name}` })),
          { name: "s002/relu/work.ts" },
        ]),
    ],
    [
      "a large .zip in the download",
      "all.zip",
      () =>
        zipBytes([
          {
            name: "s001.zip",
            text: zipBytes([work, { name: "relu/node_modules/big", text: noise }]),
          },
          { name: "s002/relu/work.ts" },
        ]),
    ],
  ])("as %s is taken", async (_, name, bytes) => {
    box.put(name, bytes());
    const found = await box.take(name);
    expect(shape(found)[0]).toEqual(["s001", "relu"]);
    expect((await texts(found))[0]).toBe("mine");
    expect(skips(found)).toEqual([]);
  });

  it("as a folder is taken", async () => {
    box.put("cohort/s001/relu/work.ts", "mine");
    mkdirSync(path.join(box.root, "cohort/s001/relu/node_modules"));
    symlinkSync("/elsewhere", path.join(box.root, "cohort/s001/relu/node_modules/vitest"));
    box.put("cohort/s001/relu/dist/work.js");
    const found = await box.take("cohort");
    expect(await texts(found)).toEqual(["mine"]);
    expect(skips(found)).toEqual([]);
  });

  it.each([
    ["a link beside the work", { name: "relu/other.ts", mode: LINK, text: "x" }, "it is a link"],
    ["a way out through node_modules", { name: "relu/node_modules/../../../x.ts" }, "leads out"],
    ["a way out that begins with dots", { name: "../node_modules/x.ts" }, "leads out"],
  ])("does not make %s good", async (_, bad, why) => {
    box.put("s001.zip", zipBytes([...entries, bad]));
    await expect(box.take("s001.zip")).rejects.toThrow(why);
  });
});

describe("a work in a folder of its name in a folder of its name", () => {
  it.each([
    ["alone", ["relu/relu/work.ts"]],
    ["with what belongs to it", ["relu/relu/work.ts", "relu/relu/README.md"]],
    ["beside others", ["relu/relu/work.ts", "README.md"]],
    ["beside another exercise", ["relu/relu/work.ts", "relu/vanishing/work.ts"]],
    ["in a copy of the course", ["relu/exercises/relu/work.ts", "relu/package.json"]],
  ])("%s is taken", async (_, files) => {
    const entries = files.map((name) => ({ name, text: name }));
    for (const name of files) box.put(`cohort/s001/${name}`, name);
    for (const name of files) box.put(`s002/${name}`, name);
    box.put("s003.zip", zipBytes(entries));
    box.put(
      "lms.zip",
      zipBytes([{ name: "Asha Rao_42_assignsubmission_file/a.zip", text: zipBytes(entries) }]),
    );
    // A folder with a clone called relu in it is a cohort of one.
    const lone = files.some((name) => name.startsWith("relu/exercises")) ? [] : ["s002"];
    for (const place of ["cohort", ...lone, "s003.zip", "lms.zip"]) {
      const found = await box.take(place);
      const [id, ...exercises] = shape(found)[0] ?? [];
      expect([id, exercises[0]]).toEqual([
        { cohort: "s001", "lms.zip": "Asha-Rao-42" }[place] ?? place.replace(".zip", ""),
        "relu",
      ]);
      expect((await texts(found))[0]).toBe(files[0]);
    }
  });
});

describe("a folder full of other things", () => {
  it("hides no work beside it or behind it", async () => {
    for (let i = 0; i < 2_001; i++) box.put(`cohort/s001/data/${i}.csv`);
    box.put("cohort/s001/relu/work.ts", "mine");
    const found = await box.take("cohort");
    expect(await texts(found)).toEqual(["mine"]);
    expect(skips(found)).toEqual(["cohort/s001: at least 2000 other files: only works are taken"]);
  });
});

describe("an archive of another kind", () => {
  it.each(["work.rar", "relu.7z", "relu.tar.xz", "work.ts.gz", "relu.tbz2"])(
    "%s in a download: says what to hand in",
    async (name) => {
      const ending = path.extname(name);
      box.put(
        "canvas.zip",
        zipBytes([{ name: `raoasha_1001_456_${name}` }, { name: "benz_1002_457_relu.ts" }]),
      );
      box.put(
        "moodle.zip",
        zipBytes([
          { name: `Asha Rao_1_assignsubmission_file/${name}` },
          { name: "Ben_2_assignsubmission_file/relu.ts" },
        ]),
      );
      for (const place of ["canvas.zip", "moodle.zip"])
        expect(skips(await box.take(place))).toEqual([
          expect.stringContaining(
            `a ${ending} archive is not opened: pack it again as .zip or .tar.gz`,
          ),
        ]);
      box.put(name);
      await expect(box.take(name)).rejects.toThrow("pack it again as .zip or .tar.gz");
    },
  );

  it.each([
    ["Rar!\x1a\x07\x01\x00", ".rar"],
    ["7z\xbc\xaf\x27\x1c", ".7z"],
    ["\xfd7zXZ\x00", ".xz"],
  ])("is known by its bytes where it is called .zip", async (bytes, kind) => {
    box.put("s001.zip", Buffer.from(bytes, "latin1"));
    await expect(box.take("s001.zip")).rejects.toThrow(`a ${kind} archive is not opened`);
  });

  it("a .zip that is called .tar.gz, and the other way round, are opened", async () => {
    box.put("s001.tar.gz", zipBytes([work]));
    box.put("s002.zip", tarOf([work]));
    const found = await box.take(["s001.tar.gz", "s002.zip"]);
    expect(await texts(found)).toEqual(["mine", "mine"]);
  });
});

const hasZip = spawnSync("zip", ["-v"]).status === 0;

describe.skipIf(!hasZip)("what the system's zip writes", () => {
  it.each([
    ["with 64 bits", ["-fz"]],
    ["with sizes behind the data", ["-fd"]],
    ["not packed", ["-0"]],
    ["with links as links", ["-y"]],
  ])("%s is read", async (_, flags) => {
    box.put("s001/relu/work.ts", "mine".repeat(10_000));
    box.put("s001/README.md", "text");
    mkdirSync(path.join(box.root, "s001/relu/node_modules"));
    symlinkSync("../work.ts", path.join(box.root, "s001/relu/node_modules/link"));
    const { status } = spawnSync("zip", ["-q", "-r", ...flags, "s001.zip", "s001"], {
      cwd: box.root,
    });
    expect(status).toBe(0);
    const found = await box.take("s001.zip");
    expect(await texts(found)).toEqual(["mine".repeat(10_000)]);
    expect(skips(found)).toEqual(["s001.zip: 1 other file: only works are taken"]);
  });
});

describe("an archive cut anywhere", () => {
  const whole = {
    zip: zipBytes([work, { name: "relu/b.md", text: "b".repeat(900) }]),
    "tar.gz": tarOf([work, { name: "relu/b.md", text: "b".repeat(900) }]),
  };

  it.each(["zip", "tar.gz"] as const)(
    ".%s: is refused in one line, and the others are graded",
    async (ending) => {
      const bytes = whole[ending];
      box.put("cohort/s002/relu/work.ts", "other");
      for (let end = 0; end < bytes.length - 1; end += 7) {
        box.put(`cohort/s001.${ending}`, bytes.subarray(0, end));
        const found = await box.take("cohort");
        expect(shape(found)).toEqual([["s002", "relu"]]);
        expect(skips(found)).toHaveLength(1);
      }
    },
  );
});
