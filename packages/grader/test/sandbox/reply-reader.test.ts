// One frame, in any pieces, from anybody: laws over random bytes.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LENGTH_BYTES, MAX_REPLY_FRAME, NONCE_BYTES } from "../../src/sandbox/box/frame.ts";
import { FrameError, ReplyReader } from "../../src/sandbox/box/reply-reader.ts";

const nonce = fc.uint8Array({ minLength: NONCE_BYTES, maxLength: NONCE_BYTES });
const body = fc.uint8Array({ maxLength: 300 });
/** Where the bytes are cut; positions beyond the end do nothing. */
const cuts = fc.array(fc.nat(320), { maxLength: 8 });

function frame(id: Uint8Array, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(LENGTH_BYTES);
  head.writeUInt32LE(NONCE_BYTES + bytes.length);
  return Buffer.concat([head, id, bytes]);
}

function inPieces(bytes: Uint8Array, at: readonly number[]): Uint8Array[] {
  const ends = [...new Set(at.filter((cut) => cut < bytes.length))].sort((a, b) => a - b);
  return [...ends, bytes.length].map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
}

/** Feeds the pieces until something comes out. */
function read(id: Uint8Array, pieces: readonly Uint8Array[]): Uint8Array | "error" | null {
  const reader = new ReplyReader(id);
  for (const piece of pieces) {
    try {
      const reply = reader.push(Buffer.from(piece));
      if (reply !== null) return reply;
    } catch (error) {
      expect(error).toBeInstanceOf(FrameError);
      return "error";
    }
  }
  return null;
}

describe("a reply", () => {
  it("is the same however it is cut", () => {
    fc.assert(
      fc.property(nonce, body, cuts, (id, bytes, at) => {
        const reply = read(id, inPieces(frame(id, bytes), at));
        expect(Buffer.from(reply as Uint8Array)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it("does not come from bytes that do not know the nonce", () => {
    fc.assert(
      fc.property(nonce, fc.uint8Array({ maxLength: 400 }), cuts, (id, bytes, at) => {
        expect(["error", null]).toContainEqual(read(id, inPieces(bytes, at)));
      }),
      { numRuns: 2000 },
    );
  });

  it("survives no change of its head, and no byte too many", () => {
    fc.assert(
      fc.property(
        nonce,
        body,
        fc.nat(11),
        fc.integer({ min: 1, max: 255 }),
        (id, bytes, at, by) => {
          const damaged = frame(id, bytes);
          damaged[at] = ((damaged[at] ?? 0) + by) % 256;
          expect(["error", null]).toContainEqual(read(id, [damaged]));
          expect(read(id, [Buffer.concat([frame(id, bytes), Buffer.of(by)])])).toBe("error");
        },
      ),
    );
  });

  it("is refused by its head alone when it would be too long", () => {
    const head = Buffer.alloc(LENGTH_BYTES + NONCE_BYTES);
    head.writeUInt32LE(MAX_REPLY_FRAME + 1);
    expect(read(new Uint8Array(NONCE_BYTES), [head])).toBe("error");
    head.writeUInt32LE(MAX_REPLY_FRAME);
    expect(read(new Uint8Array(NONCE_BYTES), [head])).toBeNull();
  });
});
