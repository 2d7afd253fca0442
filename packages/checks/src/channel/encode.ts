// Plain data → bytes. Keeps NaN, ±Infinity and −0 exactly; refuses what is not plain data, by name.
//
// Runs on both sides of the channel, also inside a bare realm: no TextEncoder, no Buffer.

import {
  Bytes,
  bare,
  bufferOf,
  charCodeAt,
  copyInto,
  enumerableKeys,
  Floats,
  floor,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  isArray,
  isView,
  slice,
  tagOf,
  typedArrayName,
  viewLength,
} from "./built-ins.ts";
import { NotPlainError } from "./not-plain.ts";
import { MAX_DEPTH, MAX_FIELDS, MAX_STRING, MAX_VALUES, TAG, WORD_BYTES } from "./tags.ts";

/**
 * Encodes plain data. Everything takes whole words of 8 bytes; typed arrays cross as numbers.
 *
 * @param maxBytes larger results are refused
 * @throws {NotPlainError} on functions, symbols, bigints, class instances, getters, cycles,
 *   nesting deeper than 32, strings longer than 65536, objects with more than 10,000 fields, more
 *   than 2,000,000 values, or too many bytes; names the place
 */
export function encode(value: unknown, maxBytes: number): Uint8Array {
  return withWriter(maxBytes, (writer) => {
    writer.value(value, 0);
    return writer.finish();
  });
}

/** Encodes `fields` as one list; an error names the place within its own field. */
export function encodeFields(fields: readonly unknown[], maxBytes: number): Uint8Array {
  return withWriter(maxBytes, (writer) => {
    writer.fields(fields);
    return writer.finish();
  });
}

/** A buffer that is used again: a grading encodes thousands of small values. */
let spare: Writer | null = null;
const MAX_SPARE_WORDS = 1 << 17;

function withWriter<T>(maxBytes: number, use: (writer: Writer) => T): T {
  const writer = spare ?? new Writer();
  spare = null;
  writer.begin(maxBytes);
  try {
    return use(writer);
  } finally {
    if (writer.size <= MAX_SPARE_WORDS) spare = writer;
  }
}

class Writer {
  #size = 512;
  #words = new Floats(this.#size);
  /** In words, as the size. */
  #length = 0;
  #valuesLeft = 0;
  #max = 0;
  /** The way to the value that is being written, a key for each depth. */
  readonly #keys = bare<string | number>();

  get size(): number {
    return this.#size;
  }

  begin(maxBytes: number): void {
    this.#length = 0;
    this.#valuesLeft = MAX_VALUES;
    this.#max = maxBytes / WORD_BYTES;
  }

  finish(): Uint8Array {
    const bytes = this.#length * WORD_BYTES;
    const message = new Bytes(bytes);
    copyInto(message, new Bytes(bufferOf(this.#words), 0, bytes));
    return message;
  }

  fields(fields: readonly unknown[]): void {
    this.#valuesLeft--;
    this.#begin(TAG.array, fields.length, fields.length);
    for (let i = 0; i < fields.length; i++) this.value(fields[i], 0);
  }

  value(value: unknown, depth: number): void {
    if (--this.#valuesLeft < 0)
      throw new NotPlainError(`the value has more than ${MAX_VALUES} entries`);
    if (depth > MAX_DEPTH)
      throw new NotPlainError(`${this.#place(depth)} is nested too deeply, or contains itself`);
    switch (typeof value) {
      case "undefined":
        return this.#tag(TAG.undefined);
      case "boolean":
        return this.#tag(value ? TAG.true : TAG.false);
      case "number":
        this.#begin(TAG.number, value, 0);
        return;
      case "string":
        return this.#string(value, depth);
      case "object":
        return value === null ? this.#tag(TAG.null) : this.#object(value, depth);
      default:
        throw new NotPlainError(
          `${this.#place(depth)} is a ${typeof value}; only plain data can cross`,
        );
    }
  }

  #object(value: object, depth: number): void {
    if (isArray(value)) return this.#list(value, depth);
    if (isView(value)) return this.#typedArray(value, depth);
    const prototype = getPrototypeOf(value);
    if (prototype !== null && getPrototypeOf(prototype) !== null) {
      throw new NotPlainError(
        `${this.#place(depth)} is ${describeInstance(value)}; return a plain object or array`,
      );
    }
    const keys = enumerableKeys(value);
    const { length } = keys;
    if (length > MAX_FIELDS) {
      throw new NotPlainError(
        `${this.#place(depth)} has ${length} fields; the limit is ${MAX_FIELDS}`,
      );
    }
    this.#begin(TAG.object, length, 2 * length);
    for (let i = 0; i < length; i++) {
      const key = keys[i] as string;
      const property = getOwnPropertyDescriptor(value, key);
      if (key.length > MAX_STRING) {
        throw new NotPlainError(
          `${this.#place(depth)} has a name of ${key.length} characters; the limit is ${MAX_STRING}`,
        );
      }
      this.#keys[depth] = key;
      if (!property || !hasOwn(property, "value"))
        throw new NotPlainError(`${this.#place(depth + 1)} is a getter; return plain values`);
      this.#text(key);
      this.value(property.value, depth + 1);
    }
  }

  #list(value: unknown[], depth: number): void {
    const { length } = value;
    // A proxy may say anything.
    if (typeof length !== "number" || length !== length >>> 0)
      throw new NotPlainError(`${this.#place(depth)} is a list without a length`);
    if (length > 0 && typeof value[0] === "number" && this.#listOfNumbers(value, length)) return;
    this.#begin(TAG.array, length, length);
    for (let i = 0; i < length; i++) {
      this.#keys[depth] = i;
      this.value(value[i], depth + 1);
    }
  }

  /**
   * Writes a list of numbers, or nothing where an entry is none (a hole reads as undefined) or where
   * there is no room for all. One pass: most of these loops run in code that is not yet optimised.
   */
  #listOfNumbers(value: ArrayLike<unknown>, length: number): boolean {
    const begin = this.#length;
    if (begin + 2 + length > this.#max) return false;
    this.#begin(TAG.numbers, length, length);
    const words = this.#words;
    const at = this.#length;
    for (let i = 0; i < length; i++) {
      const entry = value[i];
      if (typeof entry !== "number") {
        this.#length = begin;
        return false;
      }
      words[at + i] = entry;
    }
    this.#length = at + length;
    return true;
  }

  #typedArray(value: ArrayBufferView, depth: number): void {
    const name = typedArrayName(value);
    // 64-bit integers are no numbers, and a DataView has no entries.
    if (name === undefined || name === "BigInt64Array" || name === "BigUint64Array") {
      throw new NotPlainError(
        `${this.#place(depth)} is ${describeInstance(value)}; return a number[]`,
      );
    }
    const length = viewLength(value);
    // Without room for all, reserving says so.
    if (!this.#listOfNumbers(value as Float64Array, length)) this.#reserve(2 + length);
  }

  #string(value: string, depth: number): void {
    if (value.length > MAX_STRING) {
      throw new NotPlainError(
        `${this.#place(depth)} is a string of ${value.length} characters; the limit is ${MAX_STRING}`,
      );
    }
    this.#tag(TAG.string);
    this.#text(value);
  }

  /** Where a value at `depth` stands, as in `layers[2].weights`. */
  #place(depth: number): string {
    let place = "";
    for (let i = 0; i < depth; i++) {
      const key = this.#keys[i];
      place += typeof key === "number" ? `[${key}]` : `.${key}`;
    }
    const name = place[0] === "." ? slice(place, 1) : place;
    return name === "" ? "the value" : name;
  }

  // UTF-16 code units as they are: exact for every string, lone surrogates included.
  #text(value: string): void {
    const { length } = value;
    this.#reserve(1 + length);
    const words = this.#words;
    let at = this.#length;
    words[at++] = length;
    for (let i = 0; i < length; i++) words[at++] = charCodeAt(value, i);
    this.#length = at;
  }

  #tag(tag: number): void {
    this.#reserve(1);
    this.#words[this.#length++] = tag;
  }

  /** Two words, and room for at least `more`. */
  #begin(tag: number, second: number, more: number): void {
    this.#reserve(2 + more);
    this.#words[this.#length++] = tag;
    this.#words[this.#length++] = second;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed > this.#max) {
      throw new NotPlainError(
        `the value is larger than the limit of ${floor((this.#max * WORD_BYTES) / 1e6)} MB`,
      );
    }
    if (needed <= this.#size) return;
    let size = this.#size * 2;
    while (size < needed) size *= 2;
    const grown = new Floats(size);
    copyInto(grown, new Floats(bufferOf(this.#words), 0, this.#length));
    this.#size = size;
    this.#words = grown;
  }
}

function describeInstance(value: object): string {
  const name = slice(tagOf(value), 8, -1);
  return name === "Object" ? "an instance of a class" : `a ${name}`;
}
