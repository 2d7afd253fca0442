// The sandboxed program without its realm: a work runs in Node itself, as if it had broken out. For
// the ablation test alone, which shows what the walls behind the realm stop.

import { answer, describeError, encode, MAX_RESULT_BYTES } from "@pravah/checks/channel";
import { lineInWork } from "@pravah/checks/host";
import { REQUEST } from "../request.ts";
import { serve } from "./pipe.ts";
import { startWatchdog } from "./watchdog.ts";

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
  if (kind !== REQUEST.load) return encode(["hello"], MAX_RESULT_BYTES);
  const [work, kit] = JSON.parse(Buffer.from(body).toString()) as [string, string];
  try {
    exported = await import(asUrl(work.replace(KIT, JSON.stringify(asUrl(kit)))));
    return encode(["loaded", Object.keys(exported), ""], MAX_RESULT_BYTES);
  } catch (error) {
    return encode(["load-threw", ...describeError(error, lineInWork), ""], MAX_RESULT_BYTES);
  }
});

function asUrl(text: string): string {
  return `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
}
