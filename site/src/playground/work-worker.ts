// The worker in which a work runs: a realm like the sandbox's, which answers calls and can be ended at any time.
// Built into one text (`virtual:work-program`), and started inside a frame without an origin.

import * as kit from "@pravah/core/kit";
import { ForbiddenImport, REQUEST, type RequestKind } from "@pravah/grader/browser";
import { realm } from "@pravah/grader/realm";
import { bareWorker, mustBeWalledIn } from "./bare-worker.ts";

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
  /** The one message of the frame: the line to the grader. */
  onmessage: ((event: { ports: readonly MessagePort[] }) => void) | null;
};

const KIT = "@pravah/core/kit";
// Taken before they are taken away.
const { createObjectURL } = URL;
const { Blob: Text, TextDecoder: Decoder } = globalThis;
let answerCall: (request: Uint8Array) => Uint8Array;

async function load(body: Uint8Array): Promise<Uint8Array> {
  const [js] = JSON.parse(new Decoder().decode(body)) as [string, string];
  const exports: Record<string, unknown> = {};
  const require = (specifier: unknown) => {
    if (specifier !== KIT) throw new ForbiddenImport(String(specifier));
    return kit;
  };
  Object.assign(globalThis, { exports, require });
  const address = createObjectURL(new Text([js], { type: "text/javascript" }));
  try {
    await import(/* @vite-ignore */ address);
  } catch (error) {
    return error instanceof ForbiddenImport
      ? realm.forbidden(error.specifier)
      : realm.loadThrew(error);
  }
  const reply = realm.loaded(exports);
  answerCall = realm.serve(exports);
  return reply;
}

function serve(line: MessagePort): void {
  const post = line.postMessage.bind(line) as (reply: WorkReply) => void;
  line.onmessage = async ({ data: { ticket, kind, body } }: MessageEvent<WorkRequest>) => {
    const bytes =
      kind === REQUEST.call
        ? answerCall(body)
        : kind === REQUEST.load
          ? await load(body)
          : new Uint8Array();
    post({ ticket, bytes });
  };
}

self.onmessage = ({ ports: [line] }) => {
  self.onmessage = null;
  mustBeWalledIn();
  bareWorker();
  if (line) serve(line);
};
