// TypeScript's own words about one work, under the rules of `exercises/tsconfig.json`.

import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CheckOutcome } from "@pravah/checks/host";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CHECKOUT } from "../../src/files/checkout.ts";
import { typeAdvice } from "../../src/learn/type-advice.ts";
import { faultsIn, TypeChecker } from "../../src/learn/type-errors.ts";
import { viewOf } from "../../src/practice/view/view.ts";
import { toy } from "../toy.ts";

let root = "";
beforeAll(() => {
  // Inside of the package, so that the kit is found from there.
  root = mkdtempSync(path.join(CHECKOUT, "packages/grader/test/practice/tmp-"));
  mkdirSync(path.join(root, "exercises/twice"), { recursive: true });
  for (const file of ["package.json", "tsconfig.json", "exercises/tsconfig.json"])
    cpSync(path.join(CHECKOUT, file), path.join(root, file));
  symlinkSync(path.join(CHECKOUT, "node_modules"), path.join(root, "node_modules"), "junction");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function check(source: string) {
  writeFileSync(path.join(root, "exercises/twice/work.ts"), source);
  return new TypeChecker(root).check("twice");
}

it("lets a loop over a matrix be written as everybody writes it", async () => {
  const loop = [
    "export function twice(x: number[][]): number[][] {",
    "  const out: number[][] = [];",
    "  for (let i = 0; i < x.length; i++) {",
    "    out[i] = [];",
    "    for (let j = 0; j < x[i].length; j++) out[i][j] = 2 * x[i][j];",
    "  }",
    "  return out;",
    "}",
  ];
  expect(await check(loop.join("\n"))).toEqual([]);
});

it("names a wrong type with its line", async () => {
  const source =
    "export const a = 1;\nexport function twice(x: number): string {\n  return x;\n}\n";
  expect(await check(source)).toEqual([
    { line: 3, message: "Type 'number' is not assignable to type 'string'." },
  ]);
});

it("ends with the next check, and with stop", async () => {
  const checker = new TypeChecker(root);
  const first = checker.check("twice");
  const second = checker.check("twice");
  checker.stop();
  expect(await Promise.all([first, second])).toEqual([null, null]);
});

it("says nothing where there is no compiler", async () => {
  expect(await new TypeChecker(path.join(root, "exercises")).check("twice")).toBeNull();
});

it("reads the compiler's lines, also those of Windows", () => {
  const text = [
    "twice\\work.ts(7,3): error TS2322: Not so.",
    "  Of a longer message.",
    "other/work.ts(1,1): error TS1: Elsewhere.",
  ].join("\r\n");
  expect(faultsIn(text, "twice/work.ts")).toEqual([{ line: 7, message: "Not so." }]);
});

it("shows the first fault of the function that fails, and none of another", () => {
  const source = "export function twice() {\n}\nexport function half() {\n}\n";
  const failed: CheckOutcome = {
    id: "half-values",
    outcome: "fail",
    failure: { kind: "value", params: { at: "", got: "1", want: "2", error: "" } },
    misconception: null,
    output: "",
    called: ["half"],
  };
  const view = viewOf(toy(), source, [failed]);
  const faults = [
    { line: 1, message: "in twice" },
    { line: 4, message: "in half" },
    { line: 4, message: "its echo" },
  ];
  expect(typeAdvice(view, faults).map(({ en }) => en)).toEqual(["TypeScript, line 4: in half"]);
});
