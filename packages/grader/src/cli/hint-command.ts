// `pravah hint <exercise> [check] [level]`: one hint at a time, from a nudge to nearly there.

import type { Command } from "commander";
import { findExercise, readCatalog } from "../catalog/catalog.ts";
import { inLanguage, languageChoice } from "../catalog/language.ts";
import { CHECKOUT } from "../files/checkout.ts";
import { InputError } from "../files/input-error.ts";
import { titleOf } from "../judge/words.ts";

export function hintCommand(program: Command, done: (exitCode: number) => void): void {
  program
    .command("hint")
    .description("show a hint for a check (level 1 to 3); without a check, list the checks")
    .argument("<exercise>")
    .argument("[check]")
    .argument("[level]", "1, 2 or 3", "1")
    .option("--lang <language>", "hi, en or both (or set PRAVAH_LANG)")
    .action(
      (exercise: string, check: string | undefined, level: string, flags: { lang?: string }) => {
        console.log(hintText(exercise, check, level, flags.lang));
        done(0);
      },
    );
}

function hintText(
  id: string,
  check: string | undefined,
  level: string,
  lang: string | undefined,
): string {
  const choice = languageChoice(lang, process.env);
  const exercise = findExercise(readCatalog(CHECKOUT), id);
  const ids = Object.keys(exercise.points);
  if (check === undefined) {
    return ids
      .map((one) => ` ${one}\n   ${inLanguage(titleOf(exercise, one), choice, "\n   ")}`)
      .join("\n");
  }
  if (!ids.includes(check)) {
    throw new InputError(`${id} has no check "${check}"; its checks are: ${ids.join(", ")}`);
  }
  const index = Number(level) - 1;
  const en = exercise.feedback.en.checks[check]?.hints[index];
  const hi = exercise.feedback.hi.checks[check]?.hints[index];
  if (en === undefined || hi === undefined)
    throw new InputError(`hint level "${level}": it can be 1, 2 or 3`);
  const more = index < 2 ? `\n\n → pnpm hint ${id} ${check} ${index + 2}` : "";
  return ` ${check} (${level}/3)\n\n ${inLanguage({ en, hi }, choice, "\n\n ")}${more}`;
}
