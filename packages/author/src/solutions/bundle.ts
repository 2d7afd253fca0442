// A solution as one file, as a student would hand it in: a wrong one brings along the reference that
// it spoils. Our own text, so esbuild may read it here.

import path from "node:path";
import { build } from "esbuild";

/**
 * @param file the solution
 * @param text stands in for the file's own text, beside it; imports resolve from its folder
 */
export async function bundleSolution(file: string, text?: string): Promise<string> {
  const { outputFiles } = await build({
    ...(text === undefined
      ? { entryPoints: [file] }
      : { stdin: { contents: text, resolveDir: path.dirname(file), loader: "ts" } }),
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    external: ["@pravah/core/kit"],
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
