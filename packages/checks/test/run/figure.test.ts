// Figures: kept for a failing check, harmless whatever a work answered.

import { describe, expect, it } from "vitest";
import { expect as expectWork, gradcheck } from "../../src/index.ts";
import { type Figure, figure } from "../../src/run/figure.ts";
import { runCheck, serveWork } from "../../src/run/host/index.ts";
import { failureOf, trial } from "../trial.ts";

const shown = async (drawn: Figure) =>
  failureOf(
    await trial({}, async () => {
      figure(drawn);
      expectWork(1).toEqual(2);
    }),
  ).figure;

describe("figure", () => {
  it("is in the failure of the check that drew it", async () => {
    const drawn: Figure = { x: "layer", y: "‖dZ‖", work: [1, 2], law: [1, 1] };
    expect(await shown(drawn)).toEqual(drawn);
  });

  it("is given to the body of a check", async () => {
    const check = {
      id: "draws",
      body: async ({ figure: draw }: { figure: typeof figure }) => {
        draw({ x: "step", y: "y", work: [1], law: [2] });
        expectWork(1).toEqual(2);
      },
    };
    const outcome = await runCheck(check, {
      work: serveWork({}, () => null),
      seed: 1,
      misconceptions: [],
    });
    expect(failureOf(outcome).figure).toMatchObject({ x: "step" });
  });

  it("does not stay for the next check", async () => {
    await shown({ x: "layer", y: "y", work: [1], law: [1] });
    const next = await trial({}, async () => expectWork(1).toEqual(2));
    expect(failureOf(next).figure).toBeUndefined();
  });

  it("takes any answer of a work: strings, nothing, a million values", async () => {
    const drawn = (work: unknown) => shown({ x: "step", y: "y", work: work as number[], law: [] });
    expect((await drawn(["1", 2, null]))?.work).toEqual([Number.NaN, 2, Number.NaN]);
    expect((await drawn(undefined))?.work).toEqual([]);
    expect((await drawn(new Array(1e6).fill(1)))?.work.length).toBeLessThanOrEqual(400);
  });

  it("of a failing gradcheck shows the gradient against central differences", async () => {
    const outcome = await trial({ f: (x: number[][]) => x }, async (call) => {
      await gradcheck({
        inputs: { x: [[1, 2]] },
        forward: async ({ x }) => (await call("f", x)) as number[][],
        backward: async (_, dOut) => ({ x: dOut.map((row) => row.map((d) => 2 * d)) }),
      });
    });
    const { work = [], law = [] } = failureOf(outcome).figure ?? {};
    expect(work).toHaveLength(2);
    work.forEach((value, i) => {
      expect(value).toBeCloseTo(2 * (law[i] as number), 6);
    });
  });
});
