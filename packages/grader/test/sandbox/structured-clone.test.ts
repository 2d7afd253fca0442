// `structuredClone` of the realm copies as Node's own does.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGrader } from "../../src/index.ts";
import { cloneWith } from "../../src/sandbox/child/structured-clone.ts";
import { toy, withTwice } from "../toy.ts";

const ours = cloneWith(Date);

describe("structuredClone of the realm", () => {
  it("copies data as Node's own does", () => {
    const data = fc.anything({
      ...{
        withDate: true,
        withMap: true,
        withSet: true,
        withTypedArray: true,
        withSparseArray: true,
      },
      ...{ withNullPrototype: false, withBigInt: true },
    });
    fc.assert(
      fc.property(data, (value) => {
        // Node 20 takes it for the prototype; the standard does not.
        fc.pre(!fc.stringify(value).includes("__proto__"));
        expect(ours(value)).toStrictEqual(structuredClone(value));
      }),
    );
  });

  it("copies a field with the name of the prototype as any other", () => {
    const copy = ours(JSON.parse('{ "__proto__": { "w": 1 }, "b": 2 }'));
    expect(JSON.stringify(copy)).toBe('{"__proto__":{"w":1},"b":2}');
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  it("shares nothing with what it copies", () => {
    const weights = [[1, 2], new Float64Array([3])];
    const copy = ours({ weights, buffer: new ArrayBuffer(2) });
    expect(copy.weights[0]).not.toBe(weights[0]);
    (copy.weights[1] as Float64Array)[0] = 9;
    expect(weights[1]?.[0]).toBe(3);
  });

  it("keeps cycles, and one copy of what stands twice", () => {
    const row = [1];
    const value: Record<string, unknown> = { a: row, b: row };
    value.self = value;
    const copy = ours(value);
    expect(copy.self).toBe(copy);
    expect(copy.a).toBe(copy.b);
  });

  it("refuses functions and symbols, by name", () => {
    expect(() => ours({ f: function forward() {} })).toThrow(/forward.*could not be cloned/);
    expect(() => ours([Symbol("x")])).toThrow("Symbol(x) could not be cloned");
  });

  it("is there for a work", async () => {
    const grader = createGrader({ sandbox: "portable" });
    const source = withTwice(
      "const y = structuredClone(x); y.push(0); return x.map((v) => 2 * v);",
    );
    const { score, reason, checks } = await grader.gradeSource(toy(), "s001", source);
    expect(score, JSON.stringify(reason ?? checks)).toBe(100);
  });
});
