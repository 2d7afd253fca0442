// The work's side of the channel: one reply to every request, whatever the work does; and the reading
// of that reply, which believes nothing.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answer,
  decodeReply,
  encode,
  encodeRequest,
  ProtocolError,
} from "../../src/channel/index.ts";
import { MAX_STRING } from "../../src/channel/tags.ts";

const MB = 1e6;

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

  it.each([
    ["sorting", (a: number[]) => a.sort(), [3, 1]],
    ["one entry", (a: number[][]) => a[0]?.fill(9), [[1]]],
    ["the sign of zero", (a: number[]) => a.fill(0), [-0]],
    ["a longer list", (a: number[]) => a.push(1), []],
    ["a shorter list", (a: number[]) => a.pop(), [1]],
    ["another kind", (a: unknown[]) => a.fill("1"), [1]],
    ["a new field", (a: object) => Object.assign(a, { b: 1 }), { a: 1 }],
    ["a function put in", (a: unknown[]) => a.fill(() => 1), [1]],
    ["a circle", (a: unknown[]) => a.push(a), [1]],
  ])("notices a changed argument: %s", (_, change, arg) => {
    const f = (_kept: unknown, given: never) => {
      change(given);
      return 1;
    };
    expect(ask({ f }, "f", [5], arg)).toMatchObject({ kind: "value", changedInputs: [1] });
  });

  it("calls no argument changed that is only read, put back or handed out", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.double())), (a) => {
        const f = (given: number[][]) => {
          given.push([]);
          given.pop();
          return { given, again: given };
        };
        expect(ask({ f }, "f", a)).toMatchObject({
          value: { given: a, again: a },
          changedInputs: [],
        });
      }),
    );
  });

  const throwing = (thrown: unknown) => ({
    f: () => {
      throw thrown;
    },
  });
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  it.each([
    ["null", null, "Thrown", "null"],
    ["undefined", undefined, "Thrown", "undefined"],
    ["a text", "text", "Thrown", "text"],
    ["a number", 5, "Thrown", "5"],
    ["a symbol", Symbol("s"), "Thrown", "Symbol(s)"],
    ["an object without prototype", Object.create(null), "undefined", "undefined"],
    ["a revoked proxy", revoked, "?", "?"],
    [
      "fields that cannot be text",
      { name: Object.create(null), message: Symbol("m") },
      "?",
      "Symbol(m)",
    ],
    [
      "getters that throw",
      {
        get name() {
          throw new Error("no name");
        },
        get message() {
          throw new Error("no message");
        },
        get stack() {
          throw new Error("no stack");
        },
      },
      "?",
      "?",
    ],
    ["a very long message", new Error("x".repeat(MAX_STRING * 2)), "Error", "x".repeat(2000)],
  ])("survives what is thrown: %s", (_, thrown, name, message) => {
    expect(ask(throwing(thrown), "f")).toMatchObject({ kind: "threw", name, message });
  });

  it("reports a thrown error with its name, message and line", () => {
    expect(ask(throwing(new RangeError("too far")), "f")).toEqual({
      kind: "threw",
      name: "RangeError",
      message: "too far",
      line: 7,
      output: "printed",
    });
    // No stack, no line: there is nothing to read it from.
    expect(ask(throwing("text"), "f")).toMatchObject({ line: null });
  });

  it("survives a call without end", () => {
    const f = (): number => f() + 1;
    expect(ask({ f }, "f")).toMatchObject({ kind: "threw", name: "RangeError" });
  });

  it("knows only the work's own functions", () => {
    expect(ask({ f: 1 }, "f").kind).toBe("missing");
    expect(ask({}, "toString").kind).toBe("missing");
    expect(ask({}, "constructor").kind).toBe("missing");
    expect(ask({}, "__proto__").kind).toBe("missing");
  });

  it("refuses promises and everything that can be awaited", () => {
    const then = "then";
    for (const f of [async () => 1, () => ({ [then]: () => 1 })]) {
      expect(ask({ f }, "f")).toMatchObject({
        kind: "not-plain",
        why: expect.stringContaining("Promise"),
      });
    }
    const ordinary = { [then]: 3 };
    expect(ask({ f: () => ordinary }, "f")).toMatchObject({ kind: "value", value: ordinary });
  });

  it("names the place within the value, not within its own reply", () => {
    const why = (value: unknown) => ask({ f: () => value }, "f");
    expect(why({ out: [() => 1] })).toMatchObject({
      kind: "not-plain",
      why: "out[0] is a function; only plain data can cross",
    });
    expect(why(ask)).toMatchObject({ why: "the value is a function; only plain data can cross" });
    expect(why([1, new Map()])).toMatchObject({
      why: "[1] is a Map; return a plain object or array",
    });
  });

  it("lets the deepest value cross that the limit allows", () => {
    let deepest: unknown = 1;
    for (let i = 0; i < 32; i++) deepest = { a: deepest };
    expect(ask({ f: () => deepest }, "f")).toMatchObject({ kind: "value", value: deepest });
    expect(ask({ f: () => [deepest] }, "f").kind).toBe("not-plain");
  });

  it("answers even where the place itself takes a book to name", () => {
    const name = "k".repeat(60_000);
    const reply = ask({ f: () => ({ [name]: { [name]: () => 1 } }) }, "f");
    expect(reply).toMatchObject({ kind: "not-plain", why: name.slice(0, 2000) });
  });

  it("answers where the result itself throws as it is read", () => {
    const hostile = [
      new Proxy([], {
        get() {
          throw new TypeError("no");
        },
      }),
      revoked,
      { ok: 1, deep: [revoked] },
    ];
    for (const value of hostile) {
      expect(ask({ f: () => value }, "f")).toMatchObject({ kind: "threw", name: "TypeError" });
    }
  });

  it.each([
    ["a value", () => 1, "value"],
    ["an error", throwing(new Error("x")).f, "threw"],
    ["a Promise", async () => 1, "not-plain"],
    ["a function", () => () => 1, "not-plain"],
    ["8 MB", () => new Array(1e6).fill(0), "not-plain"],
    ["nothing of that name", undefined, "missing"],
  ])("takes the prints once and hands them over with %s", (_, f, kind) => {
    let printed = "hello";
    const take = () => {
      const text = printed;
      printed = "";
      return text;
    };
    const reply = decodeReply(answer({ f }, encodeRequest("f", []), take, () => null));
    expect(reply).toMatchObject({ kind, output: "hello" });
    expect(printed).toBe("");
  });
});

describe("decodeReply", () => {
  it.each([
    ["no list", 5],
    ["no fields", []],
    ["an unknown kind", ["verdict", "pass", ""]],
    ["a kind that every object has", ["constructor", ""]],
    ["no kind", [["value"], 1, [], ""]],
    ["a name that is no text", ["threw", 1, "x", 3, ""]],
    ["a message that is no text", ["threw", "x", null, 3, ""]],
    ["a reason that is no text", ["not-plain", undefined, ""]],
    ["no indices", ["value", 1, 5, ""]],
    ["indices that are none", ["value", 1, ["0"], ""]],
    ["half an index", ["value", 1, [0.5], ""]],
    ["an index of NaN", ["value", 1, [Number.NaN], ""]],
    ["a negative index", ["value", 1, [-1], ""]],
    ["prints that are no text", ["value", 1, [], 5]],
    ["its kind in place of its prints", ["missing"]],
    ["a field too few", ["value", 1, []]],
    ["a field too many", ["value", 1, [], "", ""]],
  ])("refuses %s", (_, value) => {
    expect(() => decodeReply(encode(value, MB))).toThrow(ProtocolError);
  });

  it("throws nothing but ProtocolError on whatever decodes, and on damaged replies", () => {
    const field = fc.oneof(
      fc.constantFrom("value", "threw", "not-plain", "missing", "", null, undefined),
      fc.double(),
      fc.array(fc.double(), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(field, { maxLength: 6 }), fc.nat(), fc.nat(255), (fields, at, byte) => {
        const bytes = encode(fields, MB);
        const damaged = bytes.map((old, i) => (i === at % bytes.length ? byte : old));
        for (const reply of [bytes, damaged]) {
          try {
            const { output } = decodeReply(reply);
            expect(typeof output).toBe("string");
          } catch (error) {
            expect(error).toBeInstanceOf(ProtocolError);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
