// The settings of a figure, and how they stand in an address.

import { describe, expect, it } from "vitest";
import { type Control, readSettings } from "../../src/figures/settings.ts";

const controls: readonly Control[] = [
  { name: "depth", kind: "range", values: [2, 10, 0.001], default: 10 },
  { name: "init", kind: "choice", values: ["xavier", "he"], default: "he" },
];

describe("readSettings", () => {
  it("reads what is set", () => {
    const settings = { depth: 0.001, init: "xavier" };
    expect(readSettings(controls, "depth=0.001&init=xavier")).toEqual({ settings, unknown: [] });
  });

  it("keeps what is not set, and reports what no control knows", () => {
    expect(readSettings(controls, "depth=3&colour=red&init=xavier")).toEqual({
      settings: { depth: 10, init: "xavier" },
      unknown: ["depth=3", "colour=red"],
    });
  });
});
