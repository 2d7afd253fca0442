// The sandboxed process: it is asked, it never asks. The work lives in a bare realm inside it and
// reaches nothing of Node; this file is the only thing between them. Bundled into one text and
// started with Node's permission flags, so that what escapes the realm finds the doors shut too.

import { read, writeSync } from "node:fs";
import vm from "node:vm";
import { encode, MAX_RESULT_BYTES } from "@pravah/checks/channel";
import { LENGTH_BYTES, MAX_FRAME_BYTES, NONCE_BYTES } from "../frame.ts";
import { REQUEST } from "../request.ts";
import type { Realm } from "./realm.ts";
import { startWatchdog } from "./watchdog.ts";

/** The bundled text of realm.ts; the bundler puts it here. */
declare const REALM_TEXT: string;

const KIT = "@pravah/core/kit";
const [memoryMb] = process.argv.slice(2);

startWatchdog(Number(memoryMb));
// A rejection that nobody awaits is the work's own business, not the end of the process.
process.on("unhandledRejection", () => {});

let realm: Realm;
let answerCall: (request: Uint8Array) => Uint8Array;

function bareContext(): vm.Context {
  // Without a contextified host object there is no host prototype to climb to (Node ≥ 22.8).
  const bare = (vm.constants as { DONT_CONTEXTIFY?: unknown }).DONT_CONTEXTIFY as
    | vm.Context
    | undefined;
  return vm.createContext(bare ?? Object.create(null), {
    codeGeneration: { strings: false, wasm: false },
  });
}

async function load(body: Uint8Array): Promise<Uint8Array> {
  const [work, kit] = JSON.parse(Buffer.from(body).toString()) as [string, string];
  const context = bareContext();
  realm = vm.runInContext(REALM_TEXT, context);
  const options = {
    context,
    importModuleDynamically: (specifier: string) => realm.rejectImport(String(specifier)),
  };
  const module = new vm.SourceTextModule(work, { ...options, identifier: "work.ts" } as never);
  try {
    await module.link((specifier) => {
      if (specifier !== KIT) throw new ForbiddenImport(specifier);
      return new vm.SourceTextModule(kit, { ...options, identifier: KIT } as never);
    });
  } catch (error) {
    if (error instanceof ForbiddenImport)
      return encode(["forbidden", error.specifier], MAX_RESULT_BYTES);
    return realm.loadThrew(error);
  }
  try {
    await module.evaluate();
  } catch (error) {
    return realm.loadThrew(error);
  }
  const exports = module.namespace as Record<string, unknown>;
  const reply = realm.loaded(exports);
  answerCall = realm.serve(exports);
  return reply;
}

class ForbiddenImport extends Error {
  readonly specifier: string;
  constructor(specifier: string) {
    super(specifier);
    this.specifier = specifier.slice(0, 200);
  }
}

function call(body: Uint8Array): Uint8Array {
  const inside = realm.buffer(body.length);
  Buffer.prototype.set.call(inside, body);
  return answerCall(inside);
}

async function onFrame(frame: Buffer): Promise<void> {
  const nonce = frame.subarray(0, NONCE_BYTES);
  const body = frame.subarray(NONCE_BYTES + 1);
  const kind = frame[NONCE_BYTES];
  const reply =
    kind === REQUEST.call
      ? call(body)
      : kind === REQUEST.load
        ? await load(body)
        : encode(["hello"], MAX_RESULT_BYTES);
  const head = Buffer.allocUnsafe(LENGTH_BYTES);
  head.writeUInt32LE(NONCE_BYTES + reply.length);
  writeAll(Buffer.concat([head, nonce, Buffer.from(reply)]));
}

function writeAll(bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at, bytes.length - at);
    } catch (error) {
      // A full pipe is no error; a closed one means that nobody listens any more.
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") process.exit(0);
    }
  }
}

let pending = Buffer.alloc(0);
const chunk = Buffer.allocUnsafe(1 << 16);

function pump(): void {
  read(0, chunk, 0, chunk.length, null, async (error, bytesRead) => {
    if (error?.code === "EAGAIN") return void setTimeout(pump, 1);
    if (error || bytesRead === 0) process.exit(0);
    pending = Buffer.concat([pending, chunk.subarray(0, bytesRead)]);
    while (pending.length >= LENGTH_BYTES) {
      const length = pending.readUInt32LE(0);
      if (length > MAX_FRAME_BYTES) process.exit(0);
      if (pending.length < LENGTH_BYTES + length) break;
      const frame = pending.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
      pending = pending.subarray(LENGTH_BYTES + length);
      try {
        await onFrame(frame);
      } catch {
        // The work broke what the reply is built with (its realm's own prototypes): no honest end.
        process.exit(3);
      }
    }
    pump();
  });
}

// A timer keeps the process alive while a work's promise is pending; the end of stdin ends it.
setInterval(() => {}, 1 << 30);
pump();
