// Reads an archive with another library than the one that wrote it, and lays it out as Gradescope does.

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { type Entry, fromBuffer, type Options, type ZipFile } from "yauzl";
import { CHECKOUT } from "../../src/files/checkout.ts";

export interface Unpacked {
  path: string;
  mode: number;
  bytes: Buffer;
}

const open = promisify(
  (bytes: Buffer, options: Options, done: (error: Error | null, zip: ZipFile) => void) =>
    fromBuffer(bytes, options, done),
);

/** The files of an archive, in its order. */
export async function unpacked(archive: Uint8Array): Promise<Unpacked[]> {
  const zip = await open(Buffer.from(archive), { lazyEntries: true });
  return new Promise((resolve, reject) => {
    const files: Unpacked[] = [];
    zip.on("error", reject);
    zip.on("end", () => resolve(files));
    zip.on("entry", (entry: Entry) => {
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        const mode = entry.externalFileAttributes >>> 16;
        files.push({ path: entry.fileName, mode, bytes: await buffer(stream) });
        zip.readEntry();
      });
    });
    zip.readEntry();
  });
}

/** Writes them below `folder`, with their permissions. */
export function writeFiles(files: readonly Unpacked[], folder: string): void {
  for (const file of files) {
    const place = path.join(folder, file.path);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, file.bytes, { mode: file.mode & 0o777 });
  }
}

/**
 * What `pnpm install --prod` does in the unpacked project, from what this checkout has installed: each
 * package gets the dependencies that it names, and no other; our own packages are the unpacked ones.
 */
export function linkDependencies(project: string): void {
  for (const name of readdirSync(path.join(project, "packages"))) {
    const home = path.join(project, "packages", name);
    const { dependencies = {} } = JSON.parse(
      readFileSync(path.join(home, "package.json"), "utf8"),
    ) as { dependencies?: Record<string, string> };
    for (const dependency of Object.keys(dependencies)) {
      const link = path.join(home, "node_modules", dependency);
      const own = /^@pravah\/(.+)$/.exec(dependency)?.[1];
      const target = own
        ? path.join(project, "packages", own)
        : path.join(CHECKOUT, "packages", name, "node_modules", dependency);
      mkdirSync(path.dirname(link), { recursive: true });
      symlinkSync(target, link, "junction");
    }
  }
}
