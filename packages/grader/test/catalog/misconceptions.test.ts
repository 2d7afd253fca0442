// Known mistakes are read as they were written, or refused with the place that is wrong.

import { readFileSync } from "node:fs";
import path from "node:path";
import type { Misconception } from "@pravah/checks/host";
import { describe, expect, it } from "vitest";
import { exerciseIds } from "../../src/catalog/exercise-files.ts";
import { misconceptionsText, readMisconceptions } from "../../src/catalog/misconceptions.ts";
import { CHECKOUT } from "../../src/files/checkout.ts";

const PLACE = "exercises/relu/misconceptions.json";

const KNOWN: Misconception[] = [
  {
    id: "nan",
    fails: ["values"],
    probes: [
      { call: "f", args: [[Number.NaN], 1], answer: { value: { y: [Number.POSITIVE_INFINITY] } } },
      { call: "f", args: [null], answer: { value: -1, changedInputs: [0] } },
    ],
  },
  { id: "throws", fails: ["a"], probes: [{ call: "f", args: [], answer: { throws: "Error" } }] },
  { id: "class", fails: ["a"], probes: [{ call: "f", args: [], answer: { notPlain: true } }] },
];

describe("readMisconceptions", () => {
  it("reads what misconceptionsText has written", () => {
    expect(readMisconceptions(misconceptionsText(KNOWN), PLACE)).toEqual(KNOWN);
    expect(readMisconceptions(misconceptionsText([]), PLACE)).toEqual([]);
  });

  it.each(exerciseIds(CHECKOUT))("loses nothing of %s", (id) => {
    const file = path.join(CHECKOUT, "exercises", id, "misconceptions.json");
    const text = readFileSync(file, "utf8");
    expect(misconceptionsText(readMisconceptions(text, PLACE))).toBe(text);
  });

  const probe = { call: "f", args: [], answer: { value: 1 } };
  const withProbe = (change: object) => [
    { id: "x", fails: ["a"], probes: [probe, { ...probe, ...change }] },
  ];
  const at = (place: string) => `does not fit the schema misconceptions-1: /misconceptions${place}`;

  it.each<[string, unknown, string]>([
    ["no list", {}, at(" must be array")],
    ["no probes", [{ id: "x", fails: ["a"], probes: [] }], at("/0/probes must NOT have fewer")],
    ["no checks", [{ id: "x", fails: [], probes: [probe] }], at("/0/fails must NOT have fewer")],
    ["no arguments", withProbe({ args: 1 }), at("/0/probes/1/args must be array")],
    ["no answer", withProbe({ answer: 1 }), at("/0/probes/1/answer must be object")],
    ["a misspelt answer", withProbe({ answer: { valeu: 1 } }), at("/0/probes/1/answer must NOT")],
    [
      "an error without a name",
      withProbe({ answer: { throws: true } }),
      at("/0/probes/1/answer/throws must be string"),
    ],
    [
      "two answers",
      withProbe({ answer: { throws: "Error", value: 1 } }),
      at("/0/probes/1/answer must NOT have more than 1"),
    ],
    [
      "no number of an input",
      withProbe({ answer: { value: 1, changedInputs: ["x"] } }),
      at("/0/probes/1/answer/changedInputs/0 must be integer"),
    ],
    [
      "an id twice",
      [...withProbe({}), ...withProbe({})],
      ': /misconceptions/1/id "x" stands twice',
    ],
  ])("refuses %s with its place", (_, misconceptions, message) => {
    const text = JSON.stringify({ schema: "pravah/misconceptions/1", misconceptions });
    expect(() => readMisconceptions(text, PLACE)).toThrow(PLACE);
    expect(() => readMisconceptions(text, PLACE)).toThrow(message);
  });

  it("refuses what is no JSON, and another document", () => {
    expect(() => readMisconceptions("{", PLACE)).toThrow(`${PLACE} is not JSON`);
    expect(() => readMisconceptions('{"misconceptions":[]}', PLACE)).toThrow("schema");
  });
});
