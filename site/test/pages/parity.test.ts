// Both languages say the same, as far as a program can tell.

import { describe, expect, it } from "vitest";
import { parityFaults } from "../../src/pages/parity.ts";
import { pageOf } from "./parsed.ts";

function faultsOf(en: string, hi: string): string[] {
  const pages = {
    en: [pageOf("en", en, { id: "relu" })],
    hi: [pageOf("hi", hi, { id: "relu", language: "hi", writtenIn: "hi" })],
  };
  return parityFaults({ exercises: [], pages, faults: [] }).map(
    ({ file, line, message }) => `${file}:${line}: ${message}`,
  );
}

describe("parityFaults", () => {
  it("accepts other words around the same formulas, in another order", () => {
    const en = "## One\n\n$a$ is larger than $b$.\n\n$$\nx \\text{ if } y\n$$\n";
    const hi = "## एक\n\n$b$ से $a$ बड़ा है।\n\n$$\nx \\text{ अगर } y\n$$\n";
    expect(faultsOf(en, hi)).toEqual([]);
  });

  it.each([
    ["## A\n", "### अ\n", ['hi.md:1: heading 1 is "level 3", in English "level 2" (line 1)']],
    ["## A\n\n## B\n", "## अ\n", ['hi.md:0: heading 2 is missing, in English "level 2" (line 3)']],
    [
      "::: figure a x=1\n:::\n",
      "::: figure a x=2\n:::\n",
      ['hi.md:1: figure or data 1 is "a x=2", in English "a x=1" (line 1)'],
    ],
    [
      "$a_1$\n",
      "$a_2$\n",
      [
        'hi.md:1: formula "a_2" is missing in English (en.md)',
        'en.md:1: formula "a_1" is missing in Hindi (hi.md)',
      ],
    ],
    ["$a$ $a$\n", "$a$\n", ['en.md:1: formula "a" is missing in Hindi (hi.md)']],
  ])("tells %j from %j", (en, hi, faults) => {
    expect(faultsOf(en, hi)).toEqual(faults);
  });

  it("has nothing to say where a translation is missing: the page shows a notice", () => {
    const page = pageOf("en", "## One\n", { id: "relu" });
    const hi = { ...page, language: "hi" as const };
    expect(parityFaults({ exercises: [], pages: { en: [page], hi: [hi] }, faults: [] })).toEqual(
      [],
    );
  });
});
