// What an autograder has written, once it fits Gradescope's schema.

import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect } from "vitest";

export interface ResultsJson {
  score: number;
  output: string;
  tests: { name: string; score: number; max_score: number; status: string; output: string }[];
}

const schema = new URL("../../schemas/exports/gradescope.json", import.meta.url);
const valid = new Ajv({ strict: true }).compile(JSON.parse(readFileSync(schema, "utf8")));

export function parsed(text: string): ResultsJson {
  const document = JSON.parse(text);
  expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
  return document;
}
