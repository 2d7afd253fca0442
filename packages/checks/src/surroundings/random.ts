// What a work gets from `Math.random`: numbers that follow from the call, its function's name and its
// arguments. Other arguments, other numbers; the same call, the same numbers, in every host and whatever
// was called before it: a work that rolls dice is a function of its arguments like any other.

import {
  bufferOf,
  Floats,
  floor,
  Integers,
  imul,
  isNan,
  offsetOf,
  viewLength,
} from "../channel/built-ins.ts";
import { atWordBoundary } from "../channel/cursor.ts";
import { WORD_BYTES } from "../channel/tags.ts";

const NAN_BLOCK = 0x7ff80000;

let source: Uint8Array | null = null;
/** Seeds are made when the first number is asked for: nearly no work asks. */
let isSeeded = false;
let [a, b, c, counter] = [0, 0, 0, 0];

/** The numbers start again, with those of this request; null where a work is loaded. */
export function reseed(request: Uint8Array | null): void {
  source = request;
  isSeeded = false;
}

/** Uniform in [0, 1), with 53 random bits. */
export function random(): number {
  if (!isSeeded) seed();
  return ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}

/** Two hashes of the request, four bytes at a time, as MurmurHash3 goes through its blocks. */
function seed(): void {
  a = 0x811c9dc5;
  b = 0x9e3779b9;
  c = 0;
  if (source !== null) absorb(atWordBoundary(source));
  counter = 1;
  isSeeded = true;
  // As long as it takes until every bit of the seed has reached all others.
  for (let i = 0; i < 20; i++) next();
}

function absorb(bytes: Uint8Array): void {
  const count = floor(viewLength(bytes) / WORD_BYTES);
  const words = new Floats(bufferOf(bytes), offsetOf(bytes), count);
  const blocks = new Integers(bufferOf(bytes), offsetOf(bytes), 2 * count);
  for (let i = 0; i < count; i++) {
    const word = words[i] as number;
    // How a NaN is written is the machine's affair.
    const isNumber = !isNan(word);
    mix(isNumber ? (blocks[2 * i] as number) : 0);
    mix(isNumber ? (blocks[2 * i + 1] as number) : NAN_BLOCK);
  }
  c = count;
}

function mix(block: number): void {
  a = rotated(imul(a ^ block, 0xcc9e2d51));
  b = rotated(imul(b ^ block, 0x1b873593));
}

function rotated(word: number): number {
  return (word << 15) | (word >>> 17);
}

/**
 * 32 random bits.
 *
 * @see Doty-Humphrey, PractRand 0.93 (2014): sfc32
 */
function next(): number {
  const sum = (a + b + counter) | 0;
  counter = (counter + 1) | 0;
  a = b ^ (b >>> 9);
  b = (c + (c << 3)) | 0;
  c = ((c << 21) | (c >>> 11)) + sum;
  c |= 0;
  return sum >>> 0;
}
