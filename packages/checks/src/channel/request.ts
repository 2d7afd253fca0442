// The trusted side of the channel: builds requests, and believes a reply only field by field.

import type { Plain } from "../plain/plain.ts";
import type { Reply } from "../run/run-context.ts";
import { ProtocolError } from "./cursor.ts";
import { decode } from "./decode.ts";
import { encode } from "./encode.ts";
import { MAX_REQUEST_BYTES } from "./sizes.ts";

export function encodeRequest(name: string, args: readonly unknown[]): Uint8Array {
  return encode([name, args], MAX_REQUEST_BYTES);
}

/** @throws {ProtocolError} when the bytes are not a reply of `answer` */
export function decodeReply(bytes: Uint8Array): Reply {
  const fields = decode(bytes);
  if (!Array.isArray(fields)) throw new ProtocolError("the reply is not a list");
  const kind = fields[0];
  if (fields.length !== LENGTHS.get(kind)) throw new ProtocolError("the reply has no known kind");
  const output = text(fields.at(-1));
  if (kind === "value") {
    return { kind, value: fields[1], changedInputs: indices(fields[2]), output };
  }
  if (kind === "threw") {
    const line = typeof fields[3] === "number" ? fields[3] : null;
    return { kind, name: text(fields[1]), message: text(fields[2]), line, output };
  }
  if (kind === "not-plain") return { kind, why: text(fields[1]), output };
  if (kind === "missing") return { kind, output };
  throw new ProtocolError("the reply has no known kind");
}

/** How many fields a reply of each kind has. */
const LENGTHS: ReadonlyMap<Plain, number> = new Map([
  ["value", 4],
  ["threw", 5],
  ["not-plain", 3],
  ["missing", 2],
]);

function text(value: Plain): string {
  if (typeof value !== "string") throw new ProtocolError("a text is missing in the reply");
  return value;
}

function indices(value: Plain): number[] {
  if (!Array.isArray(value)) throw new ProtocolError("a list of indices is missing in the reply");
  return value.map((index) => {
    if (!Number.isInteger(index) || (index as number) < 0)
      throw new ProtocolError("not an index in the reply");
    return index as number;
  });
}
