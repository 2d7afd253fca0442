// The words: complete in both languages, without holes, and safe from text that looks like a hole.

import { describe, expect, it } from "vitest";
import { encode } from "../../src/channel/index.ts";
import {
  expect as expectWork,
  gradcheck,
  property,
  purity,
  refuses,
  vector,
} from "../../src/index.ts";
import {
  type Bilingual,
  bilingual,
  FACTS,
  fillBoth,
  inBoth,
  sayFailure,
  sayTodo,
  WORDS,
} from "../../src/messages/index.ts";
import {
  CheckFailure,
  type Failure,
  type FailureKind,
  seedOf,
  type Work,
} from "../../src/run/host/index.ts";
import { failureOf, trial } from "../trial.ts";

const KINDS = Object.keys(FACTS) as FailureKind[];
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe("the catalogue", () => {
  const SAID = Object.entries(FACTS).map(([kind, { says }]) => [kind, says] as const);

  it.each([...SAID, ...Object.entries<Bilingual>(WORDS)])(
    "%s says the same in both languages",
    (_, { en, hi }) => {
      expect(en.trim()).not.toBe("");
      expect(holes(hi)).toEqual(holes(en));
    },
  );

  it.each(SAID)("%s is Hindi in Hindi", (_, { en, hi }) => {
    expect(hi).toMatch(/[\u0900-\u097f]/);
    expect(en).not.toMatch(/[\u0900-\u097f]/);
  });

  it.each(SAID)("%s leaves no hole when its params are given", (kind, { en }) => {
    const params = Object.fromEntries(holes(en).map((name) => [name as string, "1"]));
    const said = inBoth((language) =>
      sayFailure({ kind, params, called: "f(1)", got: "2" } as Failure, language),
    );
    expect(said.en + said.hi).not.toMatch(/[{}]/);
  });
});

it("a hole that one language lacks does not compile", () => {
  // @ts-expect-error the Hindi sentence has no {got}
  expect(bilingual({ en: "{name} is {got}", hi: "{name} है" }).hi).toBe("{name} है");
  // @ts-expect-error the Hindi sentence has another name
  expect(bilingual({ en: "{name}", hi: "{nam}" }).en).toBe("{name}");
  expect(bilingual({ en: "{a} {b}", hi: "{b} {a}" }).hi).toBe("{b} {a}");
});

it("both sentences get the same values, and a missing one does not compile", () => {
  const words = bilingual({ en: "{a} of {b}", hi: "{b} में से {a}" });
  expect(fillBoth(words, { a: "{b}", b: 2 })).toEqual({ en: "{b} of 2", hi: "2 में से {b}" });
  // @ts-expect-error there is no value for {b}
  expect(fillBoth(words, { a: 1 }).en).toBe("1 of {b}");
});

describe("sayFailure", () => {
  it("says what was called, what came back and what broke", async () => {
    const outcome = await trial({ f: () => [1] } as never, async (call) => {
      expectWork(await call("f", [3])).toEqual([2]);
    });
    expect(sayFailure(failureOf(outcome), "en")).toBe(
      "`f([3])` returned `[1]`: the value at [0] is 1, but 2 was expected (relative error 0.5).",
    );
    expect(sayFailure(failureOf(outcome), "hi")).toBe(
      "`f([3])` ने `[1]` लौटाया: value [0] पर 1 आई, जबकि 2 आनी चाहिए थी (relative error 0.5)।",
    );
  });

  it("prints a gradient's step and seed", async () => {
    const outcome = await trial({ f: (x: number[][]) => x } as never, (call) =>
      gradcheck({
        inputs: { x: [[1, 2]] },
        forward: async ({ x }) => (await call("f", x)) as number[][],
        backward: async () => ({ x: [[5, 5]] }),
      }),
    );
    const said = sayFailure(failureOf(outcome), "en");
    expect(said).toMatch(
      /gradient of `x` at \[0\]\[\d\]: yours is 5, the numerical one is -?[\d.]+ .*; step 0\.00001, seed \d+\./,
    );
  });

  it("does not fill holes that stand in a work's own text, wherever that text comes in", async () => {
    const text = "{name} {got} {at} {seed} {called} $& $1";
    const f = () => {
      throw Object.assign(new Error(text), { name: "{line}" });
    };
    const threw = await trial({ f }, (call) => call("f"));
    expect(sayFailure(failureOf(threw), "en")).toBe(`\`f\` threw an error: {line}: ${text}`);
    const returned = await trial({ f: () => text }, async (call) =>
      expectWork(await call("f", "{got}")).toEqual("{want}"),
    );
    expect(sayFailure(failureOf(returned), "en")).toBe(
      `\`f("{got}")\` returned \`"${text}"\`: the value is "${text}", but "{want}" was expected.`,
    );
    const inLaw = await trial({ f: () => text }, (call) =>
      property([vector(1)], async (x) => expectWork(await call("f", x)).toBeWithin(0, 1)),
    );
    const seed = seedOf(1, "trial");
    expect(sayFailure(failureOf(inLaw), "en")).toBe(
      `\`f([0])\` returned \`"${text}"\`: the value should be of type number, but it is of type string. Smallest input that shows it: [0] (seed ${seed}).`,
    );
    const field = await trial({ f: () => 1 }, async (call) => {
      await call("f");
      expectWork({}).toEqual({ "{name}": 1 });
    });
    expect(sayFailure(failureOf(field), "en")).toContain("the field `{name}` is missing");
  });

  it("names a place only where there is one, and a field without a preposition", async () => {
    const said = async (got: unknown, want: unknown) => {
      const outcome = await trial({ f: () => got }, async (call) =>
        expectWork(await call("f")).toEqual(want),
      );
      return sayFailure(failureOf(outcome), "en");
    };
    expect(await said(1, "1")).toContain("the value should be of type string");
    expect(await said({ a: [1] }, { a: ["1"] })).toContain("the value at a[0] should be of type");
    expect(await said([1], [1, 2])).toContain("the array should have 2 entries, but it has 1");
    expect(await said({ b: {} }, { b: { out: 1 } })).toContain("the field `b.out` is missing");
    // An infinite error says nothing; a huge one only that it is huge.
    expect(await said(Number.NaN, 1)).toMatch(/is NaN, but 1 was expected\.$/);
    expect(await said(100, 1)).toContain("(relative error > 10)");
    expect(await said(1.5, 1)).toContain("(relative error 0.5)");
  });

  it("names what is still to be written", () => {
    expect(sayTodo("relu", "en")).toBe("`relu` is not written yet.");
    expect(sayTodo("relu", "hi")).toContain("`relu`");
  });
});

/** Failures of every kind, each from a real check. */
const REAL: Record<FailureKind, () => ReturnType<typeof trial>> = {
  value: () => answering([1], (got) => expectWork(got).toEqual([2])),
  "value-hidden": () => answering([1], (got) => expectWork(got).toAgreeWith([2])),
  kind: () => answering("x", (got) => expectWork(got).toEqual(1)),
  length: () => answering([[1]], (got) => expectWork(got).toHaveShape([1, 2])),
  "missing-field": () => answering({}, (got) => expectWork(got).toEqual({ out: 1 })),
  bound: () => answering(5, (got) => expectWork(got).toBeWithin(0, 1)),
  "inputs-changed": () =>
    trial({ f: (x: number[]) => x.reverse() }, (call) => purity(() => call("f", [1, 2]))),
  gradient: () => slope([[7]], ([[x = 0] = []]) => [[3 * x]]),
  "gradient-shape": () => slope([], ([[x = 0] = []]) => [[x]]),
  "gradient-zero": () => slope([[0]], () => [[1]]),
  "gradient-vacuous": () => slope([[0]], (x) => x, [1]),
  threw: () =>
    trial({ f: (x: null) => (x as unknown as string).length }, (call) => call("f", null)),
  accepted: () => trial({ f: () => 1 }, (call) => refuses(() => call("f", []))),
  "not-plain": () => answering(new Map(), () => {}),
  "missing-export": () => trial({}, (call) => call("f")),
  "call-limit": () => stopping("call-limit", { name: "f", limit: 1 }),
  memory: () => stopping("memory", { name: "f", limit: 512 }),
  exited: () => stopping("exited", { name: "f" }),
  protocol: () => stopping("protocol", { name: "f" }),
  "submission-limit": () => stopping("submission-limit", { limit: 30 }),
  "too-many-stops": () => stopping("too-many-stops", { name: "f" }),
  "never-settled": () => stopping("never-settled", { limit: 30 }),
  unexpected: () => answering(null, (got) => (got as string).length),
};

function answering(value: unknown, judge: (got: unknown) => unknown) {
  return trial({ f: () => value }, async (call) => judge(await call("f", [1, 2])));
}

function slope(gradient: unknown, f: (x: number[][]) => number[][], kinks: number[] = []) {
  return trial({}, () =>
    gradcheck({
      inputs: { x: [[1]] },
      forward: async ({ x }) => f(x),
      backward: async () => ({ x: gradient as number[][] }),
      kinks,
    }),
  );
}

function stopping(kind: FailureKind, params: Failure["params"]) {
  const work: Work = { call: () => Promise.reject(new CheckFailure({ kind, params })) };
  return trial(work, (call) => call("f", [1]));
}

describe("why a value cannot cross", () => {
  const cyclic: unknown[] = [];
  cyclic.push(cyclic);
  it.each<[string, unknown]>([
    ["a function", () => 1],
    ["a symbol", [Symbol("x")]],
    ["a class", new (class Point {})()],
    ["a map in a field", { deep: [new Map()] }],
    ["bytes", new DataView(new ArrayBuffer(8))],
    ["a cycle", cyclic],
    ["a getter", Object.defineProperty({}, "x", { get: () => 1, enumerable: true })],
    ["a long string", "x".repeat(70_000)],
    ["a long name", { ["x".repeat(70_000)]: 1 }],
    ["many fields", Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [i, 0]))],
    ["many values", new Array(4_000_001).fill(null)],
    ["many numbers", new Float64Array(1_500_000)],
  ])("is Hindi in Hindi: %s", (_, value) => {
    let why = "";
    try {
      encode(value, 8_000_000);
    } catch (error) {
      why = (error as Error).message;
    }
    expect(why).not.toBe("");
    const failure = { kind: "not-plain", params: { name: "f", why } } as Failure;
    expect(sayFailure(failure, "en")).toContain(why);
    const hi = sayFailure(failure, "hi");
    expect(hi).not.toMatch(/English|\b(is|has|the|return|only) /);
    expect(hi).not.toMatch(/[{}]/);
  });

  it("is looked up in no time, however long a work makes it", () => {
    const begin = performance.now();
    const why = "x is a ".repeat(20_000);
    const failure = { kind: "not-plain", params: { name: "f", why } } as Failure;
    expect(sayFailure(failure, "hi")).toContain("कारण (English में): x is a");
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  it("is quoted as English where it is not known", () => {
    const failure = { kind: "not-plain", params: { name: "f", why: "a moon" } } as Failure;
    expect(sayFailure(failure, "hi")).toContain("कारण (English में): a moon");
  });
});

describe("a real failure of each kind", () => {
  it.each(KINDS)("%s has words without a hole in both languages", async (kind) => {
    const failure = failureOf(await REAL[kind]());
    expect(failure.kind).toBe(kind);
    const { en, hi } = inBoth((language) => sayFailure(failure, language));
    for (const text of [en, hi]) {
      // What the work returned may have braces; our own sentence, around code, must have none.
      expect(text.replace(/`[^`]*`/g, "")).not.toMatch(/\{\w*\}/);
      expect(text).not.toMatch(/undefined|\[object| {2}/);
    }
    expect(hi).toMatch(/[\u0900-\u097f]/);
    expect(en).not.toMatch(/[\u0900-\u097f]/);
    // Whatever the sentence mentions in numbers and names, both languages mention.
    for (const name of holes(FACTS[kind].says.en)) {
      // A sentence in itself, which has its own words in Hindi.
      if (name === "why") continue;
      const value = String(failure.params[name as string]);
      expect(en).toContain(value);
      expect(hi).toContain(value);
    }
  });
});
