// The seal of a result: a digest that binds it to its run, and where there is a secret an HMAC of the
// same bytes. The digest shows what was changed by mistake or by hand; whoever knows how it is made can
// make it anew. The HMAC cannot be made without the secret.

import { createHmac, timingSafeEqual } from "node:crypto";
import { sha256 } from "../files/hash.ts";
import type { Result } from "../judge/result.ts";

export interface Seal {
  /** Which run it was, see `runOf`: plan and cohort, not shard. */
  run: string;
  /** SHA-256 of the run and the result. */
  digest: string;
  /** HMAC-SHA256 of the same, where there is a secret. */
  hmac?: string;
}

/** A result as it stands in files: sealed, but for those of graders that knew no seals. */
export type Sealed = Result & { seal?: Seal };

/** @param line a record as JSON, without a seal */
export function sealed(line: string, run: string, secret: string | undefined): string {
  return `${line.slice(0, -1)},"seal":${JSON.stringify(sealOf(line, run, secret))}}`;
}

/** The record alone, as it was before it was sealed. */
export function unsealed<T extends { seal?: Seal }>(record: T): Omit<T, "seal"> {
  const { seal: _, ...bare } = record;
  return bare;
}

/**
 * @param secret that of the run; without it the HMAC is not looked at
 * @returns what is wrong with the seal of a record, or null
 */
export function sealFault(record: { seal?: Seal }, secret: string | undefined): string | null {
  const { seal } = record;
  if (seal === undefined) return "it has no seal";
  const right = sealOf(JSON.stringify(unsealed(record)), seal.run, secret);
  if (!same(seal.digest, right.digest)) return "it was changed after it was written";
  if (right.hmac === undefined) return null;
  if (seal.hmac === undefined) return "it was not sealed with the secret";
  return same(seal.hmac, right.hmac) ? null : "it was changed, and sealed without the secret";
}

function sealOf(line: string, run: string, secret: string | undefined): Seal {
  const text = `${run}\n${line}`;
  const digest = sha256(text);
  if (!secret) return { run, digest };
  const hmac = createHmac("sha256", sealKey(secret)).update(text).digest("hex");
  return { run, digest, hmac };
}

/** A key of its own: the secret itself makes the seeds, from text that students wrote. */
function sealKey(secret: string): Buffer {
  return createHmac("sha256", secret).update("pravah seal").digest();
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
