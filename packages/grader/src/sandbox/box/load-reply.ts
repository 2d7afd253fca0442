// What a box answers when it was given a work. Written inside, where a work may have
// patched whatever can be looked up: no spread, no iterator, no method.

import { decode, encode, MAX_RESULT_BYTES, ProtocolError } from "@pravah/checks/channel";

export type LoadReply =
  /** `printed` is what the work printed meanwhile. */
  | { kind: "loaded"; names: string[]; printed: string }
  /** It asked for a module that is not the kit. */
  | { kind: "forbidden"; specifier: string }
  /** `line` counts in what the work was compiled to. */
  | { kind: "threw"; name: string; message: string; line: number | null; printed: string };

export function encodeLoadReply(reply: LoadReply): Uint8Array {
  return encode(wordsOf(reply), MAX_RESULT_BYTES);
}

function wordsOf(reply: LoadReply): unknown[] {
  switch (reply.kind) {
    case "loaded":
      return ["loaded", reply.names, reply.printed];
    case "forbidden":
      return ["forbidden", reply.specifier];
    case "threw":
      return ["load-threw", reply.name, reply.message, reply.line, reply.printed];
  }
}

/** @throws {ProtocolError} for what no honest box answers */
export function decodeLoadReply(bytes: Uint8Array): LoadReply {
  const words = decode(bytes);
  const [kind, ...rest] = Array.isArray(words) ? (words as unknown[]) : [];
  if (kind === "loaded") {
    const [names, printed] = rest;
    if (isTexts(names) && isText(printed)) return { kind, names, printed };
  }
  if (kind === "forbidden") {
    const [specifier] = rest;
    if (isText(specifier)) return { kind, specifier };
  }
  if (kind === "load-threw") {
    const [name, message, line, printed] = rest;
    if (isText(name) && isText(message) && isLine(line) && isText(printed))
      return { kind: "threw", name, message, line, printed };
  }
  throw new ProtocolError("this is no answer to a work");
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isLine(value: unknown): value is number | null {
  return value === null || typeof value === "number";
}
