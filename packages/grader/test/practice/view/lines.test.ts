// A message as lines of a terminal: what stands in them, and that they fit.

import { failureOf } from "@pravah/checks/host";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "../../../src/practice/view/cells.ts";
import { type LineSettings, messageLines } from "../../../src/practice/view/lines.ts";
import type { ViewMessage } from "../../../src/practice/view/message.ts";
import type { PracticeView } from "../../../src/practice/view/view.ts";
import { viewOf } from "../../../src/practice/view/view.ts";
import { toy } from "../../toy.ts";

const PLAIN: LineSettings = { language: "en", columns: 80, rows: 24, unicode: true, colour: false };
const SOURCE = "\nexport function twice(x) { return x; }\nexport const half = 1;\n";

function failing(
  more: { misconception?: string; output?: string; figure?: boolean } = {},
): PracticeView {
  const { misconception = null, output = "", figure = false } = more;
  const failure = failureOf(
    "value",
    { at: "[0]", got: "1", want: "2", error: "0.5" },
    {
      called: "twice([1, -2, 0.5])",
      got: "[1, -2, 0.5]",
      ...(figure && {
        figure: { x: "layer", y: "‖dZ‖", work: [1, 1, 1], law: [1, 0.1, 0.001] } as const,
      }),
    },
  );
  return viewOf(toy(), SOURCE, [
    { id: "twice-values", outcome: "fail", failure, misconception, output, called: ["twice"] },
    { id: "twice-law", outcome: "pass", output: "", called: ["twice"] },
    { id: "half-values", outcome: "todo", functionName: "half", output: "", called: ["half"] },
  ]);
}

describe("the lines of a message", () => {
  it("name the function, its line and the check, what must hold, a hint, and the facts", () => {
    expect(messageLines(failing(), PLAIN)).toEqual([
      " ✗ twice · work.ts:2 · twice-values",
      "   `twice` doubles.",
      "   Hint: one",
      "   `twice([1, -2, 0.5])` returned `[1, -2, 0.5]`: the value at [0] is 1, but 2",
      "   was expected (relative error 0.5).",
    ]);
  });

  it("say what went wrong instead of a hint, where the mistake is known", () => {
    const lines = messageLines(failing({ misconception: "squares" }), PLAIN);
    expect(lines[2]).toBe("   You squared.");
    expect(lines.join("\n")).not.toContain("Hint");
  });

  it("have the hint that was asked for", () => {
    const hinted = messageLines(failing({ misconception: "squares" }), { ...PLAIN, hint: 2 });
    expect(hinted).toContain("   Hint 2 of 3: two");
    expect(hinted).toContain("   You squared.");
    expect(messageLines(failing(), { ...PLAIN, hint: 3, language: "hi" })).toContain(
      "   Hint 3/3: तीन",
    );
  });

  it("show what was printed, and say how much more there is", () => {
    const output = Array.from({ length: 12 }, (_, i) => `\x1b[31mline ${i}\n`).join("");
    expect(messageLines(failing({ output }), PLAIN).slice(-7)).toEqual([
      "   Your code printed:",
      ...[0, 1, 2, 3, 4].map((i) => `   │ line ${i}`),
      "   … 7 more lines",
    ]);
    const wide = messageLines(failing({ output: `a\tb\n${"0.123, ".repeat(500)}` }), PLAIN);
    expect(wide.slice(-5, -3)).toEqual(["   Your code printed:", "   │ a    b"]);
    expect(wide.slice(-3).join("\n")).toMatch(/^(?: {3}│ 0\.123, .*\n){2} {3}│ 0\.123.*…$/);
    const long = messageLines(failing({ output: "x\n".repeat(2000) }), PLAIN);
    expect(long.at(-1)).toBe("   … at least 1995 more lines");
    expect(messageLines(failing({ output: "\n \n" }), PLAIN).join("\n")).not.toContain("printed");
  });

  it("draw the figure", () => {
    expect(messageLines(failing({ figure: true }), PLAIN).slice(-3)).toEqual([
      "   ‖dZ‖ by layer, 1 to 3 (log scale)",
      "   expected ▇▅▁  1 … 0.001",
      "   yours    ▇▇▇  1 … 1",
    ]);
    expect(messageLines(failing({ figure: true }), { ...PLAIN, unicode: false }).slice(-3)).toEqual(
      [
        "   ||dZ|| by layer, 1 to 3 (log scale)",
        "   expected #+_  1 ... 0.001",
        "   yours    ###  1 ... 1",
      ],
    );
  });

  it("name the next function to write", () => {
    const view = viewOf(toy(), SOURCE, [
      { id: "twice-values", outcome: "todo", functionName: "twice", output: "", called: ["twice"] },
    ]);
    expect(messageLines(view, PLAIN)).toEqual([
      " → Next to write: `twice` · work.ts:2",
      "   `twice` doubles.",
    ]);
    expect(messageLines(view, { ...PLAIN, language: "hi" })[0]).toBe(
      " → अब `twice` लिखिए · work.ts:2",
    );
    expect(messageLines(view, { ...PLAIN, hint: 1 })[2]).toBe("   Hint 1 of 3: one");
  });

  it("say why no check could run", () => {
    const view = viewOf(toy(), SOURCE, {
      stage: "forbidden-import",
      params: { specifier: "node:fs", line: 4 },
    });
    expect(messageLines(view, PLAIN)).toEqual([
      " ✗ No check could run · work.ts:4",
      '   work.ts imports "node:fs" (line 4); only "@pravah/core/kit" may be imported.',
    ]);
  });

  it("are none where there is nothing to say", () => {
    const view = viewOf(toy(), SOURCE, []);
    expect(messageLines(view, PLAIN)).toEqual([]);
  });

  it("hold both languages only where both are asked for", () => {
    const count = (language: LineSettings["language"]) =>
      messageLines(failing(), { ...PLAIN, language })
        .join("\n")
        .match(/expected|चाहिए/g);
    expect(count("en")).toEqual(["expected"]);
    expect(count("hi")).toEqual(["चाहिए"]);
    expect(count("both")).toEqual(["चाहिए", "expected"]);
  });

  it("count in the last one what there is no room for", () => {
    const all = messageLines(failing(), PLAIN);
    expect(messageLines(failing(), { ...PLAIN, rows: 3 })).toEqual([
      ...all.slice(0, 2),
      "   … 3 more lines: key m",
    ]);
    expect(messageLines(failing(), { ...PLAIN, rows: 5 })).toEqual(all);
    expect(messageLines(failing(), { ...PLAIN, rows: 0 })).toEqual([]);
  });

  it("are coloured line by line", () => {
    const plain = messageLines(failing({ figure: true, output: "x" }), PLAIN);
    const coloured = messageLines(failing({ figure: true, output: "x" }), {
      ...PLAIN,
      colour: true,
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours
    expect(coloured.map((line) => line.replace(/\x1b\[\d+m/g, ""))).toEqual(plain);
    expect(coloured.join("")).toContain("\x1b[31m");
  });

  it("fit, whatever they say", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 200 });
    const both = fc.record({ en: text, hi: text });
    const message = fc.record({
      kind: fc.constantFrom("problem", "fail", "todo"),
      check: fc.option(fc.constant("backward-at-zero")),
      function: fc.option(fc.constant("reluBackward")),
      line: fc.option(fc.nat()),
      title: fc.option(both),
      known: fc.option(both),
      needsHint: fc.boolean(),
      hints: fc.array(both, { maxLength: 3 }),
      facts: fc.option(both),
      printed: fc.option(fc.record({ lines: fc.array(text), isCut: fc.boolean() })),
      figure: fc.option(
        fc.record({
          x: fc.constant("step"),
          y: text,
          work: fc.array(fc.double()),
          law: fc.array(fc.double()),
        }),
      ),
    }) as fc.Arbitrary<ViewMessage>;
    const settings = fc.record({
      language: fc.constantFrom("en", "hi", "both"),
      columns: fc.integer({ min: 40, max: 200 }),
      rows: fc.integer({ min: 0, max: 40 }),
      unicode: fc.boolean(),
      colour: fc.constant(false),
      hint: fc.constantFrom(0, 1, 2, 3),
    }) as fc.Arbitrary<LineSettings>;
    const view = viewOf(toy(), null, []);
    fc.assert(
      fc.property(message, settings, (one, some) => {
        const lines = messageLines({ ...view, message: one }, some);
        expect(lines.length).toBeLessThanOrEqual(some.rows);
        for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(some.columns);
      }),
      { numRuns: 60 },
    );
  });
});
