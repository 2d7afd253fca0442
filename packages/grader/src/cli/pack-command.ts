// `pravah pack <platform> [exercises…]`: an autograder for a platform that grades by itself.

import { type Command, Option } from "commander";
import { readCatalog } from "../catalog/catalog.ts";
import { findExercise } from "../catalog/find-exercise.ts";
import { languageChoice } from "../catalog/language.ts";
import { CHECKOUT, forCaller, fromCaller } from "../files/checkout.ts";
import { isStandardOutput } from "../files/destination.ts";
import { writeWhole } from "../files/durable-file.ts";
import { sha256 } from "../files/hash.ts";
import { InputError } from "../files/input-error.ts";
import { gradescopeFiles } from "../pack/gradescope.ts";
import { zipOf } from "../pack/zip.ts";
import { readSecret } from "../run/secret.ts";
import { SANDBOX_CHOICES, type SandboxChoice } from "../sandbox/choose-layer.ts";

interface PackFlags {
  out: string;
  sandbox: SandboxChoice;
  secretFile?: string;
  lang?: string;
}

const PLATFORM = "gradescope";

export function packCommand(program: Command, done: (exitCode: number) => void): void {
  program
    .command("pack")
    .description("make an autograder of this checkout, without any answers")
    .argument("<platform>", PLATFORM)
    .argument("[exercises...]", "their ids; all of them unless said otherwise")
    .option("--out <file>", "the archive", "autograder.zip")
    .addOption(
      new Option("--sandbox <layer>", "what holds the works there: auto takes the hardest there is")
        .choices(SANDBOX_CHOICES)
        .default("auto"),
    )
    .option("--secret-file <file>", "makes the random inputs (or set PRAVAH_SECRET)")
    .option("--lang <language>", "what students read: hi, en or both (or set PRAVAH_LANG)")
    .action((platform: string, exercises: string[], flags: PackFlags) => {
      pack(platform, exercises, flags);
      done(0);
    });
}

function pack(platform: string, ids: string[], flags: PackFlags): void {
  if (platform !== PLATFORM)
    throw new InputError(`there is no platform "${platform}"; there is: ${PLATFORM}`);
  const catalog = readCatalog(CHECKOUT);
  const chosen = ids.map((id) => findExercise(catalog, id));
  const exercises = catalog.filter((one) => ids.length === 0 || chosen.includes(one));
  const secret = readSecret(flags.secretFile && fromCaller(flags.secretFile), process.env);
  const files = gradescopeFiles({
    root: CHECKOUT,
    exercises,
    sandbox: flags.sandbox,
    language: languageChoice(flags.lang, process.env),
    secret,
  });
  const bytes = zipOf(files);
  const out = fromCaller(flags.out);
  const say = isStandardOutput(out) ? console.error : console.log;
  writeWhole(out, [bytes], secret === undefined ? {} : { mode: 0o600 });
  const inputs = secret === undefined ? "practice" : "from the secret, which is in the archive";
  const hash = sha256(bytes);
  say(` exercises: ${exercises.map(({ id }) => id).join(", ")}`);
  say(` sandbox: ${flags.sandbox}   random inputs: ${inputs}`);
  say(
    ` ${files.length} files, ${bytes.length} bytes → ${forCaller(out)}  (SHA-256 ${hash.slice(0, 16)}…)`,
  );
}
