// Checks a JSON document against one of our published schemas, with errors that name the place.

import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { InputError } from "../files/input-error.ts";

export type SchemaName =
  | "exercise-1"
  | "misconceptions-1"
  | "result-1"
  | "journal-1"
  | "death-1"
  | "listed-1"
  | "skipped-1";

const ajv = new Ajv({ allErrors: true });
const validators = new Map<SchemaName, ValidateFunction>();

/** The published JSON Schema of this name. */
export function readSchema(name: SchemaName): object {
  return JSON.parse(readFileSync(new URL(`../../schemas/${name}.json`, import.meta.url), "utf8"));
}

/**
 * Parses `text` and checks it.
 *
 * @param place what to call the document in an error: its path
 * @throws {InputError} when it is not JSON or does not fit the schema
 */
export function parseWithSchema<T>(name: SchemaName, text: string, place: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${place} is not JSON: ${(error as Error).message}`);
  }
  const fault = schemaFault(name, value);
  if (fault !== null) throw new InputError(`${place} does not fit the schema ${name}: ${fault}`);
  return value as T;
}

/** What keeps a value from being a document of this schema, or null. */
export function schemaFault(name: SchemaName, value: unknown): string | null {
  let validate = validators.get(name);
  if (!validate) {
    validate = ajv.compile(readSchema(name));
    validators.set(name, validate);
  }
  if (validate(value)) return null;
  return (validate.errors ?? []).map((e) => `${e.instancePath || "/"} ${e.message}`).join("; ");
}
