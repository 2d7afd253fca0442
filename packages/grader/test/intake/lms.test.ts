// Downloads of learning management systems: whose file is it, and which of several counts.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DropBox, shape, skips, texts } from "./drop-box.ts";
import { type ZipEntry, zipBytes } from "./zip-bytes.ts";

let box: DropBox;
beforeEach(() => {
  box = new DropBox();
});
afterEach(() => box.remove());

/** The same files as a folder and as a `.zip`. */
function both(name: string, files: Record<string, string | Buffer>): string[] {
  const entries: ZipEntry[] = [];
  for (const [file, text] of Object.entries(files)) {
    box.put(`${name}/${file}`, text);
    entries.push({ name: file, text, flags: 0x800 });
  }
  box.put(`${name}.zip`, zipBytes(entries));
  return [name, `${name}.zip`];
}

describe("Moodle", () => {
  it("reads name and participant out of the folders", async () => {
    const inner = zipBytes([{ name: "relu/work.ts", text: "zipped" }]);
    const places = both("moodle", {
      "Asha Rao_12345_assignsubmission_file_/work.ts": "asha",
      "अनिता शर्मा_12346_assignsubmission_file/my files/work.ts": "anita",
      "Participant_77_assignsubmission_file_/upload.zip": inner,
      "Participant_77_assignsubmission_onlinetext_/onlinetext.html": "typed",
      "Ben_12347_assignsubmission_onlinetext_/onlinetext.html": "typed",
    });
    for (const place of places) {
      const found = await box.take(place, { only: "relu" });
      expect(found.submissions.map(({ id, name, lms }) => [id, name, lms])).toEqual([
        ["Asha-Rao-12345", "Asha Rao", { system: "moodle", user: "12345" }],
        ["Participant-77", "Participant", { system: "moodle", user: "77" }],
        ["अनिता-शर्मा-12346", "अनिता शर्मा", { system: "moodle", user: "12346" }],
      ]);
      expect(await texts(found)).toEqual(["asha", "zipped", "anita"]);
      expect(skips(found)).toEqual([
        `${place}/Ben_12347_assignsubmission_onlinetext_: typed into the page (onlinetext); a work is a file`,
        `${place}/Participant_77_assignsubmission_onlinetext_: typed into the page (onlinetext); a work is a file`,
      ]);
    }
  });

  it("also without folders, and for teams", async () => {
    const [place = ""] = both("flat", {
      "Asha Rao_12345_assignsubmission_file_relu.ts": "relu",
      "Asha Rao_12345_assignsubmission_file_vanishing.ts": "vanishing",
      "Team 7_assignsubmission_file_relu.ts": "team",
    });
    const found = await box.take(place);
    expect(found.submissions.map(({ name }) => name)).toEqual(["Asha Rao", "Team 7"]);
    expect(await texts(found)).toEqual(["relu", "vanishing", "team"]);
  });
});

describe("Canvas", () => {
  const files = {
    "raoasha_1001_456_work.ts": "first",
    "raoasha_LATE_1001_470_work-1.ts": "late",
    "sharmaanita_1002_457_relu.ts": "anita",
    "sharmaanita_1002_458_notes.pdf": "notes",
    "LATE_anon_Ab3dE_459_my answer.ts": "anonymous",
    "benz_1003_text.html": "typed",
  };

  it("reads name, user and lateness out of the file names; the newest upload counts", async () => {
    for (const place of both("canvas", files)) {
      const found = await box.take(place, { only: "relu" });
      expect(found.submissions.map(({ id, lms }) => [id, lms])).toEqual([
        ["anon_Ab3dE", { system: "canvas", user: "anon_Ab3dE", late: true }],
        ["raoasha-1001", { system: "canvas", user: "1001", late: true }],
        ["sharmaanita-1002", { system: "canvas", user: "1002" }],
      ]);
      expect(await texts(found)).toEqual(["anonymous", "late", "anita"]);
      expect(skips(found)).toEqual([
        `${place}/benz_1003_text.html: a file beside the submissions' folders`,
        `${place}/raoasha_1001_456_work.ts: another version of relu: raoasha_LATE_1001_470_work-1.ts was taken`,
        `${place}/sharmaanita_1002_457_relu.ts: 1 other file: only works are taken`,
      ]);
    }
  });

  it("without what is late, the version in time counts", async () => {
    const [place = ""] = both("canvas", files);
    const found = await box.take(place, { only: "relu", skipLate: true });
    expect(await texts(found)).toEqual(["first", "anita"]);
    expect(skips(found).filter((line) => line.includes("late"))).toHaveLength(2);
  });
});

describe("Canvas, where a name ends in a number", () => {
  const ids = async (name: string, files: Record<string, string | Buffer>) => {
    const [place = ""] = both(name, files);
    const found = await box.take(place);
    return found.submissions.map(({ name: student, lms }) => [student, lms?.user]);
  };

  it("two such names are two students", async () => {
    expect(
      await ids("two", {
        "kumarasha_7_1001_456_mine.zip": zipBytes([{ name: "vanishing/work.ts" }]),
        "kumarasha_7_1001_457_relu.ts": "asha",
        "sharmaanita_7_1002_458_relu.ts": "anita",
        "raoben_7_LATE_1003_459_relu.ts": "ben",
      }),
    ).toEqual([
      ["kumarasha_7", "1001"],
      ["raoben_7", "1003"],
      ["sharmaanita_7", "1002"],
    ]);
  });

  it("one alone is read as a student's whose file is a work", async () => {
    expect(await ids("one", { "kumarasha_7_1001_456_relu.ts": "" })).toEqual([
      ["kumarasha_7", "1001"],
    ]);
  });

  it("among others their numbers tell the name's from the student's, and from the file's", async () => {
    expect(
      await ids("many", {
        "raoasha_10001_4560_relu.ts": "",
        "sharmaanita_10002_4570_relu.ts": "",
        "benz_10003_4580_2024_12_relu.zip": zipBytes([{ name: "relu/work.ts" }]),
        "kumar_7_10004_4590_relu.ts": "",
        "kumar_7_10004_4600_vanishing.ts": "",
      }),
    ).toEqual([
      ["benz", "10003"],
      ["kumar_7", "10004"],
      ["raoasha", "10001"],
      ["sharmaanita", "10002"],
    ]);
  });

  it("two students of one name stay two", async () => {
    const files = { "kumarravi_1001_456_relu.ts": "a", "kumarravi_1002_457_relu.ts": "b" };
    const [place = ""] = both("same", files);
    const found = await box.take(place);
    expect(found.submissions.map(({ id }) => id)).toEqual(["kumarravi-1001", "kumarravi-1002"]);
    expect(await texts(found)).toEqual(["a", "b"]);
  });
});

describe("Moodle, where a group has a participant's number", () => {
  it("the group and the participant stay two", async () => {
    const [place = ""] = both("groups", {
      "Group A_42_assignsubmission_file/relu/work.ts": "group",
      "Asha Rao_42_assignsubmission_file/relu/work.ts": "asha",
      "Asha Rao_42_assignsubmission_onlinetext/onlinetext.html": "typed",
    });
    const found = await box.take(place);
    expect(found.submissions.map(({ name, lms }) => [name, lms?.user])).toEqual([
      ["Asha Rao", "42"],
      ["Group A", "42"],
    ]);
    expect(await texts(found)).toEqual(["asha", "group"]);
  });
});

describe("several versions in one folder", () => {
  it("the place decides first, then the copy's number", async () => {
    box.put("s001/relu/work.ts", "place");
    box.put("s001/relu/work-2.ts", "second copy");
    box.put("s001/relu/work (10).ts", "tenth copy");
    box.put("s001/relu.ts", "beside");
    const found = await box.take("s001");
    expect(shape(found)).toEqual([["s001", "relu"]]);
    expect(await texts(found)).toEqual(["tenth copy"]);
    expect(skips(found)).toHaveLength(3);
  });
});

describe("hostile and difficult names", () => {
  it.each([
    ["a line break", "a\nb", "a�b"],
    ["a formula", '=HYPERLINK("x")', '=HYPERLINK("x")'],
    ["a bidirectional mark", "abc\u202etxt.exe", "abc�txt.exe"],
    ["an escape sequence", "a\x1b[31mb", "a�[31mb"],
    ["a name of Windows", "aux", "aux"],
    ["the name of a result file", "results.jsonl", "results.jsonl"],
    ["the cohort's page", "index", "index"],
  ])("%s is data: the id is safe, the name kept, the message one line", async (_, name, shown) => {
    box.put(
      "all.zip",
      zipBytes([
        { name: `${name}/relu/work.ts`, text: "x", flags: 0x800 },
        { name: `${name}/x.md`, flags: 0x800 },
        { name: "s001/relu/work.ts", text: "y" },
      ]),
    );
    const found = await box.take("all.zip");
    const odd = found.submissions.find(({ id }) => id !== "s001");
    expect(odd?.name).toBe(name);
    expect(odd?.id).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*-[0-9a-f]{8}$/u);
    expect(skips(found)).toEqual([`all.zip/${shown}: 1 other file: only works are taken`]);
  });

  it("UTF-8 names are read with and without the flag, others as code page 437", async () => {
    box.put(
      "all.zip",
      zipBytes([
        { name: "प्रवाह/relu/work.ts", flags: 0x800 },
        { name: "गणित/relu/work.ts" },
        { name: Buffer.from([0x4d, 0x81, 0x6c, 0x6c, ...Buffer.from("/relu/work.ts")]) },
      ]),
    );
    const found = await box.take("all.zip");
    expect(found.submissions.map(({ name }) => name)).toEqual(["Müll", "गणित", "प्रवाह"]);
  });

  it("names that differ in case only get ids that differ in more", async () => {
    box.put(
      "all.zip",
      zipBytes([
        { name: "S001/relu/work.ts" },
        { name: "s001/relu/work.ts" },
        { name: "s002/relu/work.ts" },
      ]),
    );
    const ids = (await box.take("all.zip")).submissions.map(({ id }) => id);
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(3);
    expect(ids).toContain("s002");
  });
});

describe("names made to be read for ever", () => {
  it("are read in no time, and the others are taken", async () => {
    const long = Array.from({ length: 50 }, (_, i) => ({
      name: `${"_1".repeat(32_000)}_${i}.ts`,
    }));
    box.put("all.zip", zipBytes([...long, { name: "raoasha_1001_456_relu.ts", text: "asha" }]));
    const begin = performance.now();
    const found = await box.take("all.zip");
    expect(performance.now() - begin).toBeLessThan(10_000);
    expect(await texts(found)).toEqual(["asha"]);
  });
});
