// One check, run: what becomes of it, and how often the work is asked.

import { describe, expect, it } from "vitest";
import { expect as expectWork, property, purity, vector } from "../../../src/index.ts";
import {
  type Check,
  CheckFailure,
  HostFault,
  runCheck,
  serveWork,
  failureOf as stopped,
  type Work,
  workFunction,
} from "../../../src/run/host/index.ts";
import { failureOf, trial } from "../../trial.ts";

const twice = { twice: (x: number[]) => x.map((v) => 2 * v) } as never;

describe("outcomes", () => {
  it("pass", async () => {
    const outcome = await trial(twice, async (call) =>
      expectWork(await call("twice", [1, 2])).toEqual([2, 4]),
    );
    expect(outcome).toEqual({ id: "trial", outcome: "pass", output: "", called: ["twice"] });
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
    const outcome = await trial(
      { f: () => null },
      async (call) => ((await call("f")) as number[]).length,
    );
    const failure = failureOf(outcome);
    expect(failure.kind).toBe("unexpected");
    expect(failure.params.message).toMatch(/^TypeError: .*null/);
    expect(failure).toMatchObject({ called: "f()", got: "null" });
    for (const thrown of [null, undefined, "text", 5, Symbol("s")]) {
      const strange = await trial({}, async () => {
        throw thrown;
      });
      expect(failureOf(strange).params.message).toBe(String(thrown));
    }
  });

  it("name the function that is missing, or the error and the line of the work", async () => {
    expect(failureOf(await trial({}, (call) => call("relu", [1])))).toEqual({
      kind: "missing-export",
      params: { name: "relu" },
      called: "relu",
    });
    const f = () => {
      throw new RangeError("far");
    };
    const body = async () => void (await workFunction("f")([1]));
    const run = { work: serveWork({ f }, () => 12), seed: 1, misconceptions: [] };
    expect(failureOf(await runCheck({ id: "x", body }, run))).toEqual({
      kind: "threw",
      params: { name: "f", thrown: "RangeError", message: "far", line: "work.ts:12" },
      called: "f([1])",
    });
  });

  it("a broken host is nobody's failure", async () => {
    const work: Work = {
      call: async (_name, _args) => {
        throw new HostFault("no sandbox");
      },
    };
    await expect(trial(work, (call) => call("f"))).rejects.toThrow(HostFault);
    await expect(
      trial(work, (call) => property([vector()], async (x) => void (await call("f", x)))),
    ).rejects.toThrow("no sandbox");
  });

  it("two checks at once are the host's mistake, and leave the first one as it was", async () => {
    const run = { work: serveWork(twice, () => null), seed: 1, misconceptions: [] };
    const nothing: Check = { id: "second", body: async () => {} };
    const outcome = await trial(twice, async (call) => {
      await expect(runCheck(nothing, run)).rejects.toThrow(HostFault);
      expectWork(await call("twice", [1])).toEqual([2]);
    });
    expect(outcome.outcome).toBe("pass");
    // And whatever became of a check, the next one runs.
    await trial({}, (call) => call("f"));
    expect((await runCheck(nothing, run)).outcome).toBe("pass");
  });

  it("are refused to words that no check is running for", async () => {
    await expect(workFunction("f")()).rejects.toThrow("outside of a running check");
  });

  it("names what the check called, once each, whatever came of it and of the probes", async () => {
    const work: Work = {
      async call(name) {
        if (name === "stops") throw new CheckFailure(stopped("exited", { name: "stops" }));
        return { kind: "value", value: 1, changedInputs: [], output: "" };
      },
    };
    const probes = [{ call: "probed", args: [], answer: { value: 1 } }];
    const misconceptions = [{ id: "known", fails: ["trial"], probes }];
    const outcomeOf = (...names: string[]) => {
      const body = async () => {
        for (const name of names) expectWork(await workFunction(name)()).toEqual(1);
        expectWork(1).toEqual(2);
      };
      return runCheck({ id: "trial", body }, { work, seed: 1, misconceptions });
    };
    expect(await outcomeOf("b", "a", "b")).toMatchObject({
      misconception: "known",
      called: ["b", "a"],
    });
    expect((await outcomeOf("a", "stops", "b")).called).toEqual(["a", "stops"]);
    expect((await outcomeOf()).called).toEqual([]);
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

  it("keep the prints of every call in order, whatever came of it", async () => {
    const replies = ["one ", "two ", "three"].map((output) => ({
      kind: "value" as const,
      value: 1,
      changedInputs: [],
      output,
    }));
    const printing = (last: object): Work => {
      const queue = [...replies.slice(0, 2), { ...replies[2], ...last }];
      return { call: async () => queue.shift() as never };
    };
    const thrice = async (call: (name: string) => Promise<unknown>) => {
      for (let i = 0; i < 3; i++) expectWork(await call("f")).toEqual(1);
    };
    for (const [last, outcome] of [
      [{}, "pass"],
      [{ value: 2 }, "fail"],
      [{ kind: "threw", name: "NotImplemented", message: "", line: null }, "todo"],
    ] as const) {
      const ended = await trial(printing(last), thrice);
      expect(ended).toMatchObject({ outcome, output: "one two three" });
    }
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
    const both = await trial({ f: (a: number[], b: number[]) => [a.pop(), b.pop()] }, (call) =>
      purity(() => call("f", [1], [2])),
    );
    expect(failureOf(both)).toMatchObject({ params: { argument: 1 }, called: "f([1], [2])" });
    const sorter = { sort: (_a: number, b: number[]) => b.sort() } as never;
    const outcome = await trial(sorter, (call) => purity(() => call("sort", 1, [3, 1])));
    expect(failureOf(outcome)).toMatchObject({
      kind: "inputs-changed",
      params: { name: "sort", argument: 2 },
    });
    expect((await trial(twice, (call) => purity(() => call("twice", [1])))).outcome).toBe("pass");
  });

  it("purity judges the calls in its body alone, all of them, and hands on the result", async () => {
    const sorter = { sort: (a: number[]) => a.sort(), read: (a: number[]) => a.length };
    const outcome = await trial(sorter, async (call) => {
      await call("sort", [3, 1]);
      expect(await purity(() => call("read", [3, 1]))).toBe(2);
    });
    expect(outcome.outcome).toBe("pass");
    const hidden = await trial(sorter, (call) =>
      purity(async () => {
        await call("sort", [3, 1]);
        await call("read", [3, 1]);
      }),
    );
    expect(failureOf(hidden)).toMatchObject({ params: { name: "sort" }, called: "sort([3, 1])" });
  });
});
