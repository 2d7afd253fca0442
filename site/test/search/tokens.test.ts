// Words as search compares them: what Indians write in several ways is one word.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalized, stem, tokenize } from "../../src/search/tokens.ts";

const word = (text: string) => tokenize(text).map(stem).join(" ");

describe("tokenize", () => {
  it("keeps the matras, which a split on letters would cut off", () => {
    expect(tokenize("विस्फोटक हैं। पश्च-प्रसार")).toEqual(["विस्फोटक", "हैं", "पश्च", "प्रसार"]);
  });

  it.each([
    ["फ़ंक्शन, precomposed or with nukta or without", "फ़ंक्शन", "फ\u093cंक्शन", "फंक्शन"],
    ["half nasal or anusvara", "हिन्दी", "हिंदी", "हिन्\u200dदी"],
    ["म्ब or ंब", "सम्बन्ध", "संबंध", "सम्बंध"],
    ["chandrabindu or anusvara", "पाँच", "पांच", "पाँ\u200cच"],
    ["Devanagari digits", "२० परतें", "20 परतें", "२0 परतें"],
    ["case and accents", "RÉLU", "relu", "Relu"],
  ])("%s: one spelling", (_what, ...spellings) => {
    expect(new Set(spellings.map(normalized)).size).toBe(1);
  });

  it("has nothing left to normalise the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
        expect(normalized(normalized(text))).toBe(normalized(text));
      }),
      { seed: 1 },
    );
  });
});

describe("stem", () => {
  it.each([
    ["परत", "परतें", "परतों"],
    ["भार", "भारों"],
    ["संख्या", "संख्याओं"],
    ["अभ्यास", "अभ्यासों"],
    ["सीखना", "सीखने", "सीखते"],
    ["लड़की", "लड़कियों"],
    ["layer", "layers"],
    ["clip", "clips"],
  ])("%s and its forms are one word", (...forms) => {
    expect(new Set(forms.map(word)).size).toBe(1);
  });

  it("leaves at least two letters of a Hindi word and three of an English one", () => {
    expect(stem("का")).toBe("का");
    expect(stem("bus")).toBe("bus");
    expect(stem("loss")).not.toBe("lo");
  });
});
