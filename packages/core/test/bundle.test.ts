// What a page has to load: small, and free of Node.

import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, it } from "vitest";

const KB = 1024;

it("the whole engine is at most 20 KB compressed and imports nothing", async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL("../src/index.ts", import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
  });
  const [bundle] = outputFiles;
  expect(gzipSync(bundle?.contents ?? "").length).toBeLessThanOrEqual(20 * KB);
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  expect(imports.filter(({ external }) => external)).toEqual([]);
  expect(Object.keys(metafile.inputs).every((file) => file.includes("src/"))).toBe(true);
});
