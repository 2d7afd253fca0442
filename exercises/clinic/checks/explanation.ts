// What the work says about a diagnosis, in both languages.

import { check, expect } from "@pravah/checks";
import { type Diagnosis, explain } from "../work.ts";
import { INF } from "./measurements.ts";

check("explain-english", async () => {
  for (const [illness, evidence] of DIAGNOSES) {
    const text = String(await explain(illness, "en"));
    expect(missingIn(text, illness, evidence)).toEqual([]);
    expect(devanagariIn(text)).toBeWithin(0, 0);
  }
});

check("explain-hindi", async () => {
  for (const [illness, evidence] of DIAGNOSES) {
    const text = String(await explain(illness, "hi"));
    expect(missingIn(text, illness, evidence)).toEqual([]);
    expect(devanagariIn(text)).toBeWithin(20, INF);
  }
});

check("explain-differs", async () => {
  // Not one sentence in which only the names change.
  const names = DIAGNOSES.flatMap(([illness, evidence]) => [illness, ...evidence]);
  const bare = new Set<string>();
  for (const [illness] of DIAGNOSES) {
    for (const lang of ["en", "hi"] as const) {
      const text = names.reduce(
        (rest, name) => rest.replaceAll(name, " "),
        String(await explain(illness, lang)),
      );
      const letters = text.replace(/[^\p{L}\p{M}]/gu, "");
      expect(letters.length).toBeWithin(15, INF);
      bare.add(letters);
    }
  }
  expect(bare.size).toBeWithin(2 * DIAGNOSES.length, INF);
});

/** Each diagnosis, and the measurements that show it. */
const DIAGNOSES: readonly (readonly [Diagnosis, string[]])[] = [
  ["healthy", ["loss"]],
  ["vanishing-depth", ["dWNorm"]],
  ["signal-decay", ["actStd"]],
  ["exploding", ["dWNorm", "gradNorm", "nonFinite"]],
  ["dead-relu", ["deadFraction"]],
  ["lr-too-high", ["loss"]],
  ["rnn-long-memory", ["timeNorm"]],
];

/** What an explanation should hold and does not. */
function missingIn(text: string, illness: string, evidence: string[]): string[] {
  return [
    ...(text.includes(illness) ? [] : [illness]),
    ...(evidence.some((name) => text.includes(name)) ? [] : [evidence.join(" or ")]),
    ...(text.length < 40 ? ["40 characters"] : []),
  ];
}

const devanagariIn = (text: string) => (text.match(/[\u0900-\u097F]/g) ?? []).length;
