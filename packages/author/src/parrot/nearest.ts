// Goes into a parrot: to what it has not heard it says what was right for the most similar question.

import { said } from "./by-heart.ts";
import type { Answer } from "./hearing.ts";
import { formOf, literal } from "./literal.ts";

export type NearestRow = [call: string, args: readonly unknown[], answer: Answer];

/** @returns makes the function `call` of the parrot */
export function nearest(rows: readonly NearestRow[]) {
  const learnt = rows.map(([call, args, answer]) => ({
    call,
    form: formOf(args),
    numbers: numbersIn(args),
    answer,
  }));
  return (call: string) => {
    const mine = learnt.filter((row) => row.call === call);
    return (...args: unknown[]): unknown => {
      const [form, numbers] = [formOf(args), numbersIn(args)];
      const similar = mine.filter((row) => row.form === form);
      if (similar.length === 0) return said(mostFrequent(mine.map(({ answer }) => answer)));
      const distances = similar.map((row) => distance(row.numbers, numbers));
      const closest = similar[distances.indexOf(Math.min(...distances))] ?? similar[0];
      return said((closest as (typeof similar)[number]).answer);
    };
  };
}

/** Every entry counts by its own size: 0 where equal, 1 where nothing is alike. */
function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((total, a, i) => {
    const b = other[i] as number;
    const apart = Math.abs(a - b) / (Math.abs(a) + Math.abs(b));
    // Two zeros, and two of the same infinity, are alike; NaN is like nothing but itself.
    return total + (Object.is(a, b) || a === b ? 0 : Number.isNaN(apart) ? 1 : apart);
  }, 0);
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

function mostFrequent(answers: readonly Answer[]): Answer {
  const counts = new Map<string, number>();
  for (const answer of answers) {
    const text = literal(answer);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return answers.find((answer) => counts.get(literal(answer)) === most) ?? { throws: "Error" };
}
