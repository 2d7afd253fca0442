// The last door: whatever a command prints, it shows a terminal or a CI log nothing to obey. Names and
// texts are cleaned where they come in; a message that forgot to is cleaned here.

import pc from "picocolors";
import { printable } from "../judge/clean.ts";

type Write = NodeJS.WriteStream["write"];

const raw = new WeakMap<NodeJS.WriteStream, Write>();
/** Of a progress line, which writes itself over. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what begins such a line
const LINE_AGAIN = /^\r\x1b\[K/;

/** From now on all text on both streams is cleaned; bytes are left as they are. */
export function guardOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (raw.has(stream)) continue;
    const write: Write = stream.write.bind(stream);
    raw.set(stream, write);
    stream.write = ((chunk: string | Uint8Array, ...rest: []) =>
      write(typeof chunk === "string" ? guarded(chunk) : chunk, ...rest)) as Write;
  }
}

function guarded(text: string): string {
  const [again = ""] = LINE_AGAIN.exec(text) ?? [];
  return again + printable(text.slice(again.length), pc.isColorSupported);
}
