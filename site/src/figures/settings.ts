// The settings of a figure: what can be chosen, and how a choice is written in an address.

/** One thing that the reader can set; `values` in the order in which they are offered. */
export type Control =
  | { name: string; kind: "choice"; values: readonly string[]; default: string }
  /** A slider that stops at `values`, so they need not be equally far apart. */
  | { name: string; kind: "range"; values: readonly number[]; default: number };

export type Settings = Readonly<Record<string, string | number>>;

export function initialSettings(controls: readonly Control[]): Settings {
  return Object.fromEntries(controls.map((control) => [control.name, control.default]));
}

/**
 * Reads `depth=30&init=he`. What is not set keeps its value of `base`.
 *
 * @returns the settings, and the parts of the text that no control knows
 */
export function readSettings(
  controls: readonly Control[],
  text: string,
  base: Settings = initialSettings(controls),
): { settings: Settings; unknown: string[] } {
  const settings: Record<string, string | number> = { ...base };
  const unknown: string[] = [];
  for (const [name, value] of new URLSearchParams(text)) {
    const control = controls.find((candidate) => candidate.name === name);
    const known = control?.values.find((candidate) => String(candidate) === value);
    if (known === undefined) unknown.push(`${name}=${value}`);
    else settings[name] = known;
  }
  return { settings, unknown };
}
