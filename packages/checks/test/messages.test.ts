// The words: complete in both languages, without holes, and safe from text that looks like a hole.

import { describe, expect, it } from "vitest";
import { activations } from "../src/golden/activations.ts";
import type { Failure } from "../src/host/index.ts";
import { golden, gradcheck } from "../src/index.ts";
import { FAILURES, inBoth, sayFailure, sayTodo, WORDS } from "../src/messages/index.ts";
import { show, showCall } from "../src/show.ts";
import { failureOf, trial } from "./trial.ts";

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe("the catalogue", () => {
  it.each(Object.entries({ ...FAILURES, ...WORDS }))(
    "%s says the same in both languages",
    (_, { en, hi }) => {
      expect(en.trim()).not.toBe("");
      expect(holes(hi)).toEqual(holes(en));
    },
  );

  it.each(Object.entries(FAILURES))("%s is Hindi in Hindi", (_, { en, hi }) => {
    expect(hi).toMatch(/[\u0900-\u097f]/);
    expect(en).not.toMatch(/[\u0900-\u097f]/);
  });

  it.each(Object.entries(FAILURES))(
    "%s leaves no hole when its params are given",
    (kind, { en }) => {
      const params = Object.fromEntries(holes(en).map((name) => [name as string, "1"]));
      const said = inBoth((language) =>
        sayFailure({ kind, params, called: "f(1)", got: "2" } as Failure, language),
      );
      expect(said.en + said.hi).not.toMatch(/[{}]/);
    },
  );
});

describe("sayFailure", () => {
  it("says what was called, what came back and what broke", async () => {
    const outcome = await trial({ f: () => [1] } as never, async (call) => {
      const { expect: expectWork } = await import("../src/index.ts");
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

  it("does not fill holes that stand in a work's own text", () => {
    const failure: Failure = {
      kind: "threw",
      params: { name: "f", thrown: "Error", message: "{name} {got}", line: "" },
    };
    expect(sayFailure(failure, "en")).toBe("`f` threw an error: Error: {name} {got}");
  });

  it("names what is still to be written", () => {
    expect(sayTodo("relu", "en")).toBe("`relu` is not written yet.");
    expect(sayTodo("relu", "hi")).toContain("`relu`");
  });
});

describe("show", () => {
  it("writes numbers as people do", () => {
    expect(show([0.1 + 0.2, -0, Number.NaN, Number.NEGATIVE_INFINITY, 1e-300, 123456789])).toBe(
      "[0.3, 0, NaN, -Infinity, 1e-300, 123456789]",
    );
    expect(show({ out: [[1]], why: "x" })).toBe('{ out: [[1]], why: "x" }');
    expect(showCall("f", [[1], "tanh"])).toBe('f([1], "tanh")');
  });

  it("stays short and quick for giants", () => {
    const giant = new Array(5_000_000).fill([1.5, 2.5]);
    const begin = performance.now();
    expect(show(giant).length).toBeLessThanOrEqual(160);
    expect(performance.now() - begin).toBeLessThan(200);
  });
});

describe("golden", () => {
  it("names its source, and refuses to check nothing", () => {
    expect(activations.source).toContain("PyTorch");
    expect(golden(activations, "relu/").length).toBeGreaterThan(1);
    expect(() => golden(activations, "no-such/")).toThrow('no case starts with "no-such/"');
  });
});
