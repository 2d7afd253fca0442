// Where two documents of the same kind differ, for people to read.

const LONGEST = 60;

/** `limits.callMs: 1000, now 500`, for every value that is not the same in both. */
export function differences(before: object, now: object): string[] {
  const [old, current] = [flat(before), flat(now)];
  return [...new Set([...old.keys(), ...current.keys()])]
    .filter((key) => old.get(key) !== current.get(key))
    .map((key) => `${key}: ${short(old.get(key))}, now ${short(current.get(key))}`);
}

function flat(value: object, before = ""): Map<string, string> {
  const pairs = Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === "object" && inner !== null && Object.keys(inner).length > 0
      ? [...flat(inner, `${before}${key}.`)]
      : [[before + key, typeof inner === "string" ? inner : JSON.stringify(inner)]],
  );
  return new Map(pairs);
}

function short(value: string | undefined): string {
  if (value === undefined) return "nothing";
  // A hash says as much by its beginning.
  if (/^[0-9a-f]{64}$/.test(value)) return `${value.slice(0, 12)}…`;
  const line = value.replaceAll("\n", " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
