// The toy exercise `twice`, and works for it.

import { fileURLToPath } from "node:url";
import { type Exercise, readExercise } from "../src/index.ts";

export const TOY_FOLDER: string = fileURLToPath(
  new URL("./fixtures/exercises/twice", import.meta.url),
);

export const toy = (): Exercise => readExercise(TOY_FOLDER);

export const RIGHT = `
export const twice = (x: number[]) => x.map((v) => 2 * v);
export const half = (x: number[]) => x.map((v) => v / 2);
`;

/** A work whose `twice` has this body; `half` is right. */
export function withTwice(body: string): string {
  return `
export function twice(x: number[]): any { ${body} }
export const half = (x: number[]) => x.map((v) => v / 2);
`;
}
