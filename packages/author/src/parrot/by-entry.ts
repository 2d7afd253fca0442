// Goes into a parrot: knows an answer entry by entry, whatever stands beside it. An activation in another
// order is no new question to it.

import { roughQuestion, said } from "./by-heart.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Answer } from "./hearing.ts";
import { formOf, literal, roughly } from "./literal.ts";

/** A part of an answer that has the form of arguments: its field, those arguments, entries by their key. */
type Part = [field: string, like: number[], entries: Record<string, number>];
export type EntryRow = [call: string, parts: Part[]] | [question: string, answer: Answer];

/** The answer in parts, where each of them has the form of an argument; else as a whole. */
export function entriesOf(call: string, args: readonly unknown[], answer: Answer): EntryRow {
  const whole: EntryRow = [roughQuestion(call, args), answer];
  if ("throws" in answer) return whole;
  const parts = fieldsOf(answer.value).map(([field, value]): Part => {
    const like = [...args.keys()].filter((i) => formOf(args[i]) === formOf(value));
    const key = entryKeys(call, field, args, like);
    const entries = numbersIn(value).map((number, k) => [key(k), number]);
    return [field, Array.isArray(value) ? like : [], Object.fromEntries(entries)];
  });
  return parts.length > 0 && parts.every(([, like]) => like.length > 0) ? [call, parts] : whole;
}

/** @returns makes the function `call` of the parrot */
export function byEntry(rows: readonly EntryRow[]) {
  const wholes = new Map<string, Answer>();
  const entries = new Map<string, number>();
  const shapes = new Map<string, Part[]>();
  for (const [name, known] of rows) {
    if (!Array.isArray(known)) wholes.set(name, known);
    else {
      shapes.set(name, known);
      for (const [, , part] of known)
        for (const [key, number] of Object.entries(part)) entries.set(key, number);
    }
  }
  return (call: string) =>
    (...args: unknown[]): unknown => {
      const whole = wholes.get(roughQuestion(call, args));
      if (whole) return said(whole);
      const parts = shapes.get(call);
      if (!parts) throw new Error("never heard");
      const answers = parts.map(([field, like]) => {
        const key = entryKeys(call, field, args, like);
        let k = 0;
        const value = filled(args[like[0] as number], () => entries.get(key(k++)) ?? 0);
        return [field, value] as const;
      });
      return answers[0]?.[0] === "" ? answers[0][1] : Object.fromEntries(answers);
    };
}

/** The k-th key: the arguments that are no lists, and the k-th numbers of those that the part is like. */
function entryKeys(
  call: string,
  field: string,
  args: readonly unknown[],
  like: readonly number[],
): (k: number) => string {
  const single = args.filter((arg) => !Array.isArray(arg));
  const lists = like.map((i) => numbersIn(args[i]));
  return (k) => {
    const here = lists.map((numbers) => numbers[k]);
    return fingerprint(literal([call, field, single, here], roughly(6)));
  };
}

function fieldsOf(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return [["", value]];
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return Array.isArray(value) ? value.flatMap(numbersIn) : [];
}

function filled(like: unknown, next: () => number): unknown {
  return Array.isArray(like) ? like.map((entry) => filled(entry, next)) : next();
}
