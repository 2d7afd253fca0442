// One check, run: what becomes of it, and how often the work is asked.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CheckFailure,
  HostFault,
  runCheck,
  seedOf,
  serveWork,
  takeChecks,
  type Work,
  workFunction,
} from "../src/host/index.ts";
import { check, expect as expectWork, property, purity, vector } from "../src/index.ts";
import { failureOf, trial } from "./trial.ts";

const twice = { twice: (x: number[]) => x.map((v) => 2 * v) } as never;

describe("outcomes", () => {
  it("pass", async () => {
    const outcome = await trial(twice, async (call) =>
      expectWork(await call("twice", [1, 2])).toEqual([2, 4]),
    );
    expect(outcome).toEqual({ id: "trial", outcome: "pass", output: "" });
  });

  it("fail, with the call, the answer and the place", async () => {
    const outcome = await trial(twice, async (call) =>
      expectWork(await call("twice", [1, 2])).toEqual([2, 5]),
    );
    expect(failureOf(outcome)).toMatchObject({
      kind: "value",
      called: "twice([1, 2])",
      got: "[2, 4]",
      params: { at: "[1]", got: "4", want: "5" },
      worst: { at: "[1]" },
    });
  });

  it("fail without the wanted value, where the check keeps it to itself", async () => {
    const outcome = await trial(twice, async (call) =>
      expectWork(await call("twice", [1])).toAgreeWith([3.25]),
    );
    expect(JSON.stringify(failureOf(outcome))).not.toContain("3.25");
  });

  it("todo, by the stub's own error", async () => {
    const stub = {
      twice: () => {
        throw Object.assign(new Error("x"), { name: "NotImplemented" });
      },
    } as never;
    expect(await trial(stub, (call) => call("twice", [1]))).toMatchObject({
      outcome: "todo",
      functionName: "twice",
    });
  });

  it.each([
    [
      "an error",
      {
        f: () => {
          throw new RangeError("far");
        },
      },
      "threw",
    ],
    ["nothing of that name", {}, "missing-export"],
    ["a Promise", { f: async () => 1 }, "not-plain"],
  ])("fail for %s", async (_, functions, kind) => {
    expect(failureOf(await trial(functions as never, (call) => call("f"))).kind).toBe(kind);
  });

  it("fail, not crash, when the spec trips over a strange answer", async () => {
    const outcome = await trial({ f: () => 5 } as never, async (call) =>
      ((await call("f")) as number[][])[0]?.[0]?.toFixed(),
    );
    expect(["unexpected", "pass"]).toContain(
      outcome.outcome === "fail" ? outcome.failure.kind : outcome.outcome,
    );
    const broken = await trial(
      { f: () => null } as never,
      async (call) => ((await call("f")) as number[]).length,
    );
    expect(failureOf(broken).kind).toBe("unexpected");
  });

  it("a broken host is nobody's failure", async () => {
    const work: Work = {
      call: async (_name, _args) => {
        throw new HostFault("no sandbox");
      },
    };
    await expect(trial(work, (call) => call("f"))).rejects.toThrow("no sandbox");
    await expect(
      trial(work, (call) => property([vector()], async (x) => void (await call("f", x)))),
    ).rejects.toThrow("no sandbox");
  });

  it("keeps what the work printed, within bounds", async () => {
    const work: Work = {
      call: async (_name, _args) => ({
        kind: "value",
        value: 1,
        changedInputs: [],
        output: "x".repeat(3000),
      }),
    };
    const outcome = await trial(work, async (call) => {
      for (let i = 0; i < 5; i++) await call("f");
    });
    expect(outcome.output).toHaveLength(4000);
  });
});

describe("statements", () => {
  const saying = (value: unknown, say: (e: ReturnType<typeof expectWork>) => void) =>
    trial({ f: () => value } as never, async (call) => say(expectWork(await call("f"))));

  it.each([
    ["within", 2, (e: ReturnType<typeof expectWork>) => e.toBeWithin(1, 2), null],
    ["outside", 2.1, (e: ReturnType<typeof expectWork>) => e.toBeWithin(1, 2), "bound"],
    ["NaN", Number.NaN, (e: ReturnType<typeof expectWork>) => e.toBeWithin(1, 2), "bound"],
    ["no number", [1], (e: ReturnType<typeof expectWork>) => e.toBeWithin(1, 2), "kind"],
    ["the shape", [[1, 2]], (e: ReturnType<typeof expectWork>) => e.toHaveShape([1, 2]), null],
    [
      "another shape",
      [[1, 2]],
      (e: ReturnType<typeof expectWork>) => e.toHaveShape([2, 1]),
      "length",
    ],
    [
      "a ragged shape",
      [[1, 2], [1]],
      (e: ReturnType<typeof expectWork>) => e.toHaveShape([2, 2]),
      "length",
    ],
    [
      "no numbers in it",
      [["1"]],
      (e: ReturnType<typeof expectWork>) => e.toHaveShape([1, 1]),
      "kind",
    ],
  ])("%s", async (_, value, say, kind) => {
    const outcome = await saying(value, say);
    expect(outcome.outcome === "fail" ? outcome.failure.kind : null).toBe(kind);
  });

  it("purity names the argument that was changed", async () => {
    const sorter = { sort: (_a: number, b: number[]) => b.sort() } as never;
    const outcome = await trial(sorter, (call) => purity(() => call("sort", 1, [3, 1])));
    expect(failureOf(outcome)).toMatchObject({
      kind: "inputs-changed",
      params: { name: "sort", argument: 2 },
    });
    expect((await trial(twice, (call) => purity(() => call("twice", [1])))).outcome).toBe("pass");
  });
});

describe("property", () => {
  const wrongBeyond2 = { f: (x: number[]) => (x.length > 2 ? [0] : x) } as never;
  const law = (seed: number) =>
    trial(
      wrongBeyond2,
      (call) => property([vector()], async (x) => expectWork(await call("f", x)).toAgreeWith(x)),
      seed,
    );

  it("shrinks to a smallest input, the same for the same seed", async () => {
    const failure = failureOf(await law(3));
    expect(failure.counterexample).toMatch(/^\[[^,]+, [^,]+, [^,]+\]$/);
    expect(failure.seed).toBe(seedOf(3, "trial"));
    expect(failureOf(await law(3))).toEqual(failure);
  });

  it.each([
    [
      "stopped",
      () =>
        Promise.reject(new CheckFailure({ kind: "call-limit", params: { name: "f", limit: 1 } })),
      "fail",
    ],
    [
      "unwritten",
      async () => ({
        kind: "threw" as const,
        name: "NotImplemented",
        message: "",
        line: null,
        output: "",
      }),
      "todo",
    ],
  ])("asks a %s work just once", async (_, answer, outcome) => {
    let asked = 0;
    const work: Work = {
      call: (_name, _args) => {
        asked++;
        return answer();
      },
    };
    const ended = await trial(work, (call) =>
      property([vector()], async (x) => void (await call("f", x))),
    );
    expect(ended.outcome).toBe(outcome);
    expect(asked).toBe(1);
  });
});

describe("misconceptions", () => {
  const known = [
    {
      id: "squares",
      fails: ["trial"],
      probes: [{ call: "twice", args: [[3]], answer: { value: [9] } }],
    },
    {
      id: "throws",
      fails: ["trial"],
      probes: [{ call: "twice", args: [[]], answer: { throws: "TypeError" } }],
    },
    {
      id: "in-place",
      fails: ["other"],
      probes: [{ call: "twice", args: [[3]], answer: { value: [6], changedInputs: [0] } }],
    },
  ];
  const recognised = async (f: (x: number[]) => unknown, id = "trial") => {
    const body = async () => expectWork(await workFunction("twice")([7])).toEqual([-1]);
    const outcome = await runCheck(
      { id, body },
      { work: serveWork({ twice: f }, () => null), seed: 1, misconceptions: known },
    );
    return outcome.outcome === "fail" ? outcome.misconception : "did not fail";
  };

  it("are recognised by their answers, up to rounding, and only in checks that they fail", async () => {
    expect(await recognised((x) => x.map((v) => v * v * (1 + 1e-9)))).toBe("squares");
    expect(await recognised((x) => x.map((v) => v * v * (1 + 1e-3)))).toBeNull();
    expect(
      await recognised((x) => {
        if (x.length === 0) throw new TypeError("x");
        return x;
      }),
    ).toBe("throws");
    const inPlace = (x: number[]) => {
      x[0] = 2 * (x[0] as number);
      return x;
    };
    expect(await recognised(inPlace, "other")).toBe("in-place");
    expect(await recognised(inPlace)).toBeNull();
    expect(await recognised((x) => x.map((v) => 2 * v), "other")).toBeNull();
  });
});

describe("declaring checks", () => {
  it("keeps them in order, hands them over once, and refuses an id twice", () => {
    takeChecks();
    check("a", async () => {});
    check("b", async () => {});
    expect(() => check("a", async () => {})).toThrow('check "a" is declared twice');
    expect(takeChecks().map(({ id }) => id)).toEqual(["a", "b"]);
    expect(takeChecks()).toEqual([]);
  });

  it("gives each check a seed of its own", () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.string(), (seed, a, b) => {
        fc.pre(a !== b);
        expect(seedOf(seed, a)).toBe(seedOf(seed, a));
        expect(Number.isInteger(seedOf(seed, a)) && seedOf(seed, a) >= 0).toBe(true);
        expect(
          seedOf(seed, a) === seedOf(seed, b) && seedOf(seed + 1, a) === seedOf(seed + 1, b),
        ).toBe(false);
      }),
    );
  });
});
