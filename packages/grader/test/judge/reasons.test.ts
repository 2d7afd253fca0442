// Every reason that the intake gives for a file that it does not take is said in Hindi too.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import jsTokens from "js-tokens";
import { describe, expect, it } from "vitest";
import { sayProblem } from "../../src/judge/problem-words.ts";
import { inBothLanguages, placedReason } from "../../src/judge/reasons.ts";

const HINDI = /\p{Script=Devanagari}/u;
const ENGLISH_NAMED = "(English में): ";
const SOURCES = ["intake", "work/read-work.ts"].flatMap((place) => {
  const full = fileURLToPath(new URL(`../../src/${place}`, import.meta.url));
  return place.endsWith(".ts") ? [full] : readdirSync(full).map((name) => path.join(full, name));
});

/** Sentences in the places where reasons stand: `why`, `refused`, an error of an archive, a result. */
function reasonsIn(file: string): string[] {
  const reasons: string[] = [];
  /** The statement so far, and the template so far; its values are one word each. */
  let statement = "";
  let template = "";
  let value: string | null = null;
  for (const { type, value: token } of jsTokens(readFileSync(file, "utf8"))) {
    let sentence = "";
    if (type === "StringLiteral" || type === "NoSubstitutionTemplate")
      sentence = token.slice(1, -1);
    else if (type === "TemplateHead") [template, value] = [token.slice(1, -2), ""];
    else if (type === "TemplateMiddle" || type === "TemplateTail") {
      const isLast = type === "TemplateTail";
      template += wordFor(value ?? "") + token.slice(1, isLast ? -1 : -2);
      value = isLast ? null : "";
      if (isLast) sentence = template;
    } else if (value !== null) value += token;
    else if (/^[;{}]$/.test(token)) statement = "";
    else statement += token;
    const isReason = /return\b|\b(why|refused)\s*[:=]|\b(ArchiveError|unreadable|refuse)\(/.test(
      statement,
    );
    if (isReason && /^[a-z].* .*\S$/.test(sentence)) reasons.push(sentence);
  }
  return reasons;
}

function wordFor(expression: string): string {
  if (expression.startsWith("quoted(")) return '"x"';
  if (expression === "bad.refused") return "it is encrypted";
  return expression === "hint" ? "" : "7";
}

describe("reasons", () => {
  const all = SOURCES.flatMap(reasonsIn);

  it("are found in the sources", () => {
    expect(all.length).toBeGreaterThan(25);
    expect(all).toContain("its name holds a NUL");
    expect(all).toContain('it holds "x" twice');
  });

  it.each([...new Set(all)])("%s", (why) => {
    const { en, hi } = inBothLanguages(why);
    expect(en).toBe(why);
    expect(hi).toMatch(HINDI);
    expect(hi).not.toMatch(/\{\w+\}/);
    expect(hi.startsWith(`कारण ${ENGLISH_NAMED}`)).toBe(false);
  });

  it.each([
    [
      'it holds "a b.ts": its name leads out of its folder (..)',
      'इसमें "a b.ts" है: इसका नाम अपने folder से बाहर ले जाता है (..)',
    ],
    [
      "no work in this folder (looked for work.ts, relu/work.ts, …); is a/Work.ts meant? It must be called work.ts",
      "इस folder में कोई work नहीं मिली (ढूँढा: work.ts, relu/work.ts, …); क्या a/Work.ts ही work है? उसका नाम work.ts होना चाहिए",
    ],
    ["it has 70000 bytes; the limit is 65536", "इसमें 70000 bytes हैं; limit 65536 है"],
    ["EACCES", "EACCES"],
    ["something nobody foresaw", "कारण (English में): something nobody foresaw"],
  ])("%s, with what is in it", (why, hi) => {
    expect(inBothLanguages(why)).toEqual({ en: why, hi });
  });

  it("are found behind a path", () => {
    expect(placedReason("my: folder: the folder is empty").hi).toBe("my: folder: folder ख़ाली है");
  });
});

describe("a problem", () => {
  it.each([
    ["read", { why: "it is UTF-16 text, not UTF-8: save it as UTF-8" }],
    ["read", { why: "it is not UTF-8 text" }],
    ["parse", { message: 'Expected ";" but found "x"', line: 3 }],
    ["parse", { message: "Unexpected end of file", line: 3 }],
  ] as const)("of stage %s is Hindi in Hindi: %o", (stage, params) => {
    const { hi } = sayProblem({ stage, params });
    // Whole sentences of ours: no two words of English one after the other but names of things.
    expect(hi).not.toMatch(/\b(it|is|but|found|save|not|the|of) \w+/);
  });

  it.each([
    ["read", { why: "the moon is full" }],
    ["parse", { message: "Something new", line: 0 }],
    ["infrastructure", { why: "esbuild: gone" }],
  ] as const)("of stage %s names what it can only quote: %o", (stage, params) => {
    const { en, hi } = sayProblem({ stage, params });
    const quote = Object.values(params)[0];
    expect(en).toContain(quote);
    expect(hi).toContain(`। कारण ${ENGLISH_NAMED}${quote}`);
  });
});
