// A mistake is recognised by its answers: all of them, up to rounding, and in the checks it fails.

import { describe, expect, it } from "vitest";
import { expect as expectWork } from "../../../src/index.ts";
import {
  CheckFailure,
  type Misconception,
  misconceptionsFromJson,
  misconceptionsToJson,
  type Plain,
  type Probe,
  type ProbeAnswer,
  recognise,
  runCheck,
  sameAnswer,
  serveWork,
  toProbeAnswer,
  type Work,
  workFunction,
} from "../../../src/run/host/index.ts";

type Double = (x: number[]) => unknown;

const probe = (args: Plain[], answer: ProbeAnswer): Probe => ({ call: "twice", args, answer });
const KNOWN: Misconception[] = [
  { id: "squares", fails: ["values"], probes: [probe([[3]], { value: [9] })] },
  { id: "throws", fails: ["values"], probes: [probe([[]], { throws: "TypeError" })] },
  { id: "promise", fails: ["values"], probes: [probe([[3]], { notPlain: true })] },
  {
    id: "in-place",
    fails: ["pure"],
    probes: [probe([[3]], { value: [6], changedInputs: [0] })],
  },
];

/** What is recognised in a check that fails whatever the work does. */
async function recognised(twice: Double, id = "values", known = KNOWN): Promise<string | null> {
  const body = async () => expectWork(await workFunction("twice")([7])).toEqual([-1]);
  const run = { work: serveWork({ twice }, () => null), seed: 1, misconceptions: known };
  const outcome = await runCheck({ id, body }, run);
  if (outcome.outcome !== "fail") throw new Error("the check did not fail");
  return outcome.misconception;
}

const inPlace: Double = (x) => {
  x.forEach((v, i) => {
    x[i] = 2 * v;
  });
  return x;
};

describe("a failed check", () => {
  it.each<[string, Double, string | null]>([
    ["the mistake's own answer", (x) => x.map((v) => v * v), "squares"],
    ["it in another order of arithmetic", (x) => x.map((v) => v * v * (1 + 9e-7)), "squares"],
    ["nearly its answer", (x) => x.map((v) => v * v * (1 + 1.1e-6)), null],
    ["its numbers, not all", (x) => [...x.map((v) => v * v), 0], null],
    ["its numbers in another shape", (x) => [x.map((v) => v * v)], null],
    ["a right answer", (x) => x.map((v) => 2 * v), null],
    [
      "the same error",
      (x) => {
        if (x.length === 0) throw new TypeError("of other words");
        return x;
      },
      "throws",
    ],
    [
      "another error",
      (x) => {
        if (x.length === 0) throw new RangeError("x");
        return x;
      },
      null,
    ],
    ["a Promise", async (x) => x, "promise"],
    ["a function", () => () => 1, "promise"],
  ])("recognises %s", async (_, twice, id) => {
    expect(await recognised(twice)).toBe(id);
  });

  it("knows a mistake only in the checks that it fails", async () => {
    expect(await recognised((x) => x.map((v) => v * v), "pure")).toBeNull();
    expect(await recognised(inPlace, "pure")).toBe("in-place");
    expect(await recognised(inPlace, "values")).toBeNull();
    // The same value, but the input stays as it was.
    expect(await recognised((x) => x.map((v) => 2 * v), "pure")).toBeNull();
  });

  it("takes a mistake that overwrites its input for no other", async () => {
    const overwrites: Double = (x) => {
      const out = x.map((v) => v * v);
      x.fill(0);
      return out;
    };
    expect(await recognised(overwrites)).toBeNull();
  });

  it("wants every probe answered, and the first that fits wins", async () => {
    const cubesAt = (args: Plain[], value: Plain) => probe(args, { value });
    const both: Misconception[] = [
      { id: "no-probes", fails: ["values"], probes: [] },
      { id: "half", fails: ["values"], probes: [cubesAt([[2]], [8]), cubesAt([[3]], [9])] },
      { id: "cubes", fails: ["values"], probes: [cubesAt([[2]], [8]), cubesAt([[3]], [27])] },
      { id: "later", fails: ["values"], probes: [cubesAt([[2]], [8])] },
    ];
    expect(await recognised((x) => x.map((v) => v ** 3), "values", both)).toBe("cubes");
    expect(await recognised((x) => x.map((v) => v + 6), "values", both)).toBe("half");
    expect(await recognised((x) => x.map((v) => v + 7), "values", both)).toBeNull();
  });

  it("judges small entries by their own size", async () => {
    const tiny: Misconception[] = [
      { id: "vanishes", fails: ["values"], probes: [probe([[1]], { value: [1, 1e-12] })] },
    ];
    expect(await recognised(() => [1, 1e-12], "values", tiny)).toBe("vanishes");
    expect(await recognised(() => [1, 0], "values", tiny)).toBeNull();
    expect(await recognised(() => [1, 2e-12], "values", tiny)).toBeNull();
  });

  it("recognises a function that returns nothing", async () => {
    // `{ value: undefined }` is `{}` once it has been in a file.
    for (const answer of [{ value: undefined }, JSON.parse("{}")]) {
      const known = [{ id: "no-return", fails: ["values"], probes: [probe([[1]], answer)] }];
      expect(await recognised(() => undefined, "values", known)).toBe("no-return");
      expect(await recognised(() => null, "values", known)).toBeNull();
    }
  });
});

describe("recognise", () => {
  const stopped = (): Promise<never> =>
    Promise.reject(new CheckFailure({ kind: "call-limit", params: { name: "twice", limit: 1 } }));

  it("gives up on a work that has to be stopped, and asks no stopped one at all", async () => {
    let asked = 0;
    const work: Work = {
      call: () => {
        asked++;
        return stopped();
      },
    };
    expect(await recognise("values", work, KNOWN.slice(0, 1))).toBeNull();
    expect(asked).toBe(1);
    const body = async () => void (await workFunction("twice")([7]));
    const run = { work, seed: 1, misconceptions: KNOWN };
    expect(await runCheck({ id: "values", body }, run)).toMatchObject({ misconception: null });
    expect(asked).toBe(2);
  });

  it("lets a fault of the host through", async () => {
    const work: Work = { call: () => Promise.reject(new Error("pipe")) };
    await expect(recognise("values", work, KNOWN)).rejects.toThrow("pipe");
  });

  it("has nothing to compare where the function is missing", async () => {
    expect(toProbeAnswer({ kind: "missing", output: "" })).toBeNull();
    const empty = serveWork({}, () => null);
    const nothing = [{ id: "x", fails: ["values"], probes: [probe([[1]], { value: undefined })] }];
    expect(await recognise("values", empty, nothing)).toBeNull();
  });
});

describe("sameAnswer", () => {
  const ANSWERS: ProbeAnswer[] = [
    { value: [1, 2] },
    { value: [1, 2, 3] },
    { value: [1, 3] },
    { value: { a: 1 } },
    { value: { a: 1, b: 2 } },
    { value: null },
    { value: Number.NaN },
    { value: [1, 2], changedInputs: [0] },
    { value: [1, 2], changedInputs: [1] },
    { throws: "TypeError" },
    { throws: "RangeError" },
    { notPlain: true },
    { value: undefined },
  ];

  it("is true for itself alone, whichever comes first", () => {
    ANSWERS.forEach((one, i) => {
      ANSWERS.forEach((other, j) => {
        expect([i, j, sameAnswer(one, other)]).toEqual([i, j, i === j]);
      });
    });
  });

  it("still is, after a journey through JSON", () => {
    const special = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e-300];
    const probes = ANSWERS.map((answer) => probe([{ a: [special] }, 1], answer));
    const known = [{ id: "x", fails: ["values"], probes }];
    const [back] = misconceptionsFromJson(
      JSON.parse(JSON.stringify(misconceptionsToJson(known))),
    ) as [Misconception];
    expect(back).toMatchObject({ id: "x", fails: ["values"] });
    expect(back.probes).toHaveLength(ANSWERS.length);
    back.probes.forEach(({ call, args, answer }, i) => {
      expect([call, args]).toEqual(["twice", [{ a: [special] }, 1]]);
      expect(sameAnswer(answer, ANSWERS[i] as ProbeAnswer)).toBe(true);
    });
  });
});
