// A right work in other clothes: the same answers as typed arrays, frozen, in a class of lists of its own.
// None of it may cost a point.

import { serveWork, type Work } from "@pravah/checks/host";
import { importText } from "./bundle.ts";

type Answer = (...args: unknown[]) => unknown;
/** What the same function of a work, dressed otherwise, answers. */
type Wrapping = (answer: Answer) => Answer;

/** What becomes of the parts of an answer, innermost first. */
interface Clothes {
  number?(value: number): number;
  list?(entries: unknown[]): unknown;
  record?(fields: Record<string, unknown>): object;
}

const dressed =
  (clothes: Clothes): Wrapping =>
  (answer) =>
  (...args) =>
    redressed(answer(...args), clothes);

function redressed(value: unknown, clothes: Clothes): unknown {
  const { number = (v) => v, list = (v) => v, record = (v) => v } = clothes;
  if (typeof value === "number") return number(value);
  if (ArrayBuffer.isView(value)) return redressed(Array.from(value as Float64Array), clothes);
  if (Array.isArray(value)) return list(value.map((entry) => redressed(entry, clothes)));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([key, field]) => [key, redressed(field, clothes)]);
  return record(Object.fromEntries(fields));
}

class OwnList extends Array<unknown> {}

/** What a summation in another order may cost, and far more than one rounding. Whole numbers stay. */
const NOISE = 1e-13;

export const WRAPPINGS: Readonly<Record<string, Wrapping>> = {
  "typed arrays": dressed({
    list: (entries) =>
      entries.length > 0 && entries.every((entry) => typeof entry === "number")
        ? Float64Array.from(entries as number[])
        : entries,
  }),
  frozen: dressed({ list: Object.freeze, record: Object.freeze }),
  "more fields": dressed({ record: (fields) => ({ ...fields, mine: [1, "two"], more: null }) }),
  noise: dressed({
    number: (v) =>
      Number.isInteger(v) || !Number.isFinite(v) ? v : v * (1 + NOISE * Math.sin(1e9 * v)),
  }),
  "−0 for 0": dressed({ number: (v) => (v === 0 ? -0 : v) }),
  "a list of its own": dressed({ list: (entries) => OwnList.from(entries) }),
  "no prototype": dressed({ record: (fields) => Object.assign(Object.create(null), fields) }),
  "filled from the end": dressed({
    list(entries) {
      const list = new Array<unknown>(entries.length);
      for (let i = entries.length - 1; i >= 0; i--) list[i] = entries[i];
      return list;
    },
    record: (fields) => Object.fromEntries(Object.entries(fields).reverse()),
  }),
  "methods of an instance": (answer) => {
    class Solver {
      #answer: unknown;
      solve(args: unknown[]): this {
        this.#answer = answer(...args);
        return this;
      }
      get answer(): unknown {
        return this.#answer;
      }
    }
    const solver = new Solver();
    return (...args) => solver.solve(args).answer;
  },
  memoised(answer) {
    const known = new Map<string, unknown>();
    return (...args) => {
      // JSON has neither NaN nor Infinity.
      const key = JSON.stringify(args, (_, v) => (typeof v === "number" ? String(v) : v));
      if (!known.has(key)) known.set(key, answer(...args));
      return known.get(key);
    };
  },
};

/** The functions of a solution's text, every one of them wrapped. */
export async function loadWrapped(text: string, wrapping: Wrapping): Promise<Work> {
  const exports = Object.entries(await importText(text)).filter(
    (entry): entry is [string, Answer] => typeof entry[1] === "function",
  );
  const wrapped = exports.map(([name, answer]) => [name, wrapping(answer)]);
  return serveWork(Object.fromEntries(wrapped), () => null);
}
