// What `learn` and `progress` say around the checks, in both languages.

import { bilingual } from "@pravah/checks/messages";

export const LEARN = {
  checking: bilingual({ en: "Checking…", hi: "जाँच हो रही है…" }),
  moreRounds: bilingual({
    en: "All checks pass. Once more with other random inputs: {round} of {rounds}…",
    hi: "सारे checks पास। अब दूसरे random inputs पर: {rounds} में से {round}…",
  }),
  points: bilingual({ en: "{got}/{of} points", hi: "{got}/{of} अंक" }),
  course: bilingual({ en: "Course", hi: "Course" }),
  courseDone: bilingual({ en: "{done} of {all} exercises", hi: "{all} में से {done} exercises पूरी" }),
  courseLooking: bilingual({ en: "looking…", hi: "देखा जा रहा है…" }),
  keys: bilingual({
    en: "h hint · n next · p previous · l list · c checks · g {other} · ? keys · q quit",
    hi: "h hint · n अगली · p पिछली · l list · c checks · g {other} · ? keys · q बंद",
  }),
  fewKeys: bilingual({ en: "h hint · ? keys · q quit", hi: "h hint · ? keys · q बंद" }),
  more: bilingual({ en: "… m shows the rest", hi: "… बाक़ी m से दिखेगा" }),
  lastHint: bilingual({
    en: "That was the last of {most} hints for {check}.",
    hi: "{check} के {most} hints थे, यह आख़िरी था।",
  }),
  noHint: bilingual({
    en: "Nothing to give a hint for just now.",
    hi: "अभी ऐसा कुछ नहीं है जिसका hint दिया जाए।",
  }),
  unknownKey: bilingual({
    en: "{key} does nothing here; ? shows the keys.",
    hi: "{key} से यहाँ कुछ नहीं होता; keys देखने के लिए ? दबाइए।",
  }),
  pasted: bilingual({
    en: "What was pasted is left out: write in {file} with your editor.",
    hi: "Paste किया हुआ छोड़ दिया गया: {file} में अपने editor से लिखिए।",
  }),
  lastExercise: bilingual({
    en: "This is the last exercise of the course.",
    hi: "यह course की आख़िरी exercise है।",
  }),
  firstExercise: bilingual({
    en: "This is the first exercise of the course.",
    hi: "यह course की पहली exercise है।",
  }),
  lesson: bilingual({
    en: "The lesson: {file}; {command} opens it in the browser.",
    hi: "पाठ: {file}; browser में खोलने के लिए: {command}",
  }),
  askReset: bilingual({
    en: "Begin {file} anew? What it holds now is kept in {folder}. y = yes, any other key = no",
    hi: "{file} को नए सिरे से शुरू करें? अभी का code {folder} में रख लिया जाएगा। y = हाँ, कोई और key = नहीं",
  }),
  resetDone: bilingual({
    en: "{file} is the stub again; what it held is in {backup}.",
    hi: "{file} फिर से stub बन गई; पहले का code {backup} में है।",
  }),
  resetBack: bilingual({
    en: "{file} is there again, as the stub.",
    hi: "{file} फिर से आ गई है, stub के रूप में।",
  }),
  resetFresh: bilingual({
    en: "{file} is the stub already.",
    hi: "{file} पहले से ही stub है।",
  }),
  resetKept: bilingual({ en: "Nothing was changed.", hi: "कुछ नहीं बदला।" }),
  resetFailed: bilingual({
    en: "Nothing was changed: {why}.",
    hi: "कुछ नहीं बदला। कारण (English में): {why}",
  }),
  noStub: bilingual({
    en: "No stub of {exercise} is kept here, so nothing was changed.",
    hi: "{exercise} का stub यहाँ रखा नहीं है, इसलिए कुछ नहीं बदला।",
  }),
  gone: bilingual({
    en: "{file} is not there. Save it again under this name, or press r: the stub comes back.",
    hi: "{file} है ही नहीं। इसी नाम से फिर save कीजिए, या r दबाइए: stub वापस आ जाएगा।",
  }),
  empty: bilingual({
    en: "{file} is empty. Write in it, or press r: the stub comes back.",
    hi: "{file} ख़ाली है। उसमें लिखिए, या r दबाइए: stub वापस आ जाएगा।",
  }),
  typeError: bilingual({
    en: "TypeScript, line {line}: {message}",
    hi: "TypeScript, line {line} (English में): {message}",
  }),
  otherSeed: bilingual({
    en: "All checks pass with the practice inputs, and one fails with others (seed {seed}):",
    hi: "Practice वाले inputs पर सारे checks पास हैं, पर दूसरे inputs पर एक पास नहीं हुआ (seed {seed}):",
  }),
  praise: bilingual({
    en: "All {count} checks pass, and {rounds} more times with other random inputs. Well done!",
    hi: "सारे {count} checks पास हैं, और दूसरे random inputs पर {rounds} बार और पास हुए। बहुत बढ़िया!",
  }),
  reproduced: bilingual({ en: "What your code has shown:", hi: "आपके code ने यह कर दिखाया:" }),
  nextUp: bilingual({
    en: "Next: n opens {id}: {title}",
    hi: "आगे: n से {id} खुलेगी: {title}",
  }),
  courseOver: bilingual({
    en: "That was the whole course: every exercise is done.",
    hi: "पूरा course हो गया: सारी exercises पूरी हैं।",
  }),
  lastOne: bilingual({
    en: "This is the last exercise; l shows what is left of the others.",
    hi: "यह आख़िरी exercise है; बाक़ी में क्या बचा है, यह l से दिखेगा।",
  }),
  list: bilingual({
    en: "The course (up, down, Enter opens; l closes)",
    hi: "पूरा course (ऊपर-नीचे की keys, Enter से खोलिए; l से बंद)",
  }),
  checks: bilingual({ en: "All checks of {id}", hi: "{id} के सारे checks" }),
  message: bilingual({ en: "The whole message", hi: "पूरा message" }),
  help: bilingual({ en: "All keys", hi: "सारी keys" }),
  pages: bilingual({
    en: "{page}/{pages} · m further · any other key: back",
    hi: "{page}/{pages} · m से आगे · कोई और key: वापस",
  }),
  page: bilingual({ en: "any key: back", hi: "वापस: कोई भी key" }),
  bye: bilingual({
    en: "Your work is in {file}; `{command}` goes on from here.",
    hi: "आपका code {file} में है; यहीं से आगे बढ़ने के लिए: `{command}`",
  }),
};

/** What each key does, for `?`. */
export const KEY_WORDS = {
  h: bilingual({
    en: "next hint: three per check, each says more",
    hi: "अगला hint: हर check के तीन, हर अगला ज़्यादा बताता है",
  }),
  n: bilingual({ en: "next exercise", hi: "अगली exercise" }),
  p: bilingual({ en: "previous exercise", hi: "पिछली exercise" }),
  l: bilingual({ en: "list of all exercises", hi: "सारी exercises की list" }),
  c: bilingual({ en: "all checks of this exercise", hi: "इस exercise के सारे checks" }),
  m: bilingual({ en: "the whole message", hi: "पूरा message" }),
  r: bilingual({
    en: "reset work.ts to the stub (asks first, keeps a copy)",
    hi: "work.ts को फिर stub बनाइए (पहले पूछा जाएगा, copy रहेगी)",
  }),
  g: bilingual({ en: "Hindi or English", hi: "हिन्दी या English" }),
  s: bilingual({ en: "where the lesson is", hi: "पाठ कहाँ है" }),
  Enter: bilingual({ en: "check again", hi: "फिर से जाँचिए" }),
  q: bilingual({ en: "quit (Ctrl-C too)", hi: "बंद कीजिए (Ctrl-C से भी)" }),
};

/** Under the keys: which letters of the Hindi keyboard are the same keys. */
export const INSCRIPT_WORDS = bilingual({
  en: "With a Hindi keyboard (InScript): the same keys, whatever letter they give.",
  hi: "हिन्दी keyboard (InScript) पर भी यही keys हैं, उनसे जो भी अक्षर आए।",
});
