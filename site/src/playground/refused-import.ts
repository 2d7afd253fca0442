// What a work may not use to reach other modules, found among the parser's tokens: a comment, a string or
// a method of that name is none. Grading asks esbuild the same.

import type { Problem } from "@pravah/grader/browser";
import { parse, type Token } from "sucrase/dist/esm/parser";
import { TokenType } from "sucrase/dist/esm/parser/tokenizer/types";

const KIT = "@pravah/core/kit";
const MAX_SPECIFIER = 200;

/**
 * The first `import()`, `import.meta` or `import x = require()`; plain imports ask `require` when the work runs.
 *
 * @throws {Error} when it does not parse
 */
export function refusedImport(source: string): Problem | null {
  const { tokens } = parse(source, false, true, false);
  const text = (at: number) => source.slice(tokens[at]?.start, tokens[at]?.end);
  for (const [at, token] of tokens.entries()) {
    if (token.isType || tokens[at - 1]?.type === TokenType.dot) continue;
    const expression = expressionAt(tokens, at, text);
    if (expression === null) continue;
    const line = source.slice(0, token.start).split("\n").length;
    const specifier = tokens[at + 2]?.type === TokenType.string ? text(at + 2).slice(1, -1) : KIT;
    return specifier === KIT
      ? { stage: "forbidden-expression", params: { expression, line } }
      : {
          stage: "forbidden-import",
          params: { specifier: specifier.slice(0, MAX_SPECIFIER), line },
        };
  }
  return null;
}

/** The parser calls the `import` of `import.meta` a name, as it does that of a method. */
function expressionAt(
  tokens: readonly Token[],
  at: number,
  text: (at: number) => string,
): string | null {
  const [type, next] = [tokens[at]?.type, tokens[at + 1]?.type];
  if (type === TokenType._import && next === TokenType.parenL) return "import()";
  if (type !== TokenType.name) return null;
  if (next === TokenType.dot && text(at) === "import" && text(at + 2) === "meta")
    return "import.meta";
  const isAssigned =
    tokens[at - 1]?.type === TokenType.eq && tokens[at - 3]?.type === TokenType._import;
  return isAssigned && next === TokenType.parenL && text(at) === "require" ? "require()" : null;
}
