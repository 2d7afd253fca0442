// Puts a failure into words: what was called, what came back, what broke, by how much.

import { fill } from "@pravah/markup";
import type { Failure } from "../run/failure.ts";
import type { Language } from "./bilingual.ts";
import { FACTS } from "./failures.ts";
import { hindiOf, inEnglish } from "./known-sentences.ts";
import { NOT_PLAIN } from "./not-plain-words.ts";
import { WORDS } from "./words.ts";

/** The failure as one or two sentences. */
export function sayFailure(failure: Failure, language: Language): string {
  const params: Record<string, string | number> = { ...failure.params };
  for (const name of PHRASES) {
    const value = params[name];
    if (value === undefined) continue;
    // `missing-field` puts the field's name itself into the sentence, without "at".
    if (name === "at" && failure.kind === "missing-field") continue;
    params[name] = value === "" ? "" : fill(WORDS[name][language] as string, { [name]: value });
  }
  if (failure.kind === "not-plain" && language === "hi") {
    const why = String(params.why);
    // The whole of it has no other name.
    params.why = hindiOf(why, NOT_PLAIN)?.replace(/^the value /, "value ") ?? inEnglish(why);
  }
  const sentence = fill(FACTS[failure.kind].says[language], params);
  const { counterexample, seed } = failure;
  const smallest =
    counterexample === undefined || seed === undefined
      ? ""
      : ` ${fill(WORDS.counterexample[language], { counterexample, seed })}`;
  return `${opening(failure, language)}${sentence}${smallest}`;
}

/** The sentence for a check whose function is still the stub's. */
export function sayTodo(functionName: string, language: Language): string {
  return fill(WORDS.todo[language], { name: functionName });
}

/** Params that bring words along, and none when they are empty. */
const PHRASES = ["at", "line", "error"] as const;

function opening(failure: Failure, language: Language): string {
  const { called, got } = failure;
  if (called === undefined || FACTS[failure.kind].namesFunction) return "";
  const word = got === undefined ? "called" : "returned";
  const text = fill(WORDS[word][language], { called: `\`${called}\``, got: `\`${got ?? ""}\`` });
  return `${text}: `;
}
