// What `pnpm test` says around the messages, in both languages.

import { bilingual } from "@pravah/checks/messages";

export const REPORT = {
  counts: bilingual({
    en: "{passed} of {count} checks pass, {got} of {of} points (practice)",
    hi: "{count} में से {passed} checks पास, {of} में से {got} अंक (practice)",
  }),
  untouched: bilingual({
    en: "nothing is written yet: {count} functions to write",
    hi: "अभी कुछ लिखा नहीं गया है: {count} functions लिखने हैं",
  }),
  stuck: bilingual({ en: "Stuck? {command}", hi: "अटक गए? {command}" }),
  begin: bilingual({
    en: "Next: {exercise}. {command}",
    hi: "आगे: {exercise}। {command}",
  }),
  mend: bilingual({
    en: "Mend that first: until then nothing can be checked.",
    hi: "पहले इसे ठीक कीजिए: तब तक कुछ भी जाँचा नहीं जा सकता।",
  }),
  done: bilingual({
    en: "All checks pass. Well done! Grading repeats them with other random inputs: {command}",
    hi: "सारे checks पास हैं। बहुत बढ़िया! Grading में यही checks दूसरे random inputs पर चलते हैं: {command}",
  }),
  notLoaded: bilingual({
    en: "The checks of {exercise} could not be loaded (this is not your fault): {why}",
    hi: "{exercise} के checks load नहीं हो सके (इसमें आपकी ग़लती नहीं है): {why}",
  }),
  none: bilingual({
    en: "There is no exercise here: run this in the folder of one, or in exercises/.",
    hi: "यहाँ कोई exercise नहीं है: इसे किसी exercise के folder में या exercises/ में चलाइए।",
  }),
  waiting: bilingual({
    en: "Waiting for you to save work.ts … (q quits)",
    hi: "work.ts save कीजिए, checks फिर चलेंगे … (बंद करने के लिए q दबाइए)",
  }),
  running: bilingual({ en: "Checking …", hi: "जाँच हो रही है …" }),
  page: bilingual({ en: "The checks as a page: {address}", hi: "Checks का पन्ना: {address}" }),
};
