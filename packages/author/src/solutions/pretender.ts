// Works that have learnt nothing: the right shapes, filled with zeros, with a constant, or with the
// input itself; every word is left empty. A grader that rewards them is too weak.

export const PRETENDERS = ["zero", "one", "half", "identity"] as const;
export type Pretence = (typeof PRETENDERS)[number];

const FILL: Record<Exclude<Pretence, "identity">, string> = {
  zero: "0",
  one: "1",
  half: "0.5",
};

/** Text of a work that exports `names` with the reference's shapes and none of its values. */
export function pretenderText(pretence: Pretence, names: readonly string[]): string {
  const fill =
    pretence === "identity"
      ? IDENTITY
      : `const pretend = (value: any, _args: any[]): any => spoil(value, () => ${FILL[pretence]});`;
  const functions = names.map(
    (name) =>
      `export const ${name} = (...args: any[]) => pretend(right(reference.${name} as any, args), args);`,
  );
  return ['import * as reference from "./work.ts";', SPOIL, fill, ...functions].join("\n");
}

// The reference gets copies, and may throw: a pretender never does.
const SPOIL = `
const right = (f: any, args: any[]): any => {
  try { return f(...JSON.parse(JSON.stringify(args))); } catch { return 0; }
};
const spoil = (value: any, number: () => number): any => {
  if (typeof value === "number") return number();
  if (typeof value === "boolean") return number() > 0;
  if (typeof value === "string") return "";
  if (Array.isArray(value)) return value.map((entry) => spoil(entry, number));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, spoil(entry, number)]));
};`;

const IDENTITY = `
const copy = (value: any): any => JSON.parse(JSON.stringify(value));
const pretend = (value: any, args: any[]): any => {
  if (Array.isArray(value)) return copy(args[0] ?? []);
  if (typeof value === "number") return typeof args[0] === "number" ? args[0] : 0;
  if (typeof value === "string") return typeof args[0] === "string" ? args[0] : "";
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, pretend(entry, args)]));
};`;
