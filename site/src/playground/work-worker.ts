// The worker in which a work runs: a realm like the sandbox's, which answers calls and can be ended at any time.

import { encode, MAX_RESULT_BYTES } from "@pravah/checks/channel";
import * as kit from "@pravah/core/kit";
import { REQUEST, type RequestKind } from "@pravah/grader/browser";
import { realm } from "@pravah/grader/realm";

export interface WorkRequest {
  /** Comes back with the answer. */
  ticket: number;
  kind: RequestKind;
  body: Uint8Array;
}

export interface WorkReply {
  ticket: number;
  bytes: Uint8Array;
}

declare const self: {
  onmessage: (event: { data: WorkRequest }) => void;
  postMessage(reply: WorkReply): void;
};

const KIT = "@pravah/core/kit";
const post = self.postMessage.bind(self);
let answerCall: (request: Uint8Array) => Uint8Array;

class ForbiddenImport extends Error {
  readonly specifier: string;
  constructor(specifier: string) {
    super(specifier);
    this.specifier = specifier.slice(0, 200);
  }
}

async function load(body: Uint8Array): Promise<Uint8Array> {
  const [js] = JSON.parse(new TextDecoder().decode(body)) as [string, string];
  const exports: Record<string, unknown> = {};
  const require = (specifier: unknown) => {
    if (specifier !== KIT) throw new ForbiddenImport(String(specifier));
    return kit;
  };
  Object.assign(globalThis, { exports, require });
  const address = URL.createObjectURL(new Blob([js], { type: "text/javascript" }));
  try {
    await import(/* @vite-ignore */ address);
  } catch (error) {
    if (error instanceof ForbiddenImport)
      return encode(["forbidden", error.specifier], MAX_RESULT_BYTES);
    return realm.loadThrew(error);
  }
  const reply = realm.loaded(exports);
  answerCall = realm.serve(exports);
  return reply;
}

self.onmessage = async ({ data: { ticket, kind, body } }) => {
  const bytes =
    kind === REQUEST.call
      ? answerCall(body)
      : kind === REQUEST.load
        ? await load(body)
        : encode(["hello"], MAX_RESULT_BYTES);
  post({ ticket, bytes });
};
