// What an autograder says beyond the results, in both languages.

import { type Bilingual, inBoth } from "@pravah/checks/messages";
import { fill } from "@pravah/markup";

const WORDS = {
  undecided: {
    en: "NOT FINAL: the grader could not grade {exercises} (this is not your fault). Submit again later, or ask your instructor for a rerun.",
    hi: "यह अंतिम नहीं है: grader {exercises} को grade नहीं कर पाया (इसमें आपकी ग़लती नहीं है)। थोड़ी देर बाद फिर submit कीजिए, या अपने instructor से rerun करने को कहिए।",
  },
  log: {
    en: "your instructor finds the reason in the autograder's log",
    hi: "कारण आपके instructor को autograder के log में मिलेगा",
  },
  missing: {
    en: "no work for {exercise} was found. {why}",
    hi: "{exercise} का कोई work नहीं मिला। {why}",
  },
  sandbox: {
    en: "Sandbox: {layer}.",
    hi: "Sandbox: {layer}।",
  },
  secret: {
    en: "Random inputs: drawn for this work from a secret.",
    hi: "Random inputs: इस work के लिए एक secret से बने।",
  },
  practice: {
    en: "Random inputs: the ones of practice.",
    hi: "Random inputs: वही जो practice में हैं।",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type WordName = keyof typeof WORDS;

export function autograderWord(
  name: WordName,
  params: Readonly<Record<string, string>>,
): Bilingual {
  return inBoth((language) => fill(WORDS[name][language], params).trim());
}
