// `pnpm site data`: runs what the pages report about, and writes the part that they show into `data/`.

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { CHECKOUT, InputError } from "@pravah/grader";
import { dataFile } from "../pages/data/site-data.ts";
import { gradersData } from "./graders-data.ts";
import { papersData } from "./papers-data.ts";

const PARTS = {
  graders: {
    program: "packages/author/bin/author.js",
    args: ["verify", "--json"],
    shorten: (text: string) => gradersData(JSON.parse(text)),
  },
  papers: {
    program: "packages/experiments/bin/experiments.js",
    args: ["--json"],
    shorten: (text: string) => papersData(JSON.parse(text)),
  },
} as const;

const NAMES = Object.keys(PARTS) as (keyof typeof PARTS)[];

/** @param names of parts; all without them @throws {InputError} when a part is unknown @throws when its program fails */
export function writeData(names: readonly string[]): void {
  for (const name of names) {
    if (!NAMES.some((known) => known === name)) {
      throw new InputError(`there is no data "${name}"; there are: ${NAMES.join(", ")}`);
    }
  }
  for (const name of NAMES.filter((known) => names.length === 0 || names.includes(known))) {
    const { program, args, shorten } = PARTS[name];
    const { status, stdout } = spawnSync(
      process.execPath,
      [path.join(CHECKOUT, program), ...args],
      {
        encoding: "utf8",
        maxBuffer: 256 * 1024 * 1024,
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    if (stdout === "") throw new Error(`${program} ended with ${status} and said nothing`);
    writeFileSync(dataFile(`${name}.json`), `${JSON.stringify(shorten(stdout), null, 1)}\n`);
    console.log(`site/data/${name}.json`);
  }
}
