// Probes in JSON: NaN and ±Infinity, which JSON does not have, are written as `{ "number": "NaN" }`.

import type { Plain } from "../plain.ts";

/** Plain data with nothing in it that JSON would lose. */
export function toJsonData(value: Plain): Plain {
  if (typeof value === "number") {
    return Number.isFinite(value) ? value : { number: String(value) };
  }
  if (Array.isArray(value)) return value.map(toJsonData);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toJsonData(entry)]));
}

/** The inverse of `toJsonData`. */
export function fromJsonData(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(fromJsonData);
  if (typeof value !== "object" || value === null) return value;
  const { number } = value;
  if (typeof number === "string" && Object.keys(value).length === 1) return Number(number);
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, fromJsonData(entry)]),
  );
}
