// Arguments that are numbers, for every command of this repository.

import { InvalidArgumentError } from "commander";

/**
 * What reads a whole number; it throws commander's `InvalidArgumentError` for anything else.
 *
 * @param from the least one that is allowed
 * @param to the largest
 */
export function wholeNumber(
  from: number = Number.NEGATIVE_INFINITY,
  to: number = Number.POSITIVE_INFINITY,
): (text: string) => number {
  const least = Number.isFinite(from) ? ` from ${from}` : "";
  const most = Number.isFinite(to) ? ` to ${to}` : "";
  return (text) => {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    if (Number.isSafeInteger(value) && value >= from && value <= to) return value;
    throw new InvalidArgumentError(`a whole number${least}${most} is needed`);
  };
}

/** Reads a number above 0. @throws {InvalidArgumentError} */
export function positiveNumber(text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new InvalidArgumentError("a positive number is needed");
}
