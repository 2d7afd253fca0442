// `pravah merge <folders…> --out <folder>`: joins what `pravah grade --shard` has graded.

import path from "node:path";
import type { Command } from "commander";
import { readCatalog } from "../catalog/catalog.ts";
import { languageChoice } from "../catalog/language.ts";
import { mergeShards } from "../cohort/merge.ts";
import { CHECKOUT, fromCaller } from "../files/checkout.ts";
import { InputError } from "../files/input-error.ts";
import { givenSecret, SECRET_FLAG, SECRET_SAYS, sayNotes } from "./checked-run.ts";
import { showOutcome } from "./show-outcome.ts";

interface MergeFlags {
  secretFile?: string;
  out: string;
  lang?: string;
}

export function mergeCommand(program: Command, done: (exitCode: number) => void): void {
  program
    .command("merge")
    .description("join the folders of `pravah grade --shard`; fails when a result is missing")
    .argument("<folders...>")
    .requiredOption("--out <folder>", "where the joined results go")
    .option(SECRET_FLAG, SECRET_SAYS)
    .option("--lang <language>", "hi, en or both (or set PRAVAH_LANG)")
    .action(async (folders: string[], flags: MergeFlags) => done(await merge(folders, flags)));
}

async function merge(folders: string[], flags: MergeFlags): Promise<number> {
  const { out, lang, secretFile } = flags;
  const language = languageChoice(lang, process.env);
  const places = folders.map(fromCaller);
  const home = fromCaller(out);
  if (places.some((place) => path.relative(place, home) === ""))
    throw new InputError(`--out ${out} is one of the folders to be joined`);
  const merged = mergeShards(places, home, givenSecret(secretFile));
  sayNotes(merged.notes);
  await showOutcome(merged, merged.skipped, readCatalog(CHECKOUT), { folder: home, language });
  return merged.undecided > 0 ? 2 : 0;
}
