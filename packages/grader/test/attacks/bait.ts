// Something to read, a place to write and somebody to call, all of them watched.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Bait } from "./port.ts";

export const CANARY_TEXT = "file-canary-7391";
export const SECRET = "env-canary-5582";

export interface WatchedBait extends Bait {
  /** A folder beside the bait, for the works. */
  yard: string;
  /** Connections so far. */
  visits(): number;
  /** Files that somebody has left in the bait's folder. */
  traces(): string[];
  /** Clears the traces. */
  sweep(): void;
  remove(): void;
}

export async function layBait(): Promise<WatchedBait> {
  const home = mkdtempSync(path.join(tmpdir(), "pravah-attacks-"));
  const folder = path.join(home, "canary");
  const yard = path.join(home, "works");
  mkdirSync(folder);
  mkdirSync(yard);
  writeFileSync(path.join(folder, "secret.txt"), CANARY_TEXT);
  let visits = 0;
  const server = createServer((socket) => {
    visits++;
    // An answer, or a patient client would call again and again.
    socket.on("error", () => {});
    socket.end("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
  });
  await new Promise<void>((ready, failed) => {
    server.on("error", failed);
    server.listen(0, "127.0.0.1", ready);
  });
  const address = server.address();
  const traces = () => readdirSync(folder).filter((name) => name !== "secret.txt");
  return {
    folder,
    yard,
    port: typeof address === "object" && address !== null ? address.port : 0,
    visits: () => visits,
    traces,
    sweep() {
      visits = 0;
      for (const name of traces()) rmSync(path.join(folder, name), { recursive: true });
    },
    remove() {
      server.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
