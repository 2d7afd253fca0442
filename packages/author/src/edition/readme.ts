// One README for the checkout and for the edition: marked sections say what only one of them has.
//
//   <!-- checkout -->      what follows, up to <!-- /checkout -->, is not in the edition
//   <!-- edition           what follows, up to -->, is in the edition alone

import { InputError } from "@pravah/grader";

const OPEN = "<!-- checkout -->";
const CLOSE = "<!-- /checkout -->";
const EDITION = "<!-- edition";

/**
 * The README as students get it.
 *
 * @param name for messages
 * @throws {InputError} with the line of a mark that has no other end
 */
export function forStudents(text: string, name: string): string {
  const kept: string[] = [];
  let inside: { mark: string; line: number } | null = null;
  for (const [index, line] of text.split("\n").entries()) {
    const mark = line.trim();
    const refuse = (why: string) => new InputError(`${name}:${index + 1}: ${why}`);
    if (mark === OPEN || mark === EDITION) {
      if (inside) throw refuse(`${mark} inside of ${inside.mark} (line ${inside.line})`);
      inside = { mark, line: index + 1 };
    } else if (mark === CLOSE && inside?.mark !== OPEN) throw refuse(`${CLOSE} closes nothing`);
    else if (mark === CLOSE || (mark === "-->" && inside?.mark === EDITION)) inside = null;
    else if (inside?.mark !== OPEN) kept.push(line);
  }
  if (inside) throw new InputError(`${name}:${inside.line}: ${inside.mark} is not closed`);
  return kept.join("\n").replaceAll(/\n{3,}/g, "\n\n");
}
