// The curve of a work under the law that it breaks, in signs.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "../../../src/practice/view/cells.ts";
import { captionOf, curveLines } from "../../../src/practice/view/figure-lines.ts";
import { sparkline } from "../../../src/practice/view/sparkline.ts";

const figure = (work: number[], law: number[]) => ({ x: "layer" as const, y: "‖dZ‖", work, law });
const powers = (base: number, count = 7) => Array.from({ length: count }, (_, i) => base ** i);

describe("sparklines", () => {
  it("draw both curves on one scale", () => {
    expect(sparkline(figure([0, 0, 0, 0, 0, 0, 6], [0, 1, 2, 3, 4, 5, 6]), 60, true)).toEqual({
      law: "▁▂▃▄▅▆▇",
      work: "▁▁▁▁▁▁▇",
      ends: { law: "0 … 6", work: "0 … 6" },
    });
  });

  it("take a logarithmic one where the figure has it", () => {
    const { law, work, ends } = sparkline(figure(powers(0.1), powers(1)), 60, true);
    expect([law, work]).toEqual(["▇▇▇▇▇▇▇", "▇▆▅▄▃▂▁"]);
    expect(ends.work).toBe("1 … 0.000001");
    expect(captionOf(figure(powers(0.1), powers(1)))).toEqual({
      en: "‖dZ‖ by layer, 1 to 7 (log scale)",
      hi: "‖dZ‖, layer 1 से 7 तक (log scale)",
    });
    expect(captionOf(figure([0, 1], [1, 1])).en).toBe("‖dZ‖ by layer, 1 to 2");
  });

  it("show what is no number, or has no size", () => {
    const odd = figure(
      [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0],
      [0, 1, 2, 3],
    );
    expect(sparkline(odd, 60, true).work).toBe("?^v▁");
    expect(sparkline(figure([Number.NaN], []), 60, true)).toMatchObject({ law: "", work: "?" });
    expect(sparkline(figure([2, 2], [2, 2]), 60, true).work).toBe("▄▄");
  });

  it("have an ASCII form", () => {
    expect(sparkline(figure([], [0, 1, 2, 3, 4, 5, 6]), 60, false).law).toBe("_.-=+*#");
  });

  it("keep the point at which the curves are furthest apart, however many there are", () => {
    const law = Array.from({ length: 400 }, () => 1);
    const work = law.map((_, i) => (i === 137 ? 7 : 1));
    expect(sparkline(figure(work, law), 20, true).work).toBe("▁▁▁▁▁▁▇▁▁▁▁▁▁▁▁▁▁▁▁▁");
  });

  it("fit, for any curves, in any width and language", () => {
    const values = fc.array(fc.double(), { maxLength: 60 });
    const language = fc.constantFrom("en" as const, "hi" as const, "both" as const);
    fc.assert(
      fc.property(
        values,
        values,
        fc.integer({ min: 37, max: 197 }),
        language,
        fc.boolean(),
        (work, law, room, inLanguage, unicode) => {
          const lines = curveLines(figure(work, law), room, unicode, inLanguage);
          expect(lines).toHaveLength(2);
          for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(room);
        },
      ),
      { numRuns: 300 },
    );
  });
});
