// The realm of a work in this very process: asked without a pipe, and looked at from outside.

import vm from "node:vm";
import { decodeReply, encodeRequest } from "@pravah/checks/channel";
import type { Realm } from "../../src/sandbox/child/realm.ts";
import { bundle, withOwnGlobals } from "../../src/sandbox/program.ts";

/** The realm's own text. */
export const REALM_TEXT: string = withOwnGlobals(
  bundle("./child/realm.ts", { format: "iife", globalName: "pravahRealm" }),
);
const realmScript = new vm.Script(REALM_TEXT);
/** The channel alone: a realm that is not the work's own. */
const channelScript = new vm.Script(`(() => {
  ${bundle(import.meta.resolve("@pravah/checks/channel"), { format: "iife", globalName: "channel" })}
  return {
    buffer: (size) => new Uint8Array(size),
    enterLoad: channel.enterLoad,
    leave: channel.leave,
    serve(exports) {
      const functions = channel.functionsOf(exports);
      return (request) =>
        channel.within(() => channel.answer(functions, request, () => "", () => null));
    },
  };
})()`);
const TypedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;
const { get: length } = Object.getOwnPropertyDescriptor(TypedArray, "length") ?? {};

export interface RealmHere {
  /** The realm's own global. */
  global: object;
  /** The bytes of the reply. */
  ask(name: string, ...args: unknown[]): Buffer;
  answer(request: Uint8Array): Buffer;
  run(text: string): unknown;
}

interface Bracket {
  enterLoad?(): void;
  leave?(): void;
}

export type Host = "sandbox" | "practice" | "author";

/**
 * @param work an expression: the object of the work's functions
 * @param host whose realm it is; an author's trials do not even say when a work is loaded
 */
export function realmHere(work: string, host: Host = "sandbox"): RealmHere {
  const { DONT_CONTEXTIFY } = vm.constants as unknown as { DONT_CONTEXTIFY: vm.Context };
  const context = vm.createContext(DONT_CONTEXTIFY, {
    codeGeneration: { strings: false, wasm: false },
  });
  const script = host === "sandbox" ? realmScript : channelScript;
  const realm = script.runInContext(context) as Pick<Realm, "buffer" | "serve"> & Bracket;
  const run = (text: string): unknown => vm.runInContext(`"use strict";${text}`, context);
  if (host === "practice") realm.enterLoad?.();
  const exports = run(`(${work})`) as Record<string, unknown>;
  if (host === "practice") realm.leave?.();
  const reply = realm.serve(exports);
  const answer = (request: Uint8Array) => {
    const inside = realm.buffer(request.length);
    Uint8Array.prototype.set.call(inside, request);
    const outside = reply(inside);
    const copy = Buffer.alloc(length?.call(outside));
    copy.set(outside);
    return copy;
  };
  return {
    global: vm.runInContext("globalThis", context),
    run,
    answer,
    ask: (name, ...args) => answer(encodeRequest(name, args)),
  };
}

export const replyOf = (bytes: Buffer): ReturnType<typeof decodeReply> => decodeReply(bytes);
