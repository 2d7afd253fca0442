// The sandboxed process: it is asked, it never asks. The work lives in a bare realm inside it and
// reaches nothing of Node; this file is the only thing between them. Bundled into one text and
// started with Node's permission flags, so that what escapes the realm finds the doors shut too.

import vm from "node:vm";
import { REQUEST } from "../box/request.ts";
import { bareContext } from "./bare-context.ts";
import { bareHost } from "./bare-host.ts";
import { ForbiddenImport } from "./forbidden-import.ts";
import { DECLARE_NAMES } from "./global-names.ts";
import { callbackSetters } from "./own-callbacks.ts";
import { exit, serve } from "./pipe.ts";
import type { Realm } from "./realm.ts";
import { startWatchdog } from "./watchdog.ts";

/** The bundled text of realm.ts; the bundler puts it here, and which walls stand. */
declare const REALM_TEXT: string;
declare const REALM_CODE: string;
declare const OWN_CALLBACKS: boolean;
declare const BARE_HOST: boolean;

const KIT = "@pravah/core/kit";
const { Buffer } = globalThis;
const [watch] = process.argv.slice(2);

// Where the kernel watches there is no second thread to pay for.
if (watch !== undefined) startWatchdog(JSON.parse(watch));
// A rejection that nobody awaits is the work's own business, not the end of the process.
process.on("unhandledRejection", () => {});
const setCallbacks = OWN_CALLBACKS ? callbackSetters() : null;
if (BARE_HOST) bareHost(exit);

let answerCall: (request: Uint8Array) => Uint8Array;
let realm: Realm;

function readyRealm(): vm.Script {
  return new vm.Script(REALM_TEXT, { cachedData: Buffer.from(REALM_CODE, "base64") });
}

async function load(body: Uint8Array): Promise<Uint8Array> {
  const [work, kit] = JSON.parse(Buffer.from(body).toString()) as [string, string];
  const context = bareContext();
  realm =
    REALM_CODE === "" ? vm.runInContext(REALM_TEXT, context) : readyRealm().runInContext(context);
  setCallbacks?.(realm.callbacks);
  vm.runInContext(DECLARE_NAMES, context);
  const options = {
    context,
    // Called by Node's own callback, where it was left in its place.
    importModuleDynamically: () => realm.callbacks.importModule(),
  };
  let module: vm.SourceTextModule;
  try {
    // Throws for what only V8 finds wrong, such as a pattern that is no regular expression.
    module = new vm.SourceTextModule(work, { ...options, identifier: "work.ts" } as never);
    await module.link((specifier) => {
      if (specifier !== KIT) throw new ForbiddenImport(specifier);
      return new vm.SourceTextModule(kit, { ...options, identifier: KIT } as never);
    });
    await module.evaluate();
  } catch (error) {
    return hostCopy(
      error instanceof ForbiddenImport ? realm.forbidden(error.specifier) : realm.loadThrew(error),
    );
  }
  const exports = module.namespace as Record<string, unknown>;
  const reply = hostCopy(realm.loaded(exports));
  answerCall = realm.serve(exports);
  return reply;
}

const viewLength = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype),
  "length",
)?.get as () => number;

/**
 * Bytes of the realm as this side's own, read without asking anything that the work may have
 * replaced. What belongs to the realm is never awaited either: `await` would look for its `then`.
 *
 * @throws {TypeError} when it is not a typed array
 */
function hostCopy(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(viewLength.call(bytes));
  copy.set(bytes);
  return copy;
}

function call(body: Uint8Array): Uint8Array {
  const inside = realm.buffer(body.length);
  Uint8Array.prototype.set.call(inside, body);
  return hostCopy(answerCall(inside));
}

serve((kind, body) => {
  if (kind === REQUEST.call) return call(body);
  if (kind === REQUEST.load) return load(body);
  return new Uint8Array();
});
