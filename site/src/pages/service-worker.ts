// Writes the service worker: which files there are, in which version; what it does is in
// `client/service-worker.js`.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { BuiltFile } from "./build.ts";
import { SITE } from "./checkout.ts";
import { contentHash } from "./content-hash.ts";
import { WORK_FRAME_FILE } from "./work-frame.ts";

const PROGRAM = path.join(SITE, "src", "client", "service-worker.js");

/** What is fetched at the first visit whatever the language: all but pages and what only some devices need. */
const ON_DEMAND =
  /(?:\.html|search-index\.json|sitemap\.xml|\.map)$|noto-sans-devanagari|KaTeX_(?!Main-Regular|Math-Italic|Size[12])/;

/** Kept when it is first used: a device without it has the text field. */
const ON_USE = /assets\/code-editor-/;

/** Belongs to the scripts. */
const isShell = (file: string) => file === WORK_FRAME_FILE || !ON_DEMAND.test(file);

const pageOf = (file: string) => file.replace(/(^|\/)index\.html$/, "$1");

export function serviceWorker(built: readonly BuiltFile[]): string {
  const files = built.filter(({ file }) => file !== "service-worker.js");
  const version = createHash("sha256");
  for (const { file, content } of files) version.update(`${file}\0`).update(content);
  const names = files.map(({ file }) => file).filter((file) => !ON_USE.test(file));
  const lists = {
    version: version.digest("hex").slice(0, 12),
    shell: names.filter(isShell),
    hi: names.filter((file) => file.startsWith("hi/")).map(pageOf),
    en: names.filter((file) => file.startsWith("en/")).map(pageOf),
    rest: names.filter((file) => !isShell(file) && !/^(?:hi|en)\//.test(file)).map(pageOf),
    hashes: Object.fromEntries(
      files.map(({ file, content }) => [pageOf(file), contentHash(content)]),
    ),
  };
  return `const FILES = ${JSON.stringify(lists)};\n${readFileSync(PROGRAM, "utf8")}`;
}
