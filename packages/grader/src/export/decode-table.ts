// The text of a table that an LMS or a spreadsheet has saved, whatever encoding it chose.

import { InputError } from "../files/input-error.ts";

/** A spreadsheet's own file begins as a `.zip` does, an older one as Windows' compound files. */
const SPREADSHEETS = ["PK\x03\x04", "\xd0\xcf\x11\xe0"];

/**
 * UTF-8; UTF-16, as Excel's "Unicode text" is; else what Windows writes in the West.
 *
 * @param place its name in messages
 * @throws {InputError} when it is a spreadsheet, or no text
 */
export function decodeTable(bytes: Uint8Array, place: string): string {
  const begin = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  if (SPREADSHEETS.some((beginning) => begin.startsWith(beginning)))
    throw new InputError(`${place} is a spreadsheet: save it as CSV (UTF-8)`);
  const encoding = encodingOf(bytes, begin);
  const text = encoding === null ? fromWindows(bytes) : new TextDecoder(encoding).decode(bytes);
  if (text.includes("\0")) throw new InputError(`${place} is no text: save it as CSV (UTF-8)`);
  return text;
}

/** Null for Windows' code page 1252, which not every Node decodes alike. */
function encodingOf(bytes: Uint8Array, begin: string): string | null {
  if (begin.startsWith("\xff\xfe")) return "utf-16le";
  if (begin.startsWith("\xfe\xff")) return "utf-16be";
  // Without a mark: a table begins with a letter of ASCII or a quote.
  if (bytes[0] !== 0 && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] !== 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return null;
  }
}

/** What code page 1252 has from 0x80 to 0x9f; elsewhere it is Latin-1. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function fromWindows(bytes: Uint8Array): string {
  const letter = (byte: number) => WINDOWS[byte - 0x80] ?? String.fromCharCode(byte);
  return Array.from(bytes, letter).join("");
}
