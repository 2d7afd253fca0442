// Plain values as code that gives them back: JSON, with what JSON would lose.

/**
 * @param number how a number is written; with all its digits where it is not given
 * @returns a JavaScript expression without spaces
 */
export function literal(value: unknown, number: (value: number) => string = exactly): string {
  if (typeof value === "number") return number(value);
  if (Array.isArray(value)) return `[${value.map((entry) => literal(entry, number)).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const fields = Object.entries(value).map(
    ([name, entry]) => `${JSON.stringify(name)}:${literal(entry, number)}`,
  );
  return `{${fields.join()}}`;
}

export function exactly(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

/** To so many significant digits. */
export function roughly(digits: number): (value: number) => string {
  return (value) => exactly(Number(value.toPrecision(digits)));
}

/** The value's form alone: every number is a 0, every word stays. */
export function formOf(value: unknown): string {
  return literal(value, () => "0");
}
