// Reads feedback.<language>.md: the words of an exercise's checks and misconceptions.
//
//     # Checks                      (any text here is for authors)
//     ## blocks-negative
//     Where the input was negative, no gradient passes.
//     1. first hint  2. …  3. …     (an ordered list: three hints, from a nudge to nearly there)
//     # Misconceptions
//     ## ge-zero
//     What went wrong, in the student's own terms.

import MarkdownIt from "markdown-it";
import { InputError } from "../files/input-error.ts";

export interface CheckWords {
  title: string;
  hints: string[];
}

export interface Feedback {
  checks: Record<string, CheckWords>;
  misconceptions: Record<string, string>;
}

type Part = "checks" | "misconceptions";

const markdown = new MarkdownIt();

/**
 * @param place what to call the document in an error: its path
 * @throws {InputError} naming the line: a part that is neither "Checks" nor "Misconceptions",
 *   an id twice
 */
export function parseFeedback(text: string, place: string): Feedback {
  const feedback: Feedback = { checks: {}, misconceptions: {} };
  let part: Part | null = null;
  let id: string | null = null;
  let inHints = false;

  const tokens = markdown.parse(text, {});
  tokens.forEach((token, i) => {
    const content = token.type === "inline" ? token.content.replace(/\s*\n\s*/g, " ").trim() : "";
    const line = `${place}:${(token.map?.[0] ?? 0) + 1}`;
    if (token.type === "ordered_list_open") inHints = true;
    if (token.type === "ordered_list_close") inHints = false;
    if (token.type !== "inline") return;

    const opener = tokens[i - 1];
    if (opener?.type === "heading_open" && opener.tag === "h1") {
      part = partOf(content, line);
      id = null;
    } else if (opener?.type === "heading_open" && part !== null) {
      id = content;
      if (id in feedback[part]) throw new InputError(`${line}: "${id}" stands twice`);
      if (part === "checks") feedback.checks[id] = { title: "", hints: [] };
      else feedback.misconceptions[id] = "";
    } else if (id !== null && part === "checks") {
      const words = feedback.checks[id] as CheckWords;
      if (inHints) words.hints.push(content);
      else words.title = joined(words.title, content);
    } else if (id !== null && part === "misconceptions") {
      feedback.misconceptions[id] = joined(feedback.misconceptions[id] ?? "", content);
    }
  });
  return feedback;
}

function partOf(heading: string, line: string): Part {
  const part = heading.toLowerCase();
  if (part === "checks" || part === "misconceptions") return part;
  throw new InputError(
    `${line}: the parts are "# Checks" and "# Misconceptions", not "# ${heading}"`,
  );
}

function joined(before: string, more: string): string {
  return before === "" ? more : `${before} ${more}`;
}
