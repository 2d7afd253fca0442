// What is in the archive, and what is not.

import { readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { readCatalog } from "../../src/catalog/catalog.ts";
import { CHECKOUT } from "../../src/files/checkout.ts";
import { InputError } from "../../src/files/input-error.ts";
import { gradescopeFiles, type PackOptions } from "../../src/pack/gradescope.ts";
import { type ZipFile, zipOf } from "../../src/pack/zip.ts";
import { unpacked } from "./unpack.ts";

const catalog = readCatalog(CHECKOUT);
const options: PackOptions = {
  root: CHECKOUT,
  exercises: catalog.filter(({ id }) => id === "relu" || id === "clinic"),
  sandbox: "auto",
  language: "both",
  secret: undefined,
};

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe("zipOf", () => {
  it("is read back as it was given, by another library", async () => {
    const file = fc.record({
      path: fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,2}\.ts$/),
      content: fc.uint8Array({ maxLength: 2000 }),
      mode: fc.constantFrom(0o644, 0o755, 0o600),
    });
    const files = fc.uniqueArray(file, { selector: ({ path: name }) => name, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const found = await unpacked(zipOf(given));
        const wanted = given
          .map(({ path: name, content, mode }) => [name, 0o100000 | mode, [...content]])
          .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
        expect(found.map(({ path: name, mode, bytes }) => [name, mode, [...bytes]])).toEqual(
          wanted,
        );
      }),
      { numRuns: 50 },
    );
  });

  it("has the same bytes in every time zone, whatever the order of the files", () => {
    const files: ZipFile[] = ["b.ts", "a.ts"].map((name) => ({ path: name, content: name }));
    process.env.TZ = "Asia/Kolkata";
    const here = zipOf(files);
    process.env.TZ = "America/Los_Angeles";
    expect(zipOf([...files].reverse())).toEqual(here);
  });
});

describe("the archive for Gradescope", () => {
  const files = gradescopeFiles(options);
  const names = files.map(({ path: name }) => name);
  const textOf = (name: string) => String(files.find((file) => file.path === name)?.content);

  it("holds two scripts that can be executed, and no other", () => {
    const executable = files.filter(({ mode = 0 }) => (mode & 0o111) !== 0);
    expect(executable.map(({ path: name }) => name)).toEqual(["setup.sh", "run_autograder"]);
    for (const { content } of executable) expect(content).toMatch(/^#!.*bash\n/);
    expect(textOf("run_autograder") + textOf("setup.sh")).not.toMatch(/__[A-Z]+__|\r/);
  });

  it("holds whole packages of the grader, so that it is the same grader", () => {
    for (const room of ["core", "checks", "figures", "grader", "markup"]) {
      const home = path.join(CHECKOUT, "packages", room, "src");
      const sources = readdirSync(home, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => `pravah/packages/${room}/src/${name.split(path.sep).join("/")}`);
      expect(sources.length).toBeGreaterThan(0);
      expect(names).toEqual(expect.arrayContaining(sources));
    }
  });

  it("holds no answers, no tests, no author's tools, no works and no other exercise", () => {
    const allowed =
      /^(setup\.sh|run_autograder|not-graded\.json|pravah\/(LICENSE|package\.json|pnpm-(lock|workspace)\.yaml|exercises\/(relu|clinic)\/(checks\/)?[^/]+|packages\/(core|checks|figures|grader|markup)\/(package\.json|(src|bin|schemas|golden)\/.+)))$/;
    expect(names.filter((name) => !allowed.test(name))).toEqual([]);
    expect(
      names.filter((name) => /(^|\/)(solutions|author|test|node_modules)\//.test(name)),
    ).toEqual([]);
    expect(names.filter((name) => name.endsWith("/work.ts"))).toEqual([]);
  });

  it("is the same, byte for byte, when it is made twice", () => {
    expect(zipOf(gradescopeFiles(options))).toEqual(zipOf(files));
  });

  it("carries the choice of the sandbox and the exercises into the script", () => {
    const script = String(
      gradescopeFiles({ ...options, sandbox: "hardened" }).find(
        ({ path: name }) => name === "run_autograder",
      )?.content,
    );
    expect(script).toContain("--sandbox hardened --lang both");
    expect(script).toContain("-- relu clinic ||");
    expect(script).not.toContain("--secret-file");
  });

  it("keeps the secret outside of the project, for root alone", () => {
    const secret = "a secret of the course";
    const withSecret = gradescopeFiles({ ...options, secret });
    const holders = withSecret.filter(({ content }) =>
      Buffer.from(content as Uint8Array).includes(secret),
    );
    expect(holders.map(({ path: name, mode }) => [name, mode])).toEqual([["secret", 0o600]]);
    const script = withSecret.find(({ path: name }) => name === "run_autograder");
    expect(script?.content).toContain('--secret-file "$root/source/secret"');
  });

  it("names what is missing in the checkout", () => {
    const nowhere = path.join(CHECKOUT, "packages/grader/test");
    expect(() => gradescopeFiles({ ...options, root: nowhere })).toThrow(
      new InputError("packages/checks/src cannot be read (ENOENT)"),
    );
  });
});
