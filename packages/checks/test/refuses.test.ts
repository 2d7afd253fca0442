// `refuses`: only an error of the work itself counts as a refusal.

import { expect, it } from "vitest";
import { refuses } from "../src/index.ts";
import { failureOf, trial } from "./trial.ts";

const outcomeOf = (f: () => unknown) => trial({ f }, (call) => refuses(() => call("f", [1])));

it("passes when the work throws", async () => {
  const outcome = await outcomeOf(() => {
    throw new Error("one sample has no variance");
  });
  expect(outcome.outcome).toBe("pass");
});

it("fails when the work answers, NaN included", async () => {
  for (const answer of [1, Number.NaN, []]) {
    expect(failureOf(await outcomeOf(() => answer))).toMatchObject({
      kind: "accepted",
      called: "f([1])",
    });
  }
});

it("is todo for a stub, and fails for what is missing", async () => {
  const stub = () => {
    throw Object.assign(new Error("f"), { name: "NotImplemented" });
  };
  expect((await outcomeOf(stub)).outcome).toBe("todo");
  const missing = await trial({}, (call) => refuses(() => call("f")));
  expect(failureOf(missing).kind).toBe("missing-export");
});
