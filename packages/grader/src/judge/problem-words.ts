// Why a work could not be graded, in both languages.

import { type Bilingual, bilingual, hindiOf, inEnglish } from "@pravah/checks/messages";
import { fill } from "@pravah/markup";
import type { Problem, Stage } from "../work/problem.ts";
import { knownReason } from "./reasons.ts";
import { SYNTAX } from "./syntax-words.ts";

const SENTENCES: Readonly<Record<Stage, Bilingual>> = {
  read: bilingual({
    en: "work.ts cannot be read: {why}.",
    hi: "work.ts पढ़ी नहीं जा सकी: {why}।",
  }),
  parse: bilingual({
    en: "work.ts is not valid TypeScript{line}: {message}",
    hi: "work.ts सही TypeScript नहीं है{line}: {message}",
  }),
  "forbidden-import": bilingual({
    en: 'work.ts imports "{specifier}"{line}; only "@pravah/core/kit" may be imported.',
    hi: 'work.ts में "{specifier}" import किया गया है{line}; सिर्फ़ "@pravah/core/kit" import कर सकते हैं।',
  }),
  "forbidden-expression": bilingual({
    en: 'work.ts uses {expression}{line}, which does not work here: only "@pravah/core/kit" may be imported, by an import line at the top.',
    hi: 'work.ts में {expression} का इस्तेमाल हुआ है{line}, जो यहाँ नहीं चलता: सिर्फ़ "@pravah/core/kit" import कर सकते हैं, और वह भी सबसे ऊपर import वाली line से।',
  }),
  load: bilingual({
    en: "work.ts failed while it was loaded{line}: {error}: {message}",
    hi: "work.ts load होते समय ही रुक गई{line}: {error}: {message}",
  }),
  "load-limit": bilingual({
    en: "work.ts did not finish loading within {limit} s: look for a loop (or an await) outside of the functions.",
    hi: "work.ts {limit} सेकंड में load नहीं हुई: functions के बाहर कोई loop (या await) ढूँढिए।",
  }),
  "load-memory": bilingual({
    en: "work.ts used more than {limit} MB of memory while it was loaded.",
    hi: "work.ts ने load होते-होते ही {limit} MB से ज़्यादा memory ले ली।",
  }),
  crash: bilingual({
    en: "the process that grades ended on work.ts, twice, and graded an empty work before and after: work.ts may have ended it. If you did not mean that, show this to your instructor.",
    hi: "work.ts पर grade करने वाली process दो बार बंद हो गई, जबकि उससे पहले और बाद में ख़ाली work ठीक चली: लगता है work.ts ने ही उसे बंद किया। अगर आपने ऐसा नहीं चाहा था, तो यह अपने instructor को दिखाइए।",
  }),
  infrastructure: bilingual({
    en: "the grader could not do its work (this is not your fault): {why}",
    hi: "grader अपना काम नहीं कर पाया (इसमें आपकी ग़लती नहीं है): {why}",
  }),
};

/** Where the reason is known in English alone: it stands by itself, and is named so. */
const ENGLISH_INSIDE: Partial<Record<Stage, string>> = {
  read: "work.ts पढ़ी नहीं जा सकी। {english}",
  parse: "work.ts सही TypeScript नहीं है{line}। {english}",
  infrastructure: "grader अपना काम नहीं कर पाया (इसमें आपकी ग़लती नहीं है)। {english}",
};

/** The sentence for a problem; the line is named where it is known. */
export function sayProblem({ stage, params }: Problem): Bilingual {
  const line = Number(params.line ?? 0) > 0 ? ` (line ${params.line})` : "";
  const { en, hi } = SENTENCES[stage];
  return { en: fill(en, { ...params, line }), hi: inHindi(stage, hi, { ...params, line }) };
}

function inHindi(stage: Stage, template: string, params: Problem["params"]): string {
  const [hole, english, known] = reasonIn(stage, params);
  if (hole === null) return fill(template, params);
  if (known !== null) return fill(template, { ...params, [hole]: known });
  return fill(ENGLISH_INSIDE[stage] ?? template, { ...params, english: inEnglish(english) });
}

/** The hole that a reason in English would fill, the reason, and its Hindi where that is known. */
function reasonIn(
  stage: Stage,
  { why, message }: Problem["params"],
): [hole: string, english: string, hindi: string | null] | [null, "", null] {
  switch (stage) {
    case "read":
      return ["why", String(why), knownReason(String(why)).hi];
    case "infrastructure":
      return ["why", String(why), DEVANAGARI.test(String(why)) ? String(why) : null];
    case "parse":
      return ["message", String(message), hindiOf(String(message), SYNTAX)];
    default:
      return [null, "", null];
  }
}

/** Somebody has said it in Hindi already. */
const DEVANAGARI = /\p{Script=Devanagari}/u;
