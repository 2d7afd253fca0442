// Columns that stand below each other, in every script and colour.

import stringWidth from "string-width";
import { expect, it } from "vitest";
import { layOut } from "../../src/report/terminal/text-table.ts";

it("puts numbers below the end of their head, in the last column too", () => {
  const rows = [
    [{ text: "exercise" }, { text: "तय नहीं हुए", right: true }],
    [{ text: "relu" }, { text: "12", right: true }],
    [{ text: "init" }, { text: "3", right: true }],
  ];
  const lines = layOut(rows);
  expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1);
  expect(lines[2]?.endsWith(" 3")).toBe(true);
});

it("leaves nothing behind a last column that stands at the left", () => {
  const colour = (text: string) => `\x1b[2m${text}\x1b[22m`;
  const lines = layOut([
    [{ text: "a", colour }, { text: "a long remark" }],
    [{ text: "bcd" }, { text: "short" }],
  ]);
  expect(lines).toEqual([" \x1b[2ma\x1b[22m    a long remark", " bcd  short"]);
});
