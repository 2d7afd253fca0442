// What a student's own machine remembers between two sittings: language, place, hints that were shown. One
// readable file beside the exercises, which git may keep. Which checks pass is not in it: that is graded.

import { readFileSync } from "node:fs";
import path from "node:path";
import { type Bilingual, bilingual, fillBoth, type Language } from "@pravah/checks/messages";
import { writeWhole } from "../files/durable-file.ts";

export interface PracticeState {
  /** The language that was chosen; null while none was. */
  language: Language | null;
  /** Id of the exercise that was open last. */
  exercise: string | null;
  /** Hints shown so far, 1 to 3: exercise → check → level. */
  hints: Record<string, Record<string, number>>;
}

/** Its name, below `exercises`. */
export const STATE_FILE = ".pravah.json";

const VERSION = 1;

const WORDS = {
  broken: bilingual({
    en: "{file} cannot be read, so nothing is remembered: mend or delete it ({why}).",
    hi: "{file} पढ़ी नहीं जा सकी, इसलिए कुछ याद नहीं रहेगा: उसे ठीक कीजिए या delete कीजिए ({why})।",
  }),
  later: bilingual({
    en: "{file} was written by a later version, so nothing is remembered here: update this folder, or delete the file.",
    hi: "{file} किसी नए version की लिखी है, इसलिए यहाँ कुछ याद नहीं रहेगा: यह folder update कीजिए, या file delete कीजिए।",
  }),
  unwritable: bilingual({
    en: "{file} cannot be written, so nothing is remembered ({why}).",
    hi: "{file} लिखी नहीं जा सकी, इसलिए कुछ याद नहीं रहेगा ({why})।",
  }),
};

export interface ReadState {
  state: PracticeState;
  /** Why nothing could be read; null where there is nothing yet as well. */
  fault: Bilingual | null;
}

/** @param root the checkout */
export function readState(root: string): ReadState {
  const file = path.join(root, "exercises", STATE_FILE);
  const none: PracticeState = { language: null, exercise: null, hints: {} };
  const name = `exercises/${STATE_FILE}`;
  const broken = (why: string) => ({
    state: none,
    fault: fillBoth(WORDS.broken, { file: name, why }),
  });
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" ? { state: none, fault: null } : broken(String(code));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return broken("JSON");
  }
  if (!isRecord(value)) return broken("{ … }");
  const { version } = value;
  if (typeof version === "number" && version > VERSION)
    return { state: none, fault: fillBoth(WORDS.later, { file: name }) };
  if (version !== VERSION) return broken("version");
  return { state: stateOf(value), fault: null };
}

/**
 * Keeps the state. A file that cannot be read, or is of a later version, is left as it is.
 *
 * @returns why it was not written, or null
 */
export function writeState(root: string, state: PracticeState): Bilingual | null {
  const { fault } = readState(root);
  if (fault) return fault;
  const file = path.join(root, "exercises", STATE_FILE);
  try {
    const text = JSON.stringify({ version: VERSION, ...state }, null, 2);
    writeWhole(file, [`${text}\n`], { lasting: false });
    return null;
  } catch (error) {
    const { code, message } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
    return fillBoth(WORDS.unwritable, { file: `exercises/${STATE_FILE}`, why: code ?? message });
  }
}

/** What is usable of it: a value of another kind is as good as none. */
function stateOf({ language, exercise, hints }: Record<string, unknown>): PracticeState {
  return {
    language: language === "en" || language === "hi" ? language : null,
    exercise: typeof exercise === "string" ? exercise : null,
    hints: isRecord(hints) ? entriesOf(hints, (checks) => levelsOf(checks)) : {},
  };
}

function levelsOf(checks: unknown): Record<string, number> | undefined {
  const isLevel = (level: unknown) => level === 1 || level === 2 || level === 3;
  return isRecord(checks)
    ? entriesOf(checks, (level) => (isLevel(level) ? Number(level) : undefined))
    : undefined;
}

function entriesOf<T>(
  record: Record<string, unknown>,
  read: (value: unknown) => T | undefined,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const known = read(value);
      return known === undefined ? [] : [[key, known]];
    }),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
