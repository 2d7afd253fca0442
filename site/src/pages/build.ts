// `pnpm site build`: scripts and styles by Vite, pages by the generator, then the checks and the service worker.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { slashed } from "@pravah/grader/files";
import { build as bundle } from "vite";
import type { Assets } from "./assets.ts";
import { checkHtml } from "./check-html.ts";
import { checkPolicies } from "./check-policy.ts";
import { DIST } from "./checkout.ts";
import { serviceWorker } from "./service-worker.ts";
import { makeSite } from "./site.ts";
import { type SourceFault, SourceFaultsError } from "./source-faults.ts";
import { viteConfig } from "./vite-config.ts";

export interface BuildOptions {
  /** See `SiteOptions`. */
  address?: string | null;
  /** Build in spite of faults; they are returned. */
  lenient?: boolean;
}

export interface Built {
  pages: number;
  files: number;
  bytes: number;
  faults: SourceFault[];
}

/** @throws {SourceFaultsError} listing every mistake in the sources with its place, unless `lenient` */
export async function build({
  address = null,
  lenient = false,
}: BuildOptions = {}): Promise<Built> {
  await bundle(viteConfig());
  const assets = readManifest();
  const { files, faults } = await makeSite({ assets, address });
  for (const [file, content] of files) write(file, content);
  const written = readDist();
  write("service-worker.js", serviceWorker(written));
  const all = new Map(written.map(({ file }) => [file, files.get(file) ?? ""]));
  const found = [...faults, ...checkHtml(all), ...checkPolicies(all)];
  if (found.length > 0 && !lenient) throw new SourceFaultsError(found);
  return {
    pages: [...files.keys()].filter((file) => file.endsWith(".html")).length,
    files: written.length,
    bytes: written.reduce((sum, { content }) => sum + content.length, 0),
    faults: found,
  };
}

function readManifest(): Assets {
  const place = path.join(DIST, "manifest.json");
  const manifest = JSON.parse(readFileSync(place, "utf8")) as Record<string, { file: string }>;
  rmSync(place);
  const fileOf = (source: string): string => {
    const entry = manifest[source];
    if (entry === undefined) throw new Error(`the bundle has no ${source}`);
    return entry.file;
  };
  return {
    style: fileOf("styles/site.css"),
    mathStyle: fileOf("styles/math.css"),
    script: fileOf("src/client/main.ts"),
    extra: [],
  };
}

function write(file: string, content: string): void {
  const place = path.join(DIST, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
}

export interface BuiltFile {
  /** Path from the root of the site, with forward slashes. */
  file: string;
  content: Buffer;
}

function readDist(): BuiltFile[] {
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((place) => ({
      file: slashed(path.relative(DIST, place)),
      content: readFileSync(place),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}
