// Probes in JSON: NaN and ±Infinity, which JSON does not have, are written as `{ "number": "NaN" }`.

import type { Plain } from "../../plain/plain.ts";
import type { Misconception, ProbeAnswer } from "./recognise.ts";

/** Known mistakes with nothing in them that JSON would lose. */
export function misconceptionsToJson(known: readonly Misconception[]): Misconception[] {
  return withValues(known, toJsonData);
}

/** The inverse of `misconceptionsToJson`. */
export function misconceptionsFromJson(written: readonly Misconception[]): Misconception[] {
  return withValues(written, fromJsonData);
}

function withValues(
  misconceptions: readonly Misconception[],
  change: (value: Plain) => Plain,
): Misconception[] {
  const inAnswer = (answer: ProbeAnswer): ProbeAnswer =>
    "value" in answer ? { ...answer, value: change(answer.value) } : answer;
  return misconceptions.map(({ probes, ...mistake }) => ({
    ...mistake,
    probes: probes.map(({ call, args, answer }) => ({
      call,
      args: args.map(change),
      answer: inAnswer(answer),
    })),
  }));
}

function toJsonData(value: Plain): Plain {
  if (typeof value === "number") {
    return Number.isFinite(value) ? value : { number: String(value) };
  }
  if (Array.isArray(value)) return value.map(toJsonData);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toJsonData(entry)]));
}

function fromJsonData(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(fromJsonData);
  if (typeof value !== "object" || value === null) return value;
  const { number } = value;
  if (typeof number === "string" && Object.keys(value).length === 1) return Number(number);
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, fromJsonData(entry)]),
  );
}
