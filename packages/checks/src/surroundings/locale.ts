// What a work says "in the language of this machine" is said in one and the same, on every machine.

import { detached } from "../channel/built-ins.ts";
import type { Replacement } from "../channel/lists.ts";

export const LOCALE = "en-US";

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** The method with `LOCALE` where argument number `at` names none. */
function inOurLocale(holder: object, key: string, at: 0 | 1): Replacement {
  const original = detached((holder as Record<string, Method>)[key] as Method);
  // As methods, so that they are no constructors either.
  const { replacement } = {
    replacement(this: unknown, first: unknown, second: unknown, third: unknown): unknown {
      return at === 0
        ? original(this, first ?? LOCALE, second)
        : original(this, first, second ?? LOCALE, third);
    },
  };
  return [holder, key, replacement];
}

export const LOCALISED: readonly Replacement[] = [
  inOurLocale(Number.prototype, "toLocaleString", 0),
  inOurLocale(BigInt.prototype, "toLocaleString", 0),
  inOurLocale(String.prototype, "toLocaleLowerCase", 0),
  inOurLocale(String.prototype, "toLocaleUpperCase", 0),
  inOurLocale(String.prototype, "localeCompare", 1),
];
