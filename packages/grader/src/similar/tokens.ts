// A work as tokens, in the form in which two works are compared: what a student can change without
// thinking (names, numbers, spacing, comments) is taken away.

import jsTokens from "js-tokens";

export interface CodeToken {
  /** Equal for tokens that count as the same. */
  kind: string;
  /** Line of the token's start, from 1. */
  line: number;
}

/** Words of the language; a renamed variable is none of them. */
const KEYWORDS = new Set(
  (
    "as async await break case catch class const continue default delete do else export extends " +
    "false finally for from function if import in instanceof interface let new null of return " +
    "static super switch this throw true try type typeof undefined var void while yield"
  ).split(" "),
);

/** The tokens of a text, whether it parses or not; time is linear in its length. */
export function codeTokens(source: string): CodeToken[] {
  const tokens: CodeToken[] = [];
  let line = 1;
  let before = "";
  for (const { type, value } of jsTokens(source)) {
    const kind = kindOf(type, value, before);
    if (kind !== null) {
      tokens.push({ kind, line });
      before = value;
    }
    for (const char of value) if (char === "\n") line++;
  }
  return tokens;
}

function kindOf(type: string, value: string, before: string): string | null {
  switch (type) {
    case "WhiteSpace":
    case "LineTerminatorSequence":
    case "MultiLineComment":
    case "SingleLineComment":
    case "HashbangComment":
      return null;
    case "IdentifierName":
      // `.map` and `.exp` are somebody else's names: they cannot be renamed.
      return KEYWORDS.has(value) || before === "." ? value : "name";
    case "NumericLiteral":
      return "number";
    case "StringLiteral":
    case "NoSubstitutionTemplate":
      return "string";
    // A semicolon is often a matter of taste.
    case "Punctuator":
      return value === ";" ? null : value;
    default:
      return type;
  }
}
