// misconceptions.json: the known mistakes of an exercise. Whoever reads or writes the file does it here.

import {
  type Misconception,
  misconceptionsFromJson,
  misconceptionsToJson,
} from "@pravah/checks/host";
import { InputError } from "../files/input-error.ts";
import { parseWithSchema } from "./schema.ts";

/** The document, as `schemas/misconceptions-1.json` describes it. */
interface Written {
  schema: "pravah/misconceptions/1";
  misconceptions: Misconception[];
}

/**
 * @param place what to call the document in an error: its path
 * @throws {InputError} naming where it is no JSON, does not fit the schema, or has an id twice
 */
export function readMisconceptions(text: string, place: string): Misconception[] {
  const { misconceptions } = parseWithSchema<Written>("misconceptions-1", text, place);
  const ids = misconceptions.map(({ id }) => id);
  const twice = ids.findIndex((id, i) => ids.indexOf(id) < i);
  if (twice >= 0) {
    throw new InputError(`${place}: /misconceptions/${twice}/id "${ids[twice]}" stands twice`);
  }
  return misconceptionsFromJson(misconceptions);
}

/** The document that `readMisconceptions` reads. */
export function misconceptionsText(known: readonly Misconception[]): string {
  const document: Written = {
    schema: "pravah/misconceptions/1",
    misconceptions: misconceptionsToJson(known),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
