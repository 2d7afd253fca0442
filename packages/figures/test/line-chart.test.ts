// The chart's marks are read back from its text.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Curve, lineChart } from "../src/index.ts";

const chart = (curves: Curve[], log = true) =>
  lineChart({ title: "t", x: { label: "layer" }, y: { label: "‖dW‖", log }, curves });

const circles = (svg: string) =>
  [...svg.matchAll(/<circle cx="([^"]+)" cy="([^"]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe("lineChart", () => {
  it("puts equal factors at equal distances on a logarithmic axis", () => {
    const places = circles(
      chart([{ name: "a", points: [1, 2, 3].map((x) => [x, 10 ** -x] as const) }]),
    );
    const [first, second, third] = places.map(([, y]) => y as number);
    expect((second as number) - (first as number)).toBeCloseTo(
      (third as number) - (second as number),
    );
    expect(second).toBeGreaterThan(first as number);
  });

  it("marks what it cannot show, and breaks the line there", () => {
    const svg = chart([
      {
        name: "a",
        points: [
          [1, 1],
          [2, 0],
          [3, Number.NaN],
          [4, 10],
        ],
      },
    ]);
    expect(circles(svg)).toHaveLength(2);
    expect(svg.match(/l8 8m0 -8l-8 8/g)).toHaveLength(2);
    const line = /<g><path d="([^"]+)"/.exec(svg);
    expect(line?.[1]?.match(/M/g)).toHaveLength(2);
  });

  it("keeps text from a work harmless", () => {
    const svg = chart([{ name: `<script>alert("1")</script>`, points: [[1, 1]] }]);
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;");
  });

  it("draws whatever it is given, inside its frame", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double(), fc.double()), { maxLength: 40 }),
        fc.boolean(),
        (points, log) => {
          const svg = chart([{ name: "a", points }], log);
          expect(svg).not.toMatch(/(NaN|Infinity)[ ".]/);
          for (const [x, y] of circles(svg)) {
            expect(x).toBeGreaterThanOrEqual(63.9);
            expect(x).toBeLessThanOrEqual(544.1);
            expect(y).toBeGreaterThanOrEqual(-0.1);
            expect(y).toBeLessThanOrEqual(240.1);
          }
        },
      ),
    );
  });

  it("has round ticks", () => {
    const svg = chart(
      [
        {
          name: "a",
          points: [
            [0, 0],
            [10, 0.6],
          ],
        },
      ],
      false,
    );
    for (const tick of ["0.1", "0.3", "0.6", "10"]) expect(svg).toContain(`>${tick}</text>`);
  });

  it("draws as wide as it is told, every point inside, long names one to a row", () => {
    const curve = (name: string): Curve => ({
      name,
      points: [1, 2, 3].map((x) => [x, x] as const),
    });
    const draw = (name: string, width: number) =>
      lineChart({
        title: "t",
        x: { label: "x" },
        y: { label: "y" },
        curves: [curve(name), curve(`${name}2`)],
        width,
      });
    const rows = (svg: string) =>
      new Set([...svg.matchAll(/<path d="M\S+ (\S+)h28"/g)].map(([, y]) => y)).size;
    for (const width of [340, 620]) {
      const svg = draw("relu", width);
      expect(svg).toContain(`viewBox="0 0 ${width} `);
      for (const [x] of circles(svg)) expect(x).toBeLessThanOrEqual(width);
    }
    expect(rows(draw("relu", 340))).toBe(1);
    expect(rows(draw("a name of thirty letters or so", 340))).toBe(2);
  });
});
