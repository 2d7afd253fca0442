// What a box answers to a work: read back as it was written, and nothing else is believed.

import { encode, MAX_RESULT_BYTES, ProtocolError } from "@pravah/checks/channel";
import { describe, expect, it } from "vitest";
import {
  decodeLoadReply,
  encodeLoadReply,
  type LoadReply,
} from "../../src/sandbox/box/load-reply.ts";

const REPLIES: LoadReply[] = [
  { kind: "loaded", names: ["relu", "reluForward"], printed: "a line\n" },
  { kind: "loaded", names: [], printed: "" },
  { kind: "forbidden", specifier: "node:fs" },
  { kind: "threw", name: "TypeError", message: "x is not a function", line: 7, printed: "" },
  { kind: "threw", name: "Thrown", message: "3", line: null, printed: "so far\n" },
];

describe("the reply to a work", () => {
  it.each(REPLIES)("is read back: %j", (reply) => {
    expect(decodeLoadReply(encodeLoadReply(reply))).toEqual(reply);
  });

  it.each([
    ["no list", "loaded"],
    ["nothing", []],
    ["another kind", ["done", [], ""]],
    ["another word", ["hello"]],
    ["names that are no texts", ["loaded", ["f", 1], ""]],
    ["names that are no list", ["loaded", { length: 1 }, ""]],
    ["no name of a module", ["forbidden"]],
    ["an error without a message", ["load-threw", "Error", undefined, 1, ""]],
    ["a line that is a text", ["load-threw", "Error", "no", "1", ""]],
  ])("is refused where it is %s", (_, words) => {
    expect(() => decodeLoadReply(encode(words, MAX_RESULT_BYTES))).toThrow(ProtocolError);
  });
});
