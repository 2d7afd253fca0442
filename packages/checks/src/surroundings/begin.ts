// Where chance and time start: with every call anew.

import { restart } from "./clock.ts";
import { reseed } from "./random.ts";

/** Before a work is loaded: the same for every work. */
export function beginLoad(): void {
  reseed(null);
  restart();
}

/** Before a call: the same whenever it is made again, whatever was called before. */
export function beginCall(request: Uint8Array): void {
  reseed(request);
  restart();
}
