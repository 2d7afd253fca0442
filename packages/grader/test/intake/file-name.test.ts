// Names as they are shown: one line, nothing invisible, and every script of India whole.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownName } from "../../src/intake/file-name.ts";

describe("shownName", () => {
  it.each([
    ["Devanagari with a joiner", "क्\u200dषितिज"],
    ["Malayalam with a joiner", "അവന്\u200d"],
    ["Bengali with a non-joiner", "র\u200c্যাব"],
    ["punctuation and symbols", "s001 – work (1) ☕"],
  ])("keeps %s", (_, name) => {
    expect(shownName(name)).toBe(name);
  });

  it.each([
    ["a line break", "a\nb", "a�b"],
    ["an escape", "\u001b[2J", "�[2J"],
    ["a change of direction", "\u202egpj", "�gpj"],
    ["a zero-width space", "a\u200bb", "a�b"],
    ["a joiner that joins nothing", "\u200dwork \u200c", "�work �"],
    ["half a character", "a\ud800", "a�"],
  ])("puts a mark in place of %s", (_, name, shown) => {
    expect(shownName(name)).toBe(shown);
  });

  it("is the same when it is applied twice, and never longer than asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (name) => {
        const shown = shownName(name, 40);
        expect(shown.length).toBeLessThanOrEqual(41);
        expect(shownName(shown, 41)).toBe(shown);
        expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b]/u);
      }),
    );
  });
});
