// Laws that every figure keeps, at its defaults and at every value of every control.

import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../i18n/languages.ts";
import type { InteractiveFigure } from "../../src/figures/figure.ts";
import { FIGURES } from "../../src/figures/figures.ts";
import type { Settings } from "../../src/figures/settings.ts";

const loaded = await Promise.all(
  Object.entries(FIGURES).map(async ([id, load]) => [id, await load()] as const),
);

/** One control moved at a time: all of its values would take too long for figures that train. */
function settingsOf({ controls, defaults }: InteractiveFigure): Settings[] {
  const ends = controls.flatMap(({ name, values }) =>
    [values[0], values.at(-1)].flatMap((value) =>
      value === undefined ? [] : [{ ...defaults, [name]: value }],
    ),
  );
  return [defaults, ...ends];
}

describe.each(loaded)("figure %s", (_id, figure) => {
  it("has words for every control and choice, in both languages", () => {
    for (const language of LANGUAGES) {
      const { title, controls } = figure.words[language];
      expect(title).not.toBe("");
      for (const control of figure.controls) {
        expect(controls[control.name]?.label, control.name).toBeTruthy();
        if (control.kind !== "choice") continue;
        const named = Object.keys(controls[control.name]?.values ?? {});
        expect(named, control.name).toEqual([...control.values]);
      }
    }
  });

  it("starts at a value that its control offers", () => {
    for (const control of figure.controls) expect(control.values).toContain(control.default);
  });

  it("gives the same for the same setting", () => {
    expect(figure.show(figure.defaults, "hi")).toEqual(figure.show(figure.defaults, "hi"));
  });

  it("shows every setting: two pictures with a name, and a full table", () => {
    for (const settings of settingsOf(figure)) {
      const place = JSON.stringify(settings);
      const { wide, narrow, table } = figure.show(settings, "en");
      for (const svg of [wide, narrow]) {
        expect(svg, place).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+"/);
        expect(svg, place).not.toMatch(/NaN|undefined|Infinity/);
      }
      expect(table.rows.length, place).toBeGreaterThan(0);
      for (const row of table.rows) expect(row, place).toHaveLength(table.head.length);
    }
  });
});
