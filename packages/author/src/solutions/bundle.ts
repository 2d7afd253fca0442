// A solution as one file, as a student would hand it in: a wrong one brings along the reference that
// it spoils. Our own text, so esbuild may read it here.

import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = fileURLToPath(new URL(".", import.meta.url));

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

/** The exports of a module text, imported anew whatever was imported before. */
export async function importText(text: string): Promise<Record<string, unknown>> {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: HERE, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    target: "node20",
    logLevel: "silent",
  });
  const js = Buffer.from(outputFiles[0]?.text ?? "").toString("base64");
  return import(`data:text/javascript;base64,${js}`);
}
