// What the build knows about a Markdown text, and the mistakes that it finds there.

import { describe, expect, it } from "vitest";
import { parsed } from "./parsed.ts";

const faultsOf = (body: string) =>
  parsed(body, { linesBefore: 4 }).faults.map(({ line, message }) => `${line}: ${message}`);

describe("parseDocument", () => {
  it("takes the first-level heading at the top as the title", () => {
    const { title, headings } = parsed("# ReLU and `max`\n\nText.\n\n## Next\n");
    expect(title).toBe("ReLU and max");
    expect(headings.map(({ text }) => text)).toEqual(["Next"]);
  });

  it("gives headings ids of their words; a repeated one is counted", () => {
    const { headings } = parsed("## What $dW$ hides!\n\n### Again\n\n### Again\n");
    expect(headings).toMatchObject([
      { level: 2, id: "what-hides", line: 1 },
      { level: 3, id: "again", line: 3 },
      { level: 3, id: "again-2", line: 5 },
    ]);
  });

  it("uses the ids of the other language where they are given", () => {
    const { headings } = parsed("## पहले देखिए\n\n## और आगे\n", { headingIds: ["see-it-first"] });
    expect(headings.map(({ id }) => id)).toEqual(["see-it-first", "और-आगे"]);
  });

  it("collects formulas, links, figures and data with their lines", () => {
    const document = parsed(
      "One $a$\nand [two](relu) $b$.\n\n$$\nc\n$$\n\n::: figure depth-gradients depth=30\nText $d$\n:::\n\n::: data glossary\n:::\n",
    );
    expect(document.formulas).toEqual([
      { text: "a", line: 1 },
      { text: "b", line: 2 },
      { text: "c", line: 4 },
      { text: "d", line: 9 },
    ]);
    expect(document.links).toMatchObject([{ href: "relu", line: 2 }]);
    expect(document.figures).toEqual([{ id: "depth-gradients", settings: ["depth=30"], line: 8 }]);
    expect(document.data).toEqual([{ name: "glossary", line: 12 }]);
    expect(document.faults).toEqual([]);
  });

  it("finds signs that are shown as they stand, with file and line", () => {
    // CommonMark: a closing ** after a danda is none when a letter follows.
    expect(faultsOf("Text.\n\n**परत।**अगली\n")).toEqual([
      '7: "**" is shown as it stands: "**परत।**अगली"',
    ]);
    expect(faultsOf("It costs 5$.\n")).toEqual(['5: "$" is shown as it stands: "It costs 5$."']);
    expect(faultsOf("::: figur x\n:::\n").length).toBeGreaterThan(0);
  });

  it("leaves signs in code alone", () => {
    expect(faultsOf("`a ** b` and `$x$`\n\n```ts\nconst a = `b`; // ** $\n```\n")).toEqual([]);
  });

  it("tells why a formula cannot be shown", () => {
    expect(faultsOf("A $\\frac{1}$ b\n")[0]).toMatch(/^5: KaTeX parse error/);
    expect(faultsOf("A $\\mathfrak{g}$ b\n")[0]).toMatch(/^5: \\mathfrak: .*font/);
  });

  it("allows Hindi words inside formulas", () => {
    expect(faultsOf("$x \\text{ अगर } y$\n")).toEqual([]);
  });
});
