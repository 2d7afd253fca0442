// Laws over random inputs: a small counterexample, the same for the same seed, and no question asked
// twice of a work that cannot answer.

import { describe, expect, it } from "vitest";
import { expect as expectWork, property, scalar, vector, whole } from "../src/index.ts";
import {
  CheckFailure,
  type FailureKind,
  HostFault,
  isStop,
  type Reply,
  seedOf,
  type Work,
} from "../src/run/host/index.ts";
import { failureOf, trial } from "./trial.ts";

describe("property", () => {
  it("passes a law that holds, having tried 12 inputs or as many as it is told", async () => {
    for (const [options, runs] of [
      [undefined, 12],
      [{ runs: 7 }, 7],
    ] as const) {
      const seen: string[] = [];
      const outcome = await trial({ f: (x: number) => x }, (call) =>
        property(
          [scalar()],
          async (x) => {
            seen.push(String(x));
            expectWork(await call("f", x)).toAgreeWith(x);
          },
          options,
        ),
      );
      expect(outcome.outcome).toBe("pass");
      expect(seen).toHaveLength(runs);
      expect(new Set(seen).size).toBeGreaterThan(runs / 2);
    }
  });

  /** Wrong for lists of three and more. */
  const wrongBeyond = { f: (x: number[]) => (x.length > 2 ? [0] : x) };
  const law = (seed: number) =>
    trial(
      wrongBeyond as never,
      (call) => property([vector()], async (x) => expectWork(await call("f", x)).toAgreeWith(x)),
      seed,
    );

  it("shrinks to a smallest input, and names the check's own seed", async () => {
    const failure = failureOf(await law(3));
    expect(failure).toMatchObject({ kind: "length", seed: seedOf(3, "trial") });
    // Three entries break the law, two do not; the entries themselves do not matter.
    expect(failure.counterexample).toBe("[0, 0, 0]");
    expect(failure.called).toBe("f([0, 0, 0])");
  });

  it("finds the same again from the same seed", async () => {
    for (const seed of [1, 2, 3]) expect(await law(seed)).toEqual(await law(seed));
  });

  it("draws other inputs from another seed", async () => {
    const drawn = async (seed: number) => {
      const seen: number[] = [];
      await trial({}, () => property([scalar()], async (x) => void seen.push(x)), seed);
      return seen;
    };
    expect(await drawn(1)).toEqual(await drawn(1));
    expect(await drawn(1)).not.toEqual(await drawn(2));
  });

  it("shows every argument of the law", async () => {
    const outcome = await trial({}, () =>
      property([whole(3, 9), vector(2)], async () => expectWork(1).toEqual(2)),
    );
    expect(failureOf(outcome).counterexample).toBe("3, [0, 0]");
  });

  it("leaves an error of the spec itself as it is: no counterexample is owed for it", async () => {
    const outcome = await trial({}, () =>
      property([scalar()], async () => {
        throw new TypeError("spec");
      }),
    );
    expect(failureOf(outcome)).toEqual({
      kind: "unexpected",
      params: { message: "TypeError: spec" },
    });
  });
});

describe("property, with a work that cannot answer", () => {
  const STOPS: FailureKind[] = [
    "call-limit",
    "memory",
    "exited",
    "protocol",
    "submission-limit",
    "too-many-stops",
    "never-settled",
  ];
  /** A work that answers `healthy` calls well, then as `answer` says; counts what it was asked. */
  const counting = (answer: () => Promise<Reply>, healthy: number) => {
    const counter = { asked: 0 };
    const work: Work = {
      call: async () =>
        ++counter.asked <= healthy
          ? { kind: "value", value: 1, changedInputs: [], output: "" }
          : answer(),
    };
    const run = () =>
      trial(work, (call) => property([vector()], async (x) => void (await call("f", x))));
    return { counter, run };
  };

  it.each(STOPS)("stops asking after %s", async (kind) => {
    const stop = new CheckFailure({ kind, params: { name: "f", limit: 1 } });
    expect(isStop(stop)).toBe(true);
    for (const healthy of [0, 4]) {
      const { counter, run } = counting(() => Promise.reject(stop), healthy);
      const failure = failureOf(await run());
      expect(failure.kind).toBe(kind);
      // The stop itself, not a shrunk one: the work was asked about this input alone.
      expect(failure.counterexample).toBeUndefined();
      expect(counter.asked).toBe(healthy + 1);
    }
  });

  it("stops asking an unwritten function, and says todo", async () => {
    const unwritten = { name: "NotImplemented", message: "", line: null, output: "" };
    const { counter, run } = counting(async () => ({ kind: "threw", ...unwritten }), 2);
    expect(await run()).toMatchObject({ outcome: "todo", functionName: "f" });
    expect(counter.asked).toBe(3);
  });

  it("stops asking through a broken host, and lets its fault through", async () => {
    const { counter, run } = counting(() => Promise.reject(new HostFault("no sandbox")), 2);
    await expect(run()).rejects.toThrow(HostFault);
    expect(counter.asked).toBe(3);
  });

  it("goes on asking where an answer is merely wrong: that is how it shrinks", async () => {
    let asked = 0;
    const f = (x: number) => {
      asked++;
      return x > 10 ? 0 : x;
    };
    const outcome = await trial({ f }, (call) =>
      property([whole(0, 1000)], async (x) => expectWork(await call("f", x)).toEqual(x)),
    );
    expect(failureOf(outcome).counterexample).toBe("11");
    expect(asked).toBeGreaterThan(1);
  });
});
