// A work as JavaScript, as plain data: another process can run it, and find its lines.

import { SourceMap, type SourceMapPayload } from "node:module";
import type { Compiled } from "./compiled.ts";

export interface Script {
  js: string;
  /** Source map, as JSON. */
  map: string;
}

export function compiledFrom({ js, map }: Script): Compiled {
  let lines: SourceMap | undefined;
  return {
    js,
    lineOf: (jsLine) => {
      // Read when it is first asked for: most works never throw.
      lines ??= new SourceMap(JSON.parse(map) as SourceMapPayload);
      // The last entry of the line: a call's own column is not worth carrying across the channel.
      const entry = lines.findEntry(jsLine - 1, 1e6);
      return "originalLine" in entry ? entry.originalLine + 1 : null;
    },
  };
}
