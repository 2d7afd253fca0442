// A work as a debugger wants it: one script under the file's own address, whose source map leads back to the
// file on the disk. The kit is in it, so that its functions can be stepped into.

import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compileScript } from "../../work/compile.ts";
import { bundleWithMap } from "../../work/esbuild.ts";
import type { Problem } from "../../work/problem.ts";
import { readWork } from "../../work/read-work.ts";
import type { Script } from "../../work/script.ts";

export interface DebugScript extends Script {
  /** Path of the work. */
  file: string;
}

const KIT = "@pravah/core/kit";

/** @returns the script, or why grading would not run the work either */
export async function debugScript(file: string): Promise<DebugScript | { problem: Problem }> {
  const text = readWork(file);
  if ("problem" in text) return text;
  const { source } = text;
  const refused = await compileScript(source);
  return "problem" in refused ? refused : bundled(file, source);
}

async function bundled(file: string, source: string): Promise<DebugScript> {
  const folder = path.dirname(file);
  const { js, map } = await bundleWithMap({
    stdin: { contents: source, loader: "ts", sourcefile: "work.ts", resolveDir: folder },
    alias: { [KIT]: fileURLToPath(import.meta.resolve(KIT)) },
    absWorkingDir: folder,
    outfile: "work.js",
    format: "cjs",
    target: "node20",
    sourcemap: "external",
    tsconfigRaw: {},
    logLevel: "silent",
  });
  const { sources, ...rest } = JSON.parse(map) as { sources: string[] };
  const addressOf = (name: string) => pathToFileURL(path.resolve(folder, name)).href;
  const addressed = JSON.stringify({ ...rest, sources: sources.map(addressOf) });
  const inline = Buffer.from(addressed).toString("base64");
  const comment = `//# sourceMappingURL=data:application/json;base64,${inline}`;
  return { file, js: `${js}\n${comment}\n`, map: addressed };
}
