// What is wrong with the records of a run, in as many lines as somebody reads.

const MOST_FAULTS = 20;

/** A line each for the first of them, and how many more there are. */
export function faultLines(faults: readonly string[]): string[] {
  const more = faults.length - MOST_FAULTS;
  return [...faults.slice(0, MOST_FAULTS), ...(more > 0 ? [`… ${more} more`] : [])];
}
