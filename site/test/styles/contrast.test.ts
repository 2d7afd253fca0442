// Every pair of text and ground that the styles use keeps WCAG's contrast, in both themes.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../styles/tokens.css", import.meta.url), "utf8");
const [light = "", bySystem = "", chosen = ""] = css.split(/@media|:root\[data-theme="dark"\]/);

const colours = (block: string) =>
  Object.fromEntries([...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6})/g)].map(([, k, v]) => [k, v]));

/** Relative luminance. @see WCAG 2.2, "relative luminance" */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

const GROUNDS = ["--ground", "--raised", "--sunken"];
const TEXTS = ["--text", "--muted", "--flow", "--spark", "--good", "--bad"];
const PAIRS: readonly (readonly [text: string, ground: string, least: number])[] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground, 4.5] as const)),
  ...["--text", "--flow", "--good", "--muted"].map((text) => [text, "--flow-soft", 4.5] as const),
  ...["--text", "--spark", "--bad"].map((text) => [text, "--spark-soft", 4.5] as const),
  ["--ground", "--flow", 4.5],
  ...["keyword", "string", "comment", "function", "constant"].map(
    (word) => [`--code-${word}`, "--code-ground", 4.5] as const,
  ),
  // What is no text: borders of fields, curves.
  ["--line-strong", "--raised", 3],
  ["--chart-blue", "--raised", 3],
  ["--chart-red", "--raised", 3],
  ["--chart-green", "--raised", 3],
];

describe("colours", () => {
  it("are the same whether dark is the system's wish or the reader's", () => {
    expect(colours(chosen)).toEqual(colours(bySystem));
    expect(Object.keys(colours(chosen)).sort()).toEqual(Object.keys(colours(light)).sort());
  });

  it.each([
    ["light", colours(light)],
    ["dark", colours(chosen)],
  ])("%s: every text can be read on its ground", (_theme, palette) => {
    const weak = PAIRS.map(([text, ground, least]) => ({
      pair: `${text} on ${ground}`,
      contrast: contrast(palette[text] ?? "#000000", palette[ground] ?? "#000000"),
      least,
    })).filter((one) => one.contrast < one.least);
    expect(weak).toEqual([]);
  });
});
