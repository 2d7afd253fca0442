// A line of results, read back: whoever can write into a run's folder may have changed it.

import { schemaFault } from "../catalog/schema.ts";
import { quoted, shownName } from "../intake/file-name.ts";
import { folded } from "../intake/submission-id.ts";
import { idFault } from "./id-fault.ts";
import { type Sealed, sealFault } from "./seal.ts";

/** A result, or what is wrong with its line. */
export type ReadRecord = { result: Sealed } | { fault: string };

/** Reads a line that holds a result; its seal is not looked at. */
export function readRecord(text: string): ReadRecord {
  const value = parsed(text);
  if (value === undefined) return { fault: text === "" ? "it is empty" : "it is not JSON" };
  const fault = recordNameFault(value) ?? schemaFault("result-1", value);
  return fault === null
    ? { result: value as Sealed }
    : { fault: `it is no result (${shownName(fault)})` };
}

/** The names become paths: what is wrong with them is said first. */
function recordNameFault(value: unknown): string | null {
  const { submission, exercise } = (value ?? {}) as Partial<Sealed>;
  for (const name of [submission?.id, exercise]) {
    const fault = typeof name === "string" ? idFault(name) : null;
    if (fault !== null) return `${quoted(String(name))} ${fault}`;
  }
  return null;
}

/** The value of a text of JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What a record is about, for people. */
export function nameOf({ submission, exercise }: Sealed): string {
  return `${submission.id} ${exercise}`;
}

/** What the seals of a run must fit; without `run`, any. */
export interface Binding {
  run: string | undefined;
  secret: string | undefined;
}

/** Why a sealed record is not one of this run, as it was written, or null. */
export function boundFault(record: { seal?: Sealed["seal"] }, binding: Binding): string | null {
  const fault = sealFault(record, binding.secret);
  if (fault !== null) return fault;
  const isOurs = binding.run === undefined || record.seal?.run === binding.run;
  return isOurs ? null : "it is of another run";
}

/** Ids of one run: no two of them may be one file on some system. */
export class Names {
  readonly #ids = new Map<string, string>();

  /** @returns the id that this one collides with, or null */
  collision(id: string): string | null {
    const before = this.#ids.get(folded(id));
    this.#ids.set(folded(id), before ?? id);
    return before === undefined || before === id ? null : before;
  }
}
