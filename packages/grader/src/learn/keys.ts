// Keys as a terminal sends them → the keys that `learn` knows. Node's own reader of key presses takes apart
// escape sequences and pastes; here a letter of the Hindi keyboard becomes the Latin one on the same key.

import { emitKeypressEvents, type Key as Pressed } from "node:readline";

/** Lower-case letters, `?`, and names: up, down, left, right, pageup, pagedown, enter, escape, ctrl-c … */
export type Key = string;

/**
 * InScript, the layout of Hindi keyboards: what its keys give, alone and with Shift, by the Latin letter
 * on them. Only keys that mean something here.
 */
const INSCRIPT: Readonly<Record<string, string>> = {
  c: "मण",
  g: "ुउ",
  h: "पफ",
  l: "तथ",
  m: "सश",
  n: "लळ",
  p: "जझ",
  q: "ौऔ",
  r: "ीई",
  s: "ेए",
  y: "बभ",
  "?": "य/",
};

const LATIN = new Map(
  Object.entries(INSCRIPT).flatMap(([key, letters]) =>
    [...letters].map((letter) => [letter, key] as const),
  ),
);

const NUKTA = "\u093c";

/** So many letters at once are no typing. */
const PASTE = 4;

export interface KeyInput extends NodeJS.ReadableStream {
  isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
}

/**
 * Listens until it is told to stop. What is pasted is no key.
 *
 * @param onKey told of each key; "paste" in the place of many
 * @returns stops it
 */
export function listenToKeys(input: KeyInput, onKey: (key: Key) => void): () => void {
  emitKeypressEvents(input);
  let isPasting = false;
  let batch: Key[] = [];
  let turn: NodeJS.Immediate | undefined;

  const deliver = () => {
    turn = undefined;
    const keys = batch;
    batch = [];
    const isPaste = keys.filter((key) => [...key].length === 1).length >= PASTE;
    if (!isPaste) for (const key of keys) onKey(key);
    else onKey(keys.includes("ctrl-c") ? "ctrl-c" : "paste");
  };
  const onPress = (text: string | undefined, pressed: Pressed) => {
    if (pressed.name === "paste-start") isPasting = true;
    else if (pressed.name === "paste-end") {
      isPasting = false;
      onKey("paste");
    } else {
      const key = keyOf(text, pressed);
      if (key === null || (isPasting && key !== "ctrl-c")) return;
      batch.push(key);
      turn ??= setImmediate(deliver);
    }
  };

  input.on("keypress", onPress);
  input.setRawMode?.(true);
  input.resume();
  return () => {
    clearImmediate(turn);
    input.off("keypress", onPress);
    input.setRawMode?.(false);
    input.pause();
  };
}

/** @returns null for what is no key of its own: a mark that belongs to the letter before it */
export function keyOf(text: string | undefined, { name, ctrl, meta }: Pressed): Key | null {
  if (ctrl && name !== undefined) return `ctrl-${name}`;
  if (meta && name !== "escape") return `alt-${name ?? text}`;
  if (text === NUKTA) return null;
  // Some keyboards send a letter and its dot as one.
  const shown = (text ?? "").normalize("NFD").replace(NUKTA, "").normalize("NFC").toLowerCase();
  const latin = LATIN.get(shown);
  if (latin !== undefined) return latin;
  if ([...shown].length === 1 && shown > " " && shown !== "\x7f") return shown;
  if (name === "return") return "enter";
  return name ?? "unknown";
}
