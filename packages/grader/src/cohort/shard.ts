// One part of a cohort, for machines that grade side by side: `--shard 2/8`.

import { sha256 } from "../files/hash.ts";
import { InputError } from "../files/input-error.ts";

export interface Shard {
  /** From 1 to `of`. */
  part: number;
  of: number;
}

/** @throws {InputError} when it is not `i/n` with 1 ≤ i ≤ n */
export function parseShard(text: string): Shard {
  const [, part, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (part === undefined || of === undefined || part < 1 || part > of)
    throw new InputError(`--shard is "${text}"; it can be 1/4, 2/4 …: which part, of how many`);
  return { part, of };
}

/** Whether a submission is in the shard: by a hash of its id, so on every machine the same way. */
export function isInShard(id: string, { part, of }: Shard): boolean {
  return Number.parseInt(sha256(id).slice(0, 8), 16) % of === part - 1;
}
