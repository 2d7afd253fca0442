// `pravah similar <paths…>`: which works of a cohort have suspiciously much in common.

import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { readCatalog } from "../catalog/catalog.ts";
import { EXERCISE_FILES, exerciseIds } from "../catalog/exercise-files.ts";
import { meantExercise } from "../catalog/find-exercise.ts";
import { CHECKOUT, forCaller, fromCaller } from "../files/checkout.ts";
import { writeWhole } from "../files/durable-file.ts";
import { readGiven } from "../files/given-file.ts";
import { makeFolder } from "../files/make-folder.ts";
import { takeIn } from "../intake/intake.ts";
import { printableJson } from "../judge/clean.ts";
import { compareWorks } from "../similar/compare.ts";
import { type ExerciseClusters, similarityPage } from "../similar/page.ts";
import { clustersText } from "../similar/terminal.ts";
import type { ComparedWork, KnownText } from "../similar/texts.ts";
import { wholeNumber } from "./arguments.ts";

interface SimilarFlags {
  exercise?: string;
  ignore: string[];
  common: number;
  most: number;
  out?: string;
  json?: boolean;
}

/** MOSS ignores a passage that more than ten programs have. */
const COMMON = 10;
const MOST = 50;

export function similarCommand(program: Command, done: (exitCode: number) => void): void {
  program
    .command("similar")
    .description(
      "clusters of works with much in common; what the stub and the solutions have is ignored",
    )
    .argument("<paths...>", "as for grade")
    .option("--exercise <id>", "compare this exercise only")
    .option("--ignore <file>", "a further text that everybody may know", collected, [])
    .option(
      "--common <n>",
      "ignore passages that more than n different texts have",
      wholeNumber(1),
      COMMON,
    )
    .option("--most <n>", "show at most n clusters per exercise", wholeNumber(1), MOST)
    .option("--out <folder>", "write similar.html and similar.json into this folder")
    .option("--json", "print the clusters as JSON")
    .action(async (paths: string[], flags: SimilarFlags) => {
      await similar(paths, flags);
      done(0);
    });
}

async function similar(paths: string[], flags: SimilarFlags): Promise<void> {
  const catalog = readCatalog(CHECKOUT);
  const { exercise } = meantExercise(catalog, flags.exercise);
  if (flags.out !== undefined) makeFolder(fromCaller(flags.out));
  const works = await readCohort(paths.map(fromCaller), exercise);
  const extra = flags.ignore.map((file) => knownText(fromCaller(file), file));
  const groups = catalog
    .filter(({ id }) => works.has(id))
    .map(({ id }): ExerciseClusters => {
      const known = [...knownTexts(id), ...extra];
      const comparison = compareWorks(works.get(id) ?? [], { known, common: flags.common });
      const { clusters } = comparison;
      return {
        exercise: id,
        ...comparison,
        clusters: clusters.slice(0, flags.most),
        found: clusters.length,
      };
    });
  const json = JSON.stringify({ schema: "pravah/similar/2", exercises: groups }, null, 2);
  if (flags.out !== undefined) {
    const folder = fromCaller(flags.out);
    const sourceOf = (exercise: string, submission: string) =>
      works.get(exercise)?.find(({ id }) => id === submission)?.source ?? "";
    writeWhole(path.join(folder, "similar.html"), [similarityPage(groups, sourceOf)]);
    writeWhole(path.join(folder, "similar.json"), [`${json}\n`]);
  }
  if (flags.json) console.log(printableJson(json));
  else console.log(groups.map(clustersText).join("\n"));
  if (flags.out !== undefined && !flags.json) {
    console.log(`\n → ${forCaller(path.join(fromCaller(flags.out), "similar.html"))}`);
  }
}

/** The readable works by exercise; what cannot be read cannot be compared, and `grade` says why. */
async function readCohort(
  places: string[],
  only: string | undefined,
): Promise<Map<string, ComparedWork[]>> {
  const works = new Map<string, ComparedWork[]>();
  const intake = await takeIn(places, { exercises: exerciseIds(CHECKOUT), only, label: forCaller });
  try {
    for (const { id, works: handedIn } of intake.submissions) {
      for (const { exercise, read } of handedIn) {
        const text = await read();
        if ("problem" in text) continue;
        works.set(exercise, [...(works.get(exercise) ?? []), { id, source: text.source }]);
      }
    }
  } finally {
    intake.close();
  }
  return works;
}

/** The stub, and the solutions where this checkout has them: read, never run. */
function knownTexts(exercise: string): KnownText[] {
  const solutions = `solutions/${exercise}`;
  const folder = path.join(CHECKOUT, solutions);
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name === EXERCISE_FILES.work || /^alternative.*\.ts$/.test(name))
        .map((name) => `${solutions}/${name}`)
    : [];
  return [`exercises/${exercise}/${EXERCISE_FILES.work}`, ...files].map((name) =>
    knownText(path.join(CHECKOUT, name), name),
  );
}

function knownText(file: string, name: string): KnownText {
  return { name, source: readText(file) };
}

function readText(file: string): string {
  return readGiven(file, forCaller(file)).toString("utf8");
}

function collected(value: string, before: string[]): string[] {
  return [...before, value];
}
