// Does a reader find what they look for? Queries as students type them, and the page they want.

import { beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../i18n/languages.ts";
import { makeSite } from "../../src/pages/site.ts";
import { openIndex, type Search } from "../../src/search/search-index.ts";

/** Query, and pages of which one is wanted. */
const TABLE: Readonly<Record<Language, readonly (readonly [query: string, ...pages: string[]])[]>> =
  {
    hi: [
      ["क्लिपिंग", "glossary", "clipping"],
      ["clipping", "clipping", "glossary"],
      ["ग्रेडिएंट क्लिपिंग", "clipping", "glossary"],
      ["फ़ॉर्गेट गेट", "glossary", "lstm-gru"],
      ["forget gate", "glossary", "lstm-gru"],
      ["भार", "glossary"],
      ["वेट", "glossary"],
      ["रेलू", "glossary", "relu"],
      ["मृत ReLU", "glossary", "relu"],
      ["सिग्मॉइड", "glossary", "vanishing"],
      ["sigmoid हारता", "vanishing"],
      ["लर्निंग रेट", "glossary", "regularization"],
      ["learning rate", "glossary", "regularization"],
      ["आरंभीकरण", "glossary", "init"],
      ["आरम्भीकरण", "glossary", "init"],
      ["Xavier", "glossary", "init"],
      ["बैच नॉर्मलाइज़ेशन", "glossary", "batchnorm"],
      ["बैच नॉर्मलाइजेशन", "glossary", "batchnorm"],
      ["चेन रूल", "glossary", "vanishing"],
      ["शृंखला नियम", "glossary"],
      ["lstm", "lstm-gru", "glossary"],
      ["शब्दावली", "glossary"],
      ["निष्कर्ष", "conclusion"],
      ["overflow", "glossary", "exploding"],
      ["संतृप्ति", "glossary"],
      ["bptt", "bptt", "glossary"],
      ["इलाज", "index", "clinic", "vanishing"],
      ["परतें", "glossary"],
      ["weight decay", "glossary", "regularization"],
      ["Hochreiter", "vanishing", "papers"],
    ],
    en: [
      ["clipping", "clipping", "glossary"],
      ["gradient cliping", "clipping", "glossary"],
      ["vanishing", "vanishing", "glossary", "index"],
      ["exploding gradients", "exploding", "glossary"],
      ["dead relu", "relu", "glossary"],
      ["dying relu", "relu", "glossary"],
      ["xavier", "init", "glossary"],
      ["he initialisation", "init", "glossary"],
      ["initialization", "init", "glossary"],
      ["batch norm", "batchnorm", "glossary"],
      ["forget gate", "lstm-gru", "glossary"],
      ["lstm", "lstm-gru", "glossary"],
      ["bptt", "bptt", "glossary"],
      ["chain rule", "glossary", "vanishing"],
      ["learning rate", "regularization", "glossary"],
      ["weight decay", "regularization", "glossary"],
      ["NaN", "exploding", "glossary", "index"],
      ["saturation", "glossary", "vanishing"],
      ["what dW hides", "vanishing"],
      ["glossary", "glossary"],
      ["Pascanu", "vanishing", "papers", "clipping"],
      ["side by side", "index"],
      ["क्लिपिंग", "clipping", "glossary"],
      ["conclusion", "conclusion"],
      ["recurrent", "rnn", "glossary"],
    ],
  };

const searches = {} as Record<Language, Search>;

beforeAll(async () => {
  const assets = { style: "s.css", mathStyle: "m.css", script: "m.js", extra: [] };
  const { files } = await makeSite({ assets });
  for (const language of ["hi", "en"] as const) {
    searches[language] = openIndex(files.get(`${language}/search-index.json`) ?? "");
  }
});

/** The page of a result; an exercise counts as its lesson. */
const pageOf = (url: string) => /^..\/(?:exercises\/)?([^/#]*)/.exec(url)?.[1] || "index";

describe.each(["hi", "en"] as const)("search in %s", (language) => {
  it("finds at least 95 %, and puts at least 85 % first", () => {
    const misses: string[] = [];
    const notFirst: string[] = [];
    for (const [query, ...wanted] of TABLE[language]) {
      const found = searches[language](query)
        .slice(0, 10)
        .map(({ url }) => pageOf(url));
      if (!found.some((page) => wanted.includes(page))) misses.push(query);
      else if (!wanted.includes(found[0] ?? "")) notFirst.push(`${query} → ${found[0]}`);
    }
    const queries = TABLE[language].length;
    expect(misses.length / queries, misses.join(", ")).toBeLessThanOrEqual(0.05);
    const first = 1 - (misses.length + notFirst.length) / queries;
    expect(first, notFirst.join(", ")).toBeGreaterThanOrEqual(0.85);
  });
});
