// The sandboxed program without its realm: a work runs in Node itself, as if it had broken out: shows
// what the walls behind the realm stop.

import { answer, describeError } from "@pravah/checks/channel";
import { lineInWork } from "@pravah/checks/host";
import { encodeLoadReply } from "../../src/sandbox/box/load-reply.ts";
import { REQUEST } from "../../src/sandbox/box/request.ts";
import { serve } from "../../src/sandbox/child/pipe.ts";
import { startWatchdog } from "../../src/sandbox/child/watchdog.ts";

const KIT = '"@pravah/core/kit"';
const [watch] = process.argv.slice(2);
if (watch !== undefined) startWatchdog(JSON.parse(watch));
process.on("unhandledRejection", () => {});

// Standard output is the pipe to the grader, and noise on the other stream ends the process.
for (const name of ["log", "info", "debug", "dir", "table", "warn", "error", "trace"] as const) {
  console[name] = () => {};
}

let exported: Record<string, unknown> = {};
const silent = () => "";

serve(async (kind, body) => {
  if (kind === REQUEST.call) return answer(exported, body, silent, lineInWork);
  if (kind !== REQUEST.load) return new Uint8Array();
  const [work, kit] = JSON.parse(Buffer.from(body).toString()) as [string, string];
  try {
    exported = await import(asUrl(work.replace(KIT, JSON.stringify(asUrl(kit)))));
    return encodeLoadReply({ kind: "loaded", names: Object.keys(exported), printed: "" });
  } catch (error) {
    const [name, message, line] = describeError(error, lineInWork);
    return encodeLoadReply({ kind: "threw", name, message, line, printed: "" });
  }
});

function asUrl(text: string): string {
  return `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
}
