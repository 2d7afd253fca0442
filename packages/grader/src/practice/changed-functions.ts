// Which functions of a work can answer otherwise than before, as far as its text tells: those whose own
// declaration has changed, or one that it names, through however many others. Read in the JavaScript that
// esbuild writes: there every statement begins on a line of its own, and types and comments are gone.

import jsTokens, { type Token } from "js-tokens";

interface Declaration {
  text: string;
  /** Every name in it: more than it refers to, never less. */
  names: ReadonlySet<string>;
}

interface Outline {
  imports: string;
  declarations: ReadonlyMap<string, Declaration>;
  /** Names of the declarations by the names under which they are exported. */
  exports: ReadonlyMap<string, string>;
}

/**
 * @param before what the work was compiled to, and `now`
 * @returns names of exported functions; null where the text does not tell: any may have changed
 */
export function changedFunctions(before: string, now: string): ReadonlySet<string> | null {
  const [old, fresh] = [outlineOf(before), outlineOf(now)];
  if (old === null || fresh === null || old.imports !== fresh.imports) return null;
  const names = new Set([...old.exports.keys(), ...fresh.exports.keys()]);
  return new Set([...names].filter((name) => allBehind(old, name) !== allBehind(fresh, name)));
}

/** The texts of all declarations that may be reached from an exported name. */
function allBehind({ declarations, exports }: Outline, name: string): string {
  const reached = new Set([exports.get(name) ?? ""]);
  // What is added meanwhile is visited too.
  for (const one of reached) {
    for (const other of declarations.get(one)?.names ?? []) {
      if (declarations.has(other)) reached.add(other);
    }
  }
  return [...reached]
    .sort()
    .map((one) => `${one}\0${declarations.get(one)?.text}`)
    .join("\0");
}

/** Null where something stands at the top that is no declaration: nobody knows what it changes. */
function outlineOf(js: string): Outline | null {
  const imports: string[] = [];
  const declarations = new Map<string, Declaration>();
  const exports = new Map<string, string>();
  for (const tokens of statementsOf(js)) {
    const text = tokens.map(({ value }) => value).join(" ");
    const [first, second] = tokens.map(({ value }) => value);
    if (first === "import") imports.push(text);
    else if (first === "export" && second === "{") {
      for (const [inside, outside] of listed(tokens.slice(2))) exports.set(outside, inside);
    } else {
      const declared = declaredBy(tokens);
      if (declared.length === 0) return null;
      const names = new Set(tokens.filter(isName).map(({ value }) => value));
      for (const name of declared) declarations.set(name, { text, names });
    }
  }
  return { imports: imports.join("\n"), declarations, exports };
}

const UNSEEN = /^(?:WhiteSpace|LineTerminatorSequence|.*Comment)$/;
const OPENS = /[{([]$/;
const CLOSES = /^[})\]]/;

/** The tokens of each statement at the top, without blanks and comments. */
function statementsOf(js: string): Token[][] {
  const statements: Token[][] = [];
  let depth = 0;
  let isNew = true;
  for (const token of jsTokens(js)) {
    if (token.type === "LineTerminatorSequence" && depth === 0) isNew = true;
    if (UNSEEN.test(token.type)) continue;
    if (isNew) statements.push([]);
    isNew = false;
    statements.at(-1)?.push(token);
    if (token.type === "Punctuator") {
      if (CLOSES.test(token.value)) depth--;
      if (OPENS.test(token.value)) depth++;
    }
    if (token.type === "TemplateHead") depth++;
    if (token.type === "TemplateTail") depth--;
  }
  return statements;
}

/** Names that a statement declares; none for one that is no plain declaration. */
function declaredBy(tokens: readonly Token[]): string[] {
  const words = tokens.map(({ value }) => value);
  const head = words[0] === "async" ? 1 : 0;
  if (words[head] === "function" || words[head] === "class") {
    const name = tokens[words[head + 1] === "*" ? head + 2 : head + 1];
    return name && isName(name) ? [name.value] : [];
  }
  if (!["const", "let", "var"].includes(words[0] ?? "")) return [];
  const names: string[] = [];
  let depth = 0;
  for (const [i, { value, type }] of tokens.entries()) {
    if (depth === 0 && (i === 0 || value === ",")) {
      const next = tokens[i + 1];
      // A pattern: what it takes apart may be anything.
      if (!next || !isName(next)) return [];
      names.push(next.value);
    }
    if (type === "Punctuator") depth += Number(OPENS.test(value)) - Number(CLOSES.test(value));
    depth += Number(type === "TemplateHead") - Number(type === "TemplateTail");
  }
  return names;
}

/** Pairs of `{ inside as outside, … }`. */
function listed(tokens: readonly Token[]): [inside: string, outside: string][] {
  const pairs: [string, string][] = [];
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1]?.value;
    if (!isName(token) || (before !== undefined && before !== ",")) continue;
    const outside = tokens[i + 1]?.value === "as" ? tokens[i + 2] : token;
    pairs.push([token.value, outside?.value ?? token.value]);
  }
  return pairs;
}

function isName({ type }: Token): boolean {
  return type === "IdentifierName";
}
