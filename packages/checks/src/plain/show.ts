// Shows plain values as short code, for messages: six significant digits, cut where it gets long.

const LONGEST = 160;

/** One number as a person would write it; NaN, ±Infinity and tiny values stay recognisable. */
export function showNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  if (!Number.isFinite(value)) return String(value);
  return String(Number(value.toPrecision(6)));
}

/** Any plain value as code, at most 160 characters. */
export function show(value: unknown, longest: number = LONGEST): string {
  const text = write(value, longest);
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** A call as code: `reluBackward([[5, 5]], [[-1, 2]])`. */
export function showCall(name: string, args: readonly unknown[]): string {
  const each = Math.floor(LONGEST / Math.max(1, args.length));
  return `${name}(${args.map((arg) => show(arg, each)).join(", ")})`;
}

// Stops early: a giant value must not cost a giant string first.
function write(value: unknown, room: number): string {
  if (typeof value === "number") return showNumber(value);
  if (typeof value === "string") return JSON.stringify(value.slice(0, room));
  if (Array.isArray(value))
    return `[${writeItems(value.length, room, (i) => write(value[i], room))}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    if (entries.length === 0) return "{}";
    const item = (i: number) => `${entries[i]?.[0]}: ${write(entries[i]?.[1], room)}`;
    return `{ ${writeItems(entries.length, room, item)} }`;
  }
  return String(value);
}

function writeItems(count: number, room: number, item: (i: number) => string): string {
  const parts: string[] = [];
  let length = 0;
  for (let i = 0; i < count && length <= room; i++) {
    const part = item(i);
    parts.push(part);
    length += part.length + 2;
  }
  return parts.join(", ") + (parts.length < count ? ", …" : "");
}
