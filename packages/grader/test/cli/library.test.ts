// Who imports the grader as a library does not wait for its command line.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

/** All that an entry loads: our files below `src`, and packages. */
async function loadedBy(entry: string): Promise<{ rooms: string[]; packages: string[] }> {
  const { metafile } = await build({
    entryPoints: [`src/${entry}`],
    absWorkingDir: fileURLToPath(new URL("../..", import.meta.url)),
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    metafile: true,
    write: false,
  });
  const imports = Object.values(metafile.inputs).flatMap((file) => file.imports);
  const packages = imports.filter(({ external }) => external).map(({ path }) => path);
  const rooms = Object.keys(metafile.inputs).map((file) => file.split("/")[1] ?? "");
  return { rooms: unique(rooms), packages: unique(packages) };
}

const unique = (names: readonly string[]) => [...new Set(names)].sort();

it("loads no command, no report and nothing that they need", async () => {
  const { rooms, packages } = await loadedBy("index.ts");
  expect(rooms).toEqual(
    [
      "catalog",
      "files",
      "index.ts",
      "judge",
      "practice",
      "processes",
      "run",
      "sandbox",
      "work",
    ].sort(),
  );
  expect(packages).toContain("esbuild");
  for (const name of ["commander", "yauzl", "picocolors", "csv-parse/sync", "vitest"])
    expect(packages).not.toContain(name);
});

it("is not loaded by a program that only reads a line", async () => {
  const { rooms, packages } = await loadedBy("program.ts");
  expect(rooms).toEqual(["cli", "files", "judge", "program.ts"]);
  expect(packages).toContain("commander");
});
