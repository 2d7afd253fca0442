// What the playground says, in both languages; it comes with the playground, not with every page.

import type { Language } from "@pravah/checks/messages";

export interface PlaygroundWords {
  editor: string;
  editorHelp: string;
  /** Follows `editorHelp` where Tab indents. */
  codeEditorHelp: string;
  /** The button that changes the editor. */
  toCode: string;
  toPlain: string;
  noCodeEditor: string;
  /** Told to screen readers. */
  selectionDeleted: string;
  run: string;
  running: string;
  reset: string;
  resetSure: string;
  save: string;
  open: string;
  openSure: string;
  openTooLarge: string;
  kept: string;
  notKept: string;
  checks: string;
  /** `{passed}`, `{total}`, `{points}`, `{max}`: numbers. */
  result: string;
  practice: string;
  practiceWhy: string;
  notRun: string;
  /** The four states of a check. */
  states: { pass: string; fail: string; todo: string; waiting: string };
  known: string;
  printed: string;
  points: string;
  /** `{n}`: which hint, `{total}`: how many there are. */
  hint: string;
  toLine: string;
  problem: string;
  notStarted: string;
}

export const PLAYGROUND: Readonly<Record<Language, PlaygroundWords>> = {
  en: {
    editor: "Your work.ts",
    editorHelp: "Ctrl + Enter runs the checks.",
    codeEditorHelp: "Tab indents; Escape, then Tab leaves the editor.",
    toCode: "Code editor",
    toPlain: "Plain text field",
    noCodeEditor: "The code editor could not be loaded. The text field works as before.",
    selectionDeleted: "Selection deleted",
    run: "Run the checks",
    running: "Checks are running …",
    reset: "Start over",
    resetSure: "Put the stub back? Your text will be gone.",
    save: "Save work.ts",
    open: "Open work.ts",
    openSure: "Replace the text in the editor with this file?",
    openTooLarge: "This file is larger than 200 kB; a work.ts is much smaller.",
    kept: "Your text is kept on this device.",
    notKept: "This device keeps nothing: save your work.ts as a file.",
    checks: "Checks",
    result: "{passed} of {total} checks pass · {points} of {max} points",
    practice: "practice",
    practiceWhy:
      "This is practice, not a grade. Grading repeats the checks with other random inputs.",
    notRun: "Not run yet.",
    states: {
      pass: "passes",
      fail: "does not pass yet",
      todo: "not written yet",
      waiting: "not run",
    },
    known: "A known mistake",
    printed: "Printed by your work",
    points: "points",
    hint: "Hint {n} of {total}",
    toLine: "Go to line {line}",
    problem: "No check ran",
    notStarted: "The grader could not be loaded. Check the connection, then run again.",
  },
  hi: {
    editor: "आपकी work.ts",
    editorHelp: "Ctrl + Enter से checks चलते हैं।",
    codeEditorHelp: "Tab से indent होता है; Escape, फिर Tab से बाहर आइए।",
    toCode: "Code editor",
    toPlain: "सादा text field",
    noCodeEditor: "Code editor load नहीं हुआ। Text field पहले की तरह काम करता है।",
    selectionDeleted: "चुना हुआ text मिटाया गया",
    run: "Checks चलाइए",
    running: "Checks चल रहे हैं …",
    reset: "शुरू से",
    resetSure: "Stub वापस लाएँ? आपका लिखा हुआ मिट जाएगा।",
    save: "work.ts save कीजिए",
    open: "work.ts खोलिए",
    openSure: "Editor के text की जगह यह file रखें?",
    openTooLarge: "यह file 200 kB से बड़ी है; work.ts इससे बहुत छोटी होती है।",
    kept: "आपका लिखा हुआ इसी device पर रखा है।",
    notKept: "यह device कुछ नहीं रखता: अपनी work.ts को file में save कर लीजिए।",
    checks: "Checks",
    result: "{total} में से {passed} checks pass · {max} में से {points} अंक",
    practice: "अभ्यास",
    practiceWhy: "यह अभ्यास है, grade नहीं। Grading में यही checks दूसरे random inputs पर चलते हैं।",
    notRun: "अभी चलाया नहीं।",
    states: { pass: "pass है", fail: "अभी pass नहीं", todo: "अभी लिखा नहीं", waiting: "चला नहीं" },
    known: "जानी-पहचानी ग़लती",
    printed: "आपके work ने print किया",
    points: "अंक",
    hint: "Hint {n} / {total}",
    toLine: "Line {line} पर जाइए",
    problem: "कोई check नहीं चला",
    notStarted: "Grader load नहीं हुआ। Connection देखिए, फिर दोबारा चलाइए।",
  },
};
