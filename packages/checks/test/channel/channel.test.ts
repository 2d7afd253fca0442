// The data-only channel: exact for plain data, closed for everything else, unimpressed by hostile bytes.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, encode, NotPlainError, ProtocolError } from "../../src/channel/index.ts";
import { MAX_DEPTH, MAX_FIELDS, MAX_STRING, MAX_VALUES, TAG } from "../../src/channel/tags.ts";

const MB = 1e6;
const message = (...words: number[]) => new Uint8Array(Float64Array.from(words).buffer);
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

  it("keep the sign of zero, bit by bit, where an equality might forget it", () => {
    const [zero, list] = roundTrip([-0, { a: [-0, 0] }]) as [number, { a: number[] }];
    expect(1 / zero).toBe(Number.NEGATIVE_INFINITY);
    expect(list.a.map((v) => 1 / v)).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });

  it.each([
    Float64Array,
    Float32Array,
    Int32Array,
    Uint32Array,
    Int16Array,
    Uint16Array,
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
  ])("turn a %o into numbers", (Typed) => {
    const arrived = roundTrip({ row: Typed.of(1, 2, 200) }) as { row: unknown };
    expect(Array.isArray(arrived.row)).toBe(true);
    expect(arrived.row).toEqual([...Typed.of(1, 2, 200)]);
    expect(roundTrip(new Typed(0))).toEqual([]);
  });

  it("turn holes into undefined, wherever they are", () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 1 }), fc.nat(), (list, at) => {
        const holed = [...list];
        delete holed[at % list.length];
        const arrived = roundTrip(holed) as unknown[];
        expect(arrived).toStrictEqual(list.map((v, i) => (i === at % list.length ? undefined : v)));
        // A field of value undefined, not a hole again.
        expect(Object.keys(arrived)).toHaveLength(list.length);
      }),
    );
  });

  it("make copies: what arrives shares nothing with what was sent", () => {
    const inner = [1];
    const [one, two] = roundTrip([inner, inner]) as [number[], number[]];
    one.push(2);
    expect([inner, two]).toEqual([[1], [1]]);
  });

  it("accept everything up to each limit, and nothing beyond it", () => {
    const nested = (depth: number) => {
      let value: unknown = 1;
      for (let i = 0; i < depth; i++) value = { a: value };
      return value;
    };
    expect(roundTrip(nested(MAX_DEPTH))).toEqual(nested(MAX_DEPTH));
    expect(() => encode(nested(MAX_DEPTH + 1), MB)).toThrow(NotPlainError);
    const longest = "é".repeat(MAX_STRING);
    expect(roundTrip({ [longest]: longest })).toEqual({ [longest]: longest });
    expect(() => encode(`${longest}x`, MB)).toThrow(NotPlainError);
    // Tag, count and two numbers.
    expect(encode([1, 2], 32)).toHaveLength(32);
    expect(() => encode([1, 2], 31)).toThrow(NotPlainError);
  });

  it("refuse what the other side would not read: long names, very many values", () => {
    expect(() => encode({ a: { ["k".repeat(MAX_STRING + 1)]: 1 } }, MB)).toThrow(
      `a has a name of ${MAX_STRING + 1} characters`,
    );
    expect(() => encode(new Array(MAX_VALUES).fill(true), 64 * MB)).toThrow("more than 2000000");
    const most = new Array(MAX_VALUES - 1).fill(true);
    expect(decode(encode(most, 64 * MB))).toHaveLength(MAX_VALUES - 1);
  });

  it("refuse an object of very many fields, in both directions", () => {
    const fields = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, i]));
    expect(roundTrip([fields(MAX_FIELDS)])).toEqual([fields(MAX_FIELDS)]);
    expect(() => encode([fields(MAX_FIELDS + 1)], 8 * MB)).toThrow("[0] has 10001 fields");
    // Empty names and no values, as no encoder would write them: two words a field.
    const words = new Array(2 + 2 * (MAX_FIELDS + 1)).fill(0);
    words[0] = TAG.object;
    words[1] = MAX_FIELDS + 1;
    expect(() => decode(message(...words))).toThrow("too many fields");
  });

  it("refuse a giant before they build it", () => {
    expect(() => encode({ a: new Array(2 ** 32 - 1) }, 8 * MB)).toThrow("limit of 8 MB");
    expect(() => encode("x".repeat(2 ** 28), 8 * MB)).toThrow("268435456 characters");
  });

  it("make a field of a key that would pollute", () => {
    const value = roundTrip(JSON.parse('{"__proto__": {"polluted": true}}')) as object;
    expect(Object.hasOwn(value, "__proto__")).toBe(true);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
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
    ["a Set", { seen: [new Set()] }, "seen[0] is a Set"],
    ["a Date", [new Date(0)], "[0] is a Date"],
    ["a Promise", [[Promise.resolve(1)]], "[0][0] is a Promise"],
    ["a RegExp", { a: { b: /x/ } }, "a.b is a RegExp"],
    ["a boxed number", [Object(1)], "[0] is a Number"],
    ["64-bit integers", { n: new BigInt64Array(1) }, "n is a BigInt64Array; return a number[]"],
    ["a DataView", [new DataView(new ArrayBuffer(1))], "[0] is a DataView"],
    [
      "a getter",
      {
        get x() {
          return 1;
        },
      },
      "x is a getter",
    ],
    [
      "a setter",
      {
        deep: [
          {
            set x(_: number) {},
          },
        ],
      },
      "deep[0].x is a getter",
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
  /** Never another error, and never more values than the bytes can pay for. */
  const onlyProtocolErrors = (bytes: Uint8Array) => {
    let value: unknown;
    try {
      value = decode(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(ProtocolError);
      return;
    }
    expect(count(value)).toBeLessThanOrEqual(bytes.length / 8);
  };
  const count = (value: unknown): number =>
    typeof value === "object" && value !== null
      ? Object.values(value).reduce((sum: number, entry) => sum + count(entry), 1)
      : 1;
  it("throws nothing but ProtocolError on noise", () => {
    // Most of the noise is words as messages have them, or it would end at the first one.
    const word = fc.oneof(fc.nat(8), fc.constant(0), fc.nat(255), fc.double());
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(word, { minLength: 1, maxLength: 200 }).map((words) => message(...words)),
    );
    fc.assert(fc.property(noise, onlyProtocolErrors), { numRuns: 5000 });
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

  it("reads a message cut anywhere as cut", () => {
    const bytes = encode({ a: [1, 2], b: ["x", null, true, undefined], c: {} }, MB);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decode(bytes.subarray(0, length))).toThrow(ProtocolError);
    }
  });

  it("reads its own bytes alone, also in the middle of a larger buffer", () => {
    const bytes = encode([1, "x"], MB);
    const larger = new Uint8Array(bytes.length + 20).fill(255);
    larger.set(bytes, 7);
    expect(decode(larger.subarray(7, 7 + bytes.length))).toEqual([1, "x"]);
    expect(() => decode(larger.subarray(7, bytes.length - 1))).toThrow("ends too early");
  });

  it("believes no count that does not fit, and none that is no count", () => {
    const rest = new Array(64).fill(0);
    for (const tag of [TAG.string, TAG.array, TAG.numbers, TAG.object]) {
      for (const count of [2 ** 32 - 1, 2 ** 31, 2 ** 29, 65]) {
        expect(() => decode(message(tag, count, ...rest))).toThrow("ends too early");
      }
      for (const count of [-1, 0.5, 2 ** 32, Number.NaN, Number.POSITIVE_INFINITY]) {
        expect(() => decode(message(tag, count, ...rest))).toThrow("not a count");
      }
    }
    expect(() => decode(message(TAG.false, TAG.false))).toThrow("left over");
    expect(() => decode(message(99))).toThrow("unknown tag 99");
    expect(() => decode(message(TAG.string, 1, 2 ** 16))).toThrow("not a code unit");
    expect(() => decode(message(TAG.string, 1, 0.5))).toThrow("not a code unit");
    expect(() => decode(new Uint8Array(9))).toThrow("within a word");
  });

  it("goes no deeper, reads no longer string and no more values than are ever sent", () => {
    const lists = (depth: number) =>
      message(...Array.from({ length: depth }, () => [TAG.array, 1]).flat(), TAG.null);
    expect(() => decode(lists(10_000))).toThrow("nested too deeply");
    const long = new Array(2 + MAX_STRING + 1).fill(0);
    [long[0], long[1]] = [TAG.string, MAX_STRING + 1];
    expect(() => decode(message(...long))).toThrow("a string over the limit");
    const many = new Float64Array(2 + MAX_VALUES);
    [many[0], many[1]] = [TAG.array, MAX_VALUES];
    expect(() => decode(new Uint8Array(many.buffer))).toThrow("too many values");
  });
});
