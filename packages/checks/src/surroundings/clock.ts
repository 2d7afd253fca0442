// The only time a work knows: it begins with every call, and goes on by a millisecond whenever somebody
// looks. So a loop that waits comes to its end, and no answer depends on how busy the machine is.

/** 1 January 2020, 00:00 UTC, in milliseconds. */
const BEGIN = 1_577_836_800_000;

let looks = 0;

export function restart(): void {
  looks = 0;
}

/** Milliseconds since the call began; one more at every look. */
export function sinceBegin(): number {
  return looks++;
}

/** Milliseconds since 1970. */
export function now(): number {
  return BEGIN + sinceBegin();
}
