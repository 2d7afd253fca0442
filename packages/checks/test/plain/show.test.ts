// Values as short code: recognisable, never long, and cheap however large the value is.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { show, showCall, showNumber } from "../../src/plain/show.ts";

describe("showNumber", () => {
  it.each([
    [0.1 + 0.2, "0.3"],
    [-0, "0"],
    [-0.5, "-0.5"],
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
    [1e-300, "1e-300"],
    [Number.MIN_VALUE, "5e-324"],
    [123456789, "123456789"],
    [1.23456789, "1.23457"],
    [Number.MAX_VALUE, "1.79769e+308"],
  ])("writes %d as %s", (value, text) => {
    expect(showNumber(value)).toBe(text);
  });

  it("keeps six digits: what is read back is that close", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const back = Number(showNumber(x));
        // Subnormal numbers have fewer digits than six to keep.
        expect(Math.abs(back - x) <= Math.max(5.1e-6 * Math.abs(x), 5e-324)).toBe(true);
        // Nothing but 0 is shown as 0.
        expect(back === 0).toBe(x === 0);
      }),
    );
  });
});

describe("show", () => {
  it("writes values as code", () => {
    expect(show([0.1 + 0.2, -0, [Number.NaN]])).toBe("[0.3, 0, [NaN]]");
    expect(show({ out: [[1]], why: "x" })).toBe('{ out: [[1]], why: "x" }');
    expect(show([null, undefined, true, 'a "word"'])).toBe(
      '[null, undefined, true, "a \\"word\\""]',
    );
    expect(show([[], {}])).toBe("[[], {}]");
  });

  it("is never longer than it is told, and says where it was cut", () => {
    fc.assert(
      fc.property(fc.anything(), fc.integer({ min: 10, max: 200 }), (value, longest) => {
        fc.pre(!hasNoText(value));
        expect(show(value, longest).length).toBeLessThanOrEqual(longest);
      }),
    );
    expect(show(new Array(1000).fill(7))).toMatch(/^\[7, 7, .*…$/);
    expect(show(new Array(1000).fill(7))).toHaveLength(160);
    expect(show("x".repeat(1000))).toMatch(/^"x+…$/);
  });

  // Counts what is looked at: a giant must cost no more than its first few entries.
  function counted(values: unknown[]): { values: unknown[]; reads: () => number } {
    let reads = 0;
    const get = (target: unknown[], key: string | symbol) => {
      if (typeof key === "string" && /^\d+$/.test(key)) reads++;
      return Reflect.get(target, key) as unknown;
    };
    return { values: new Proxy(values, { get }), reads: () => reads };
  }

  it.each([
    ["rows", [1.5, 2.5]],
    ["texts", "y".repeat(60_000)],
    ["empty rows", []],
  ])("looks at the first few of very many %s", (_, entry) => {
    const giant = counted(new Array(1e6).fill(entry));
    expect(show(giant.values).length).toBeLessThanOrEqual(160);
    expect(giant.reads()).toBeLessThan(160);
  });

  it("ends with a tree of 1000³¹ numbers, and with a very long text", () => {
    let nested: unknown = new Array(1000).fill(1);
    for (let i = 0; i < 30; i++) nested = new Array(1000).fill(nested);
    expect(show(nested).length).toBeLessThanOrEqual(160);
    expect(show({ text: "x".repeat(2 ** 28) }).length).toBeLessThanOrEqual(160);
  });
});

describe("showCall", () => {
  it("writes a call as code", () => {
    expect(showCall("f", [[1], "tanh"])).toBe('f([1], "tanh")');
    expect(showCall("f", [])).toBe("f()");
  });

  it("shares its room between the arguments: none crowds the others out", () => {
    const long = new Array(1000).fill(1);
    const text = showCall("f", [long, { slope: 0.1 }, long]);
    expect(text).toContain("{ slope: 0.1 }");
    expect(text.length).toBeLessThan(175);
  });
});

/** Outside plain data: what throws when it is made into text. */
function hasNoText(value: unknown): boolean {
  try {
    show(value);
    return false;
  } catch {
    return true;
  }
}
