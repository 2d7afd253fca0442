// What an autograder says beyond the results, in both languages.

import { type Bilingual, bilingual, inBoth } from "@pravah/checks/messages";
import { fill } from "@pravah/markup";

export const AUTOGRADER = {
  undecided: bilingual({
    en: "NOT FINAL: the grader could not grade {exercises} (this is not your fault). Submit again later, or ask your instructor for a rerun.",
    hi: "यह अंतिम नहीं है: grader {exercises} को grade नहीं कर पाया (इसमें आपकी ग़लती नहीं है)। थोड़ी देर बाद फिर submit कीजिए, या अपने instructor से rerun करने को कहिए।",
  }),
  log: bilingual({
    en: "your instructor finds the reason in the autograder's log",
    hi: "कारण आपके instructor को autograder के log में मिलेगा",
  }),
  missing: bilingual({
    en: "no work for {exercise} was found. {why}",
    hi: "{exercise} का कोई work नहीं मिला। {why}",
  }),
  sandbox: bilingual({
    en: "Sandbox: {layer}.",
    hi: "Sandbox: {layer}।",
  }),
  secret: bilingual({
    en: "Random inputs: drawn for this work from a secret.",
    hi: "Random inputs: इस work के लिए एक secret से बने।",
  }),
  practice: bilingual({
    en: "Random inputs: the ones of practice.",
    hi: "Random inputs: वही जो practice में हैं।",
  }),
};

/** The sentence for an exercise without a work, and why there is none where that is known. */
export function sayMissing(exercise: string, why: Bilingual = { en: "", hi: "" }): Bilingual {
  return inBoth((language) =>
    fill(AUTOGRADER.missing[language], { exercise, why: why[language] }).trim(),
  );
}
