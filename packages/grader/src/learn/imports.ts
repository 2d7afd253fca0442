// The import lines of a work, read from its tokens: also of a text that does not load, and of names that are
// imported and not used, which the compiler drops.

import jsTokens from "js-tokens";

export interface ImportLine {
  /** Counted from 1. */
  line: number;
  specifier: string;
  /** As the module calls them. */
  names: string[];
}

interface Token {
  value: string;
  isString: boolean;
  line: number;
}

export function importLines(source: string): ImportLine[] {
  const tokens = tokensOf(source);
  const found: ImportLine[] = [];
  tokens.forEach(({ value, line }, i) => {
    if (value !== "import" || tokens[i - 1]?.value === ".") return;
    const end = tokens.findIndex((token, k) => k > i && (token.isString || token.value === ";"));
    const specifier = tokens[end];
    if (!specifier?.isString || tokens[end - 1]?.value !== "from") return;
    const names = listed(tokens.slice(i + 1, end - 1).map((token) => token.value));
    found.push({ line, specifier: specifier.value.slice(1, -1), names });
  });
  return found;
}

/** Of `{ a, b as c, type D }`. */
function listed(words: readonly string[]): string[] {
  const [open, close] = [words.indexOf("{"), words.indexOf("}")];
  if (open < 0 || close < open) return [];
  const entries = words
    .slice(open + 1, close)
    .join(" ")
    .split(",");
  return entries.flatMap((entry) => {
    const parts = entry.trim().split(" ");
    const name = parts[0] === "type" && parts.length > 1 && parts[1] !== "as" ? parts[1] : parts[0];
    return name ? [name] : [];
  });
}

const UNSEEN = /^(?:WhiteSpace|LineTerminatorSequence|.*Comment)$/;

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  for (const { type, value } of jsTokens(source)) {
    if (!UNSEEN.test(type)) tokens.push({ value, isString: type === "StringLiteral", line });
    line += value.split("\n").length - 1;
  }
  return tokens;
}
