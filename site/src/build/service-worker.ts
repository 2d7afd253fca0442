// Writes the service worker: which files there are, in which version; what it does is in `worker-program.js`.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { BuiltFile } from "./build.ts";
import { SITE } from "./checkout.ts";

const PROGRAM = path.join(SITE, "src", "client", "service-worker.js");

/** What is fetched at the first visit whatever the language: all but pages and what only some devices need. */
const ON_DEMAND =
  /(?:\.html|search-index\.json|sitemap\.xml|\.map)$|noto-sans-devanagari|KaTeX_(?!Main-Regular|Math-Italic|Size[12])/;

/** Kept when it is first used: a device without it has the text field. */
const ON_USE = /assets\/code-editor-/;

export function serviceWorker(files: readonly BuiltFile[]): string {
  const names = files
    .map(({ file }) => file)
    .filter((file) => file !== "service-worker.js" && !ON_USE.test(file));
  const version = createHash("sha256");
  for (const { file, content } of files) version.update(`${file}\0`).update(content);
  const pageOf = (file: string) => file.replace(/(^|\/)index\.html$/, "$1");
  const lists = {
    version: version.digest("hex").slice(0, 12),
    shell: names.filter((file) => !ON_DEMAND.test(file)),
    hi: names.filter((file) => file.startsWith("hi/")).map(pageOf),
    en: names.filter((file) => file.startsWith("en/")).map(pageOf),
    rest: names.filter((file) => ON_DEMAND.test(file) && !/^(?:hi|en)\//.test(file)).map(pageOf),
  };
  return `const FILES = ${JSON.stringify(lists)};\n${readFileSync(PROGRAM, "utf8")}`;
}
