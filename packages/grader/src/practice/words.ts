// What practice says around the checks, in both languages.

import { bilingual } from "@pravah/checks/messages";

export const PRACTICE = {
  points: bilingual({ en: "points (practice)", hi: "अंक (अभ्यास)" }),
  todo: bilingual({
    en: "Next: write the functions in {file}. Start with the check `{check}`; stuck? `pnpm hint {id} {check}`",
    hi: "आगे: {file} में functions लिखिए। `{check}` check से शुरू कीजिए; अटक गए? `pnpm hint {id} {check}`",
  }),
  failed: bilingual({
    en: "Read the message of the first red check above; stuck? `pnpm hint {id} {check}`",
    hi: "ऊपर के पहले लाल check का message पढ़िए; अटक गए? `pnpm hint {id} {check}`",
  }),
  done: bilingual({
    en: "All checks pass. Well done! (Grading repeats them with other random inputs.)",
    hi: "सारे checks pass हैं। बहुत बढ़िया! (Grading में यही checks दूसरे random inputs पर चलते हैं।)",
  }),
  notLoaded: bilingual({
    en: "work.ts of {exercise} could not be loaded, so no check ran. The error above names the line.",
    hi: "{exercise} की work.ts load नहीं हो सकी, इसलिए कोई check नहीं चला। ऊपर के error में line लिखी है।",
  }),
  stuck: bilingual({
    en: "Stopped: the check `{check}` of {exercise} did not move for {seconds} s inside `{name}`. Look there for a loop that never ends.",
    hi: "रोक दिया: {exercise} का check `{check}` {seconds} सेकंड से `{name}` के अंदर अटका है। वहाँ ऐसा loop ढूँढिए जो कभी ख़त्म नहीं होता।",
  }),
  stuckLoading: bilingual({
    en: "Stopped: work.ts of {exercise} did not finish loading within {seconds} s. Look for a loop outside of the functions.",
    hi: "रोक दिया: {exercise} की work.ts {seconds} सेकंड में load ही नहीं हुई। Functions के बाहर कोई कभी ख़त्म न होने वाला loop ढूँढिए।",
  }),
};
