// A view's message as lines for a terminal: never wider than it, never more of them than there is room for.

import { type Bilingual, fillBoth, inBoth } from "@pravah/checks/messages";
import { SIGNS } from "@pravah/checks/signs";
import { captionOf, curveLines } from "./figure-lines.ts";
import type { Printed, ViewMessage } from "./message.ts";
import { Page, type PageSettings } from "./page.ts";
import type { PracticeView } from "./view.ts";
import { VIEW } from "./view-words.ts";

export interface LineSettings extends PageSettings {
  /** Most lines; what does not fit is counted in the last one. */
  rows: number;
  /** Level of the hint that was asked for; 0 for none. */
  hint?: 0 | 1 | 2 | 3;
}

/** Lines of what was printed that are shown. */
const MOST_PRINTED = 5;

/** @returns no line where there is nothing to say */
export function messageLines({ message }: PracticeView, settings: LineSettings): string[] {
  if (message === null) return [];
  const page = new Page(settings);
  const { kind, title, known, facts, figure, printed } = message;
  if (kind === "todo") page.head("→", headOf(message), "yellow");
  else page.head(SIGNS.fail, headOf(message), "red");
  if (title !== null) page.text(title, "bold");
  if (known !== null) page.text(known);
  const hint = hintOf(message, settings.hint ?? 0);
  if (hint !== null) page.text(hint, "cyan");
  if (facts !== null) page.text(facts);
  if (figure !== null) {
    page.text(captionOf(figure), "dim");
    page.ready(curveLines(figure, page.room, settings.unicode, settings.language));
  }
  if (printed !== null) showPrinted(page, printed);
  return page.upTo(settings.rows);
}

function headOf({ kind, check, function: name, line }: ViewMessage): Bilingual {
  const place = line === null ? null : `work.ts:${line}`;
  switch (kind) {
    case "fail":
      return inBoth(() => joined([name, place, check]));
    case "problem":
      return inBoth((language) => joined([VIEW.notRun[language], place]));
    case "todo":
      return inBoth((language) =>
        joined([fillBoth(VIEW.toWrite, { name: name ?? "" })[language], place]),
      );
  }
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(" · ");
}

/** The hint that was asked for, or the first where the mistake is not a known one. */
function hintOf({ known, needsHint, hints }: ViewMessage, level: number): Bilingual | null {
  const asked = hints[level - 1];
  if (asked !== undefined) {
    const place = { level: String(level), count: String(hints.length) };
    return inBoth((language) => `${fillBoth(VIEW.hintOf, place)[language]} ${asked[language]}`);
  }
  const [first] = hints;
  if (known !== null || !needsHint || first === undefined) return null;
  return inBoth((language) => `${VIEW.hint[language]} ${first[language]}`);
}

function showPrinted(page: Page, { lines, isCut }: Printed): void {
  page.text(VIEW.printed, "dim");
  page.quote(lines.slice(0, MOST_PRINTED));
  const more = lines.length - MOST_PRINTED;
  if (more <= 0 && !isCut) return;
  const words = isCut ? VIEW.manyMorePrinted : VIEW.morePrinted;
  page.text(fillBoth(words, { count: String(Math.max(1, more)) }), "dim");
}
