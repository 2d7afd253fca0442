// The data-only channel: exact for plain data, closed for everything else, unimpressed by hostile bytes.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answer,
  decode,
  decodeReply,
  encode,
  encodeRequest,
  ProtocolError,
} from "../src/channel/index.ts";

const MB = 1e6;
const roundTrip = (value: unknown) => decode(encode(value, 8 * MB));

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.double(),
    fc.constantFrom(Number.NaN, -0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
    fc.boolean(),
    fc.string({ unit: "binary" }),
    fc.constantFrom("\ud800", "प्रवाह", ""),
    fc.constant(null),
    fc.constant(undefined),
    fc.array(fc.double()),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

describe("encode and decode", () => {
  it("give back every plain value exactly: NaN, −0 and lone surrogates included", () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(roundTrip(value)).toStrictEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it("turn typed arrays into numbers, and holes into undefined", () => {
    expect(roundTrip({ row: Float32Array.of(1, 0.5) })).toEqual({ row: [1, 0.5] });
    const holed = [1, 2, 3];
    delete holed[1];
    expect(roundTrip(holed)).toEqual([1, undefined, 3]);
  });

  it("make a field of a key that would pollute", () => {
    const value = roundTrip(JSON.parse('{"__proto__": {"polluted": true}}')) as object;
    expect(Object.hasOwn(value, "__proto__")).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  const circle: unknown[] = [];
  circle.push(circle);
  let deep: unknown = 1;
  for (let i = 0; i < 40; i++) deep = [deep];
  it.each([
    ["a function", { out: [1, () => 1] }, "out[1] is a function"],
    ["a symbol", Symbol("x"), "the value is a symbol"],
    ["a bigint", [1n], "[0] is a bigint"],
    ["a class instance", { a: new (class Thing {})() }, "a is an instance of a class"],
    ["a Map", new Map(), "the value is a Map"],
    ["a Date", [new Date(0)], "[0] is a Date"],
    [
      "a getter",
      {
        get x() {
          return 1;
        },
      },
      "x is a getter",
    ],
    ["a circle", circle, "nested too deeply, or contains itself"],
    ["a depth of 40", deep, "nested too deeply"],
    ["a long string", "x".repeat(70_000), "string of 70000 characters"],
    ["8 MB of numbers", new Array(1e6 + 1).fill(0), "larger than the limit of 8 MB"],
  ])("refuse %s, naming the place", (_, value, message) => {
    expect(() => encode(value, 8 * MB)).toThrow(message);
  });
});

describe("decode, given hostile bytes", () => {
  const onlyProtocolErrors = (bytes: Uint8Array) => {
    try {
      decode(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(ProtocolError);
    }
  };

  it("throws nothing but ProtocolError on noise", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), onlyProtocolErrors), {
      numRuns: 5000,
    });
  });

  it("throws nothing but ProtocolError on damaged messages", () => {
    fc.assert(
      fc.property(plain, fc.nat(), fc.nat(255), fc.nat(), (value, at, byte, cut) => {
        const bytes = encode(value, 8 * MB);
        bytes[at % bytes.length] = byte;
        onlyProtocolErrors(bytes.subarray(0, 1 + (cut % bytes.length)));
      }),
      { numRuns: 2000 },
    );
  });

  it("believes no count that does not fit", () => {
    const count = [0xff, 0xff, 0xff, 0xff];
    for (const tag of [5, 6, 7, 8]) {
      expect(() => decode(Uint8Array.from([tag, ...count]))).toThrow("ends too early");
    }
    expect(() => decode(Uint8Array.from([2, 2]))).toThrow("left over");
    expect(() => decode(Uint8Array.from([99]))).toThrow("unknown tag 99");
  });
});

describe("answer", () => {
  const ask = (functions: Record<string, unknown>, name: string, ...args: unknown[]) =>
    decodeReply(
      answer(
        functions,
        encodeRequest(name, args),
        () => "printed",
        () => 7,
      ),
    );

  it("gives values, and says which arguments were changed", () => {
    const reply = ask({ f: (a: number[], b: number[]) => [a.concat(b), b.fill(9)] }, "f", [1], [2]);
    expect(reply).toEqual({
      kind: "value",
      value: [[1, 2], [9]],
      changedInputs: [1],
      output: "printed",
    });
  });

  it("hands out copies: the caller's arrays stay", () => {
    const mine = [3, 1, 2];
    ask({ f: (a: number[]) => a.sort() }, "f", mine);
    expect(mine).toEqual([3, 1, 2]);
  });

  it("survives whatever is thrown", () => {
    const nasty = {
      get name() {
        throw new Error("no name");
      },
      get message() {
        throw new Error("no message");
      },
    };
    for (const thrown of [null, undefined, "text", 5, nasty, Symbol("s"), Object.create(null)]) {
      const reply = ask(
        {
          f: () => {
            throw thrown;
          },
        },
        "f",
      );
      expect(reply.kind).toBe("threw");
    }
    expect(
      ask(
        {
          f: () => {
            throw new RangeError("too far");
          },
        },
        "f",
      ),
    ).toMatchObject({ kind: "threw", name: "RangeError", message: "too far", line: 7 });
  });

  it("knows only the work's own functions", () => {
    expect(ask({ f: 1 }, "f").kind).toBe("missing");
    expect(ask({}, "toString").kind).toBe("missing");
    expect(ask({}, "constructor").kind).toBe("missing");
  });

  it("refuses promises and what is not plain", () => {
    expect(ask({ f: async () => 1 }, "f")).toMatchObject({
      kind: "not-plain",
      why: expect.stringContaining("Promise"),
    });
    expect(ask({ f: () => ask }, "f")).toMatchObject({
      kind: "not-plain",
      why: expect.stringContaining("function"),
    });
  });
});

describe("decodeReply", () => {
  it.each([
    ["no list", 5],
    ["an unknown kind", ["verdict", "pass", ""]],
    ["a missing text", ["threw", 1, 2, 3, ""]],
    ["missing indices", ["value", 1, 5, ""]],
    ["missing output", ["value", 1, [], 5]],
  ])("refuses %s", (_, value) => {
    expect(() => decodeReply(encode(value, MB))).toThrow(ProtocolError);
  });
});
