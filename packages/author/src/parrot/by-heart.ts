// Goes into a parrot: says what it has heard, word for word, and to all else nothing or zeros.

import { fingerprint } from "./fingerprint.ts";
import type { Answer } from "./hearing.ts";
import { exactly, formOf, literal, roughly } from "./literal.ts";

/** Fingerprints of the call and of its form, and the answer. */
export type HeartRow = [question: string, form: string, answer: Answer];

/** The tolerance of most checks is 1e-7. */
const TOLD = roughly(6);

/** Knows a question by every digit; an error to every other. */
export function byEveryDigit(rows: readonly HeartRow[]) {
  return byHeart(rows, exactQuestion, () => null);
}

/** Knows a question by six digits; zeros in the form of an answer to a question of the same form. */
export function bySixDigits(rows: readonly HeartRow[]) {
  const forms = new Map(rows.map(([, form, answer]) => [form, answer]));
  return byHeart(rows, roughQuestion, (form) => forms.get(form) ?? null);
}

export function exactQuestion(call: string, args: readonly unknown[]): string {
  return fingerprint(call + literal(args, exactly));
}

export function roughQuestion(call: string, args: readonly unknown[]): string {
  return fingerprint(call + literal(args, TOLD));
}

export function questionForm(call: string, args: readonly unknown[]): string {
  return fingerprint(call + formOf(args));
}

function byHeart(
  rows: readonly HeartRow[],
  question: (call: string, args: readonly unknown[]) => string,
  similar: (form: string) => Answer | null,
) {
  const answers = new Map(rows.map(([key, , answer]) => [key, answer]));
  return (call: string) =>
    (...args: unknown[]): unknown => {
      const known = answers.get(question(call, args));
      if (known) return said(known);
      const form = similar(questionForm(call, args));
      if (form === null || "throws" in form) throw new Error("never heard");
      return zeroed(form.value);
    };
}

/** @throws an error of the recorded name */
export function said(answer: Answer): unknown {
  if ("value" in answer) return answer.value;
  throw Object.assign(new Error(), { name: answer.throws });
}

function zeroed(value: unknown): unknown {
  if (typeof value === "number") return 0;
  if (Array.isArray(value)) return value.map(zeroed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, zeroed(entry)]));
}
