// On which line of a work each of its functions begins. Read from tokens, so that a text which does not
// parse has lines too, and a comment or a string that looks like a function is none.

import jsTokens from "js-tokens";

interface Token {
  value: string;
  isName: boolean;
  line: number;
  /** How many brackets are open before it. */
  depth: number;
}

/**
 * Lines of what `source` exports, by the exported name, counted from 1. A function that is declared but
 * not exported is there too: it is where the `export` is missing.
 */
export function declaredLines(source: string): Map<string, number> {
  const exported = new Map<string, number>();
  const declared = new Map<string, number>();
  /** Exported name → name inside of the file, as in `export { inside as outside }`. */
  const renamed = new Map<string, { inside: string; line: number }>();

  const tokens = tokensOf(source);
  tokens.forEach((token, i) => {
    if (token.depth > 0 || tokens[i - 1]?.value === ".") return;
    const isExport = token.value === "export";
    const next = tokens[i + 1];
    if (isExport && next?.value === "{") {
      for (const { inside, outside, line } of listed(tokens, i + 2))
        renamed.set(outside, { inside, line });
      return;
    }
    const isDeclared = tokens[i - 1]?.value !== "export";
    if (!isExport && !isDeclared) return;
    for (const { value, line } of namesDeclared(tokens, isExport ? i + 1 : i)) {
      const lines = isExport ? exported : declared;
      // `export` may stand on a line of its own.
      if (!lines.has(value)) lines.set(value, line);
    }
  });

  for (const [outside, { inside, line }] of renamed)
    exported.set(outside, exported.get(inside) ?? declared.get(inside) ?? line);
  return new Map([...declared, ...exported]);
}

const UNSEEN = /^(?:WhiteSpace|LineTerminatorSequence|.*Comment)$/;
const OPENS = new Set(["{", "(", "["]);
const CLOSES = new Set(["}", ")", "]"]);
/** Types of tokens behind which a template goes on: `${` opens and `}` closes what no punctuator shows. */
const TEMPLATE_OPENS = new Set(["TemplateHead"]);
const TEMPLATE_CLOSES = new Set(["TemplateTail"]);

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let depth = 0;
  for (const { type, value } of jsTokens(source)) {
    if (!UNSEEN.test(type)) {
      const punctuator = type === "Punctuator";
      const isName = type === "IdentifierName";
      if ((punctuator && CLOSES.has(value)) || TEMPLATE_CLOSES.has(type))
        depth = Math.max(0, depth - 1);
      // `export` stands at the top of a file alone: where it stands, a bracket before it was left open.
      if (isName && value === "export" && tokens.at(-1)?.value !== ".") depth = 0;
      tokens.push({ value, isName, line, depth });
      if ((punctuator && OPENS.has(value)) || TEMPLATE_OPENS.has(type)) depth++;
    }
    line += value.split(/\r\n|[\n\r\u2028\u2029]/).length - 1;
  }
  return tokens;
}

const VARIABLES = new Set(["const", "let", "var"]);

/** The names that are declared by the statement that begins at token `i`; none where it is no declaration. */
function namesDeclared(tokens: readonly Token[], i: number): Token[] {
  let at = i;
  while (["default", "async", "declare", "abstract"].includes(tokens[at]?.value ?? "")) at++;
  const word = tokens[at]?.value ?? "";
  if (word === "function" || word === "class") {
    const name = tokens[at + 1]?.value === "*" ? tokens[at + 2] : tokens[at + 1];
    return name?.isName ? [name] : [];
  }
  return VARIABLES.has(word) ? variables(tokens, at + 1) : [];
}

/** `a = 1, b = 2`, or `{ a, b } = …`. */
function variables(tokens: readonly Token[], begin: number): Token[] {
  const first = tokens[begin];
  if (first?.value === "{" || first?.value === "[") return destructured(tokens, begin);
  const names: Token[] = [];
  for (let i = begin; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const isStart = i === begin || (tokens[i - 1]?.value === "," && token.depth === 0);
    if (isStart && token.isName && /^[=:!]$/.test(tokens[i + 1]?.value ?? "")) names.push(token);
    const isOver = token.depth === 0 && (token.value === ";" || STATEMENTS.has(token.value));
    if (isOver) break;
  }
  return names;
}

/** Words that begin another statement, where the one before has no semicolon. */
const STATEMENTS = new Set(["export", "import", "const", "let", "var", "class", "interface"]);

function destructured(tokens: readonly Token[], begin: number): Token[] {
  const { depth } = tokens[begin] as Token;
  const end = tokens.findIndex((token, i) => i > begin && token.depth === depth);
  return tokens
    .slice(begin + 1, end < 0 ? undefined : end)
    .filter((token, k, inner) => token.isName && /^[,=]$/.test(inner[k + 1]?.value ?? ","));
}

/** The entries of `{ a, b as c }`, from the token behind the bracket. */
function listed(
  tokens: readonly Token[],
  begin: number,
): { inside: string; outside: string; line: number }[] {
  const entries = [];
  for (let i = begin; i < tokens.length && tokens[i]?.value !== "}"; i++) {
    const { value: inside, isName, line } = tokens[i] as Token;
    if (!isName) continue;
    const isRenamed = tokens[i + 1]?.value === "as";
    const outside = isRenamed ? (tokens[i + 2]?.value ?? inside) : inside;
    entries.push({ inside, outside, line });
    if (isRenamed) i += 2;
  }
  return entries;
}
