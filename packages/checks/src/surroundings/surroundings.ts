// What a work finds beside its arguments, so that it answers the same in every host, on every machine and in
// every regrade: seeded chance, a clock of its own, one language, and nothing that tells otherwise.

import { defineProperty } from "../channel/built-ins.ts";
import { DEFINERS, definitionsAreWatched, type Replacement } from "../channel/lists.ts";
import { beginLoad } from "./begin.ts";
import { sinceBegin } from "./clock.ts";
import { FixedDate } from "./fixed-date.ts";
import { LOCALISED } from "./locale.ts";
import { random } from "./random.ts";

const performance = { now: sinceBegin };

/** Chance, time zones, and when memory is given back: nobody can repeat them. */
const UNREPEATABLE = ["crypto", "Intl", "Temporal", "WeakRef", "FinalizationRegistry"] as const;

const REPLACEMENTS: readonly Replacement[] = [
  [Math, "random", random],
  [globalThis, "Date", FixedDate],
  [globalThis, "performance", performance],
  ...LOCALISED,
  ...DEFINERS,
];

/** For a realm of the work's own, before it is loaded; for good. */
export function settleRealm(): void {
  for (const [holder, key, value] of REPLACEMENTS) settle(holder, key, value);
  // A date that comes from elsewhere leads to the same class.
  settle(Date.prototype, "constructor", FixedDate);
  for (const name of UNREPEATABLE) Reflect.deleteProperty(globalThis, name);
  definitionsAreWatched();
  beginLoad();
}

function settle(holder: object, key: string, value: unknown): void {
  defineProperty(holder, key, {
    value,
    writable: true,
    enumerable: false,
    configurable: true,
  });
}

interface Place {
  holder: Record<string, unknown>;
  key: string;
  /** What stands there while the work runs, and while it does not. */
  within: unknown;
  outside: unknown;
}

const places: Place[] = [
  ...REPLACEMENTS,
  ...UNREPEATABLE.map((name): Replacement => [globalThis, name, undefined]),
].map(([holder, key, within]) => {
  const record = holder as Record<string, unknown>;
  return { holder: record, key, within, outside: undefined };
});

let isWithin = false;

/**
 * For a realm that is not the work's alone: from here to `leave` everything in it finds what a work
 * finds. What the work replaces in the meantime is there again when it is entered again.
 */
export function enter(): void {
  if (isWithin) return;
  isWithin = true;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as Place;
    place.outside = exchange(place, place.within);
  }
}

/** Puts back what stood there before `enter`; may be called once too often. */
export function leave(): void {
  if (!isWithin) return;
  isWithin = false;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as Place;
    place.within = exchange(place, place.outside);
  }
}

/** Puts `value` there. @returns what stood there */
function exchange({ holder, key }: Place, value: unknown): unknown {
  const old = holder[key];
  if (old === value) return old;
  try {
    holder[key] = value;
    if (holder[key] === value) return old;
  } catch {
    // No setter, or one that refuses.
  }
  // A getter, the machine's or the work's.
  settle(holder, key, value);
  return old;
}

/** Enters, and begins to load a work. */
export function enterLoad(): void {
  enter();
  definitionsAreWatched();
  beginLoad();
}

/** What `body` returns, computed within. */
export function within<T>(body: () => T): T {
  enter();
  try {
    return body();
  } finally {
    leave();
  }
}
