// Plain data → bytes. Keeps NaN, ±Infinity and −0 exactly; refuses what is not plain data, by name.
//
// Runs on both sides of the channel, also inside a bare realm: no TextEncoder, no Buffer.

import { MAX_DEPTH, MAX_FIELDS, MAX_STRING, MAX_VALUES, TAG, TYPED_ARRAYS } from "./tags.ts";

/** Something that cannot cross, with the place where it stands. */
export class NotPlainError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "NotPlainError";
  }
}

/**
 * Encodes plain data. Arrays of numbers take 8 bytes a number; typed arrays cross as numbers.
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
const MAX_SPARE_BYTES = 1 << 20;

function withWriter<T>(maxBytes: number, use: (writer: Writer) => T): T {
  const writer = spare ?? new Writer();
  spare = null;
  writer.begin(maxBytes);
  try {
    return use(writer);
  } finally {
    if (writer.size <= MAX_SPARE_BYTES) spare = writer;
  }
}

class Writer {
  #bytes = new Uint8Array(4096);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;
  #valuesLeft = 0;
  #max = 0;
  /** The way to the value that is being written, a key for each depth. */
  readonly #keys: (string | number)[] = [];

  get size(): number {
    return this.#bytes.length;
  }

  begin(max: number): void {
    this.#length = 0;
    this.#valuesLeft = MAX_VALUES;
    this.#max = max;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  fields(fields: readonly unknown[]): void {
    this.#valuesLeft--;
    this.#tag(TAG.array);
    this.#count(fields.length);
    for (const field of fields) this.value(field, 0);
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
        this.#tag(TAG.number);
        return this.#number(value);
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
    if (Array.isArray(value)) return this.#array(value, depth);
    if (ArrayBuffer.isView(value)) return this.#typedArray(value, depth);
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      throw new NotPlainError(
        `${this.#place(depth)} is ${describeInstance(value)}; return a plain object or array`,
      );
    }
    const keys = Object.keys(value);
    if (keys.length > MAX_FIELDS) {
      throw new NotPlainError(
        `${this.#place(depth)} has ${keys.length} fields; the limit is ${MAX_FIELDS}`,
      );
    }
    this.#tag(TAG.object);
    this.#count(keys.length);
    for (const key of keys) {
      const property = Object.getOwnPropertyDescriptor(value, key);
      if (key.length > MAX_STRING) {
        throw new NotPlainError(
          `${this.#place(depth)} has a name of ${key.length} characters; the limit is ${MAX_STRING}`,
        );
      }
      this.#keys[depth] = key;
      if (!property || !("value" in property))
        throw new NotPlainError(`${this.#place(depth + 1)} is a getter; return plain values`);
      this.#text(key);
      this.value(property.value, depth + 1);
    }
  }

  #array(value: unknown[], depth: number): void {
    const { length } = value;
    this.#reserve(length + 5);
    if (typeof value[0] === "number" && this.#numbers(value)) return;
    this.#tag(TAG.array);
    this.#count(length);
    for (let i = 0; i < length; i++) {
      this.#keys[depth] = i;
      this.value(value[i], depth + 1);
    }
  }

  /**
   * Writes a list of numbers, or nothing where an entry is none (a hole reads as undefined) or where
   * there is no room for all. One pass: most of these loops run in code that is not yet optimised.
   */
  #numbers(value: ArrayLike<unknown>): boolean {
    const { length } = value;
    const begin = this.#length;
    if (begin + 8 * length + 5 > this.#max) return false;
    this.#reserve(8 * length + 5);
    this.#tag(TAG.numbers);
    this.#count(length);
    const view = this.#view;
    let at = this.#length;
    for (let i = 0; i < length; i++, at += 8) {
      const entry = value[i];
      if (typeof entry !== "number") {
        this.#length = begin;
        return false;
      }
      view.setFloat64(at, entry, true);
    }
    this.#length = at;
    return true;
  }

  #typedArray(value: ArrayBufferView, depth: number): void {
    const name = Object.prototype.toString.call(value).slice(8, -1);
    if (!TYPED_ARRAYS.includes(name)) {
      throw new NotPlainError(
        `${this.#place(depth)} is ${describeInstance(value)}; return a number[]`,
      );
    }
    const numbers = value as Float64Array;
    // Without room for all, reserving says so.
    if (!this.#numbers(numbers)) this.#reserve(8 * numbers.length + 5);
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
    const keys = this.#keys.slice(0, depth);
    const steps = keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`));
    return steps.join("").replace(/^\./, "") || "the value";
  }

  // UTF-16 code units as they are: exact for every string, lone surrogates included.
  #text(value: string): void {
    this.#count(value.length);
    this.#reserve(2 * value.length);
    for (let i = 0; i < value.length; i++) {
      this.#view.setUint16(this.#length, value.charCodeAt(i), true);
      this.#length += 2;
    }
  }

  #tag(tag: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = tag;
  }

  #count(count: number): void {
    this.#reserve(4);
    this.#view.setUint32(this.#length, count, true);
    this.#length += 4;
  }

  #number(value: number): void {
    this.#reserve(8);
    this.#view.setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed > this.#max) {
      throw new NotPlainError(
        `the value is larger than the limit of ${Math.floor(this.#max / 1e6)} MB`,
      );
    }
    if (needed <= this.#bytes.length) return;
    let size = this.#bytes.length * 2;
    while (size < needed) size *= 2;
    const grown = new Uint8Array(size);
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}

function describeInstance(value: object): string {
  const name = Object.prototype.toString.call(value).slice(8, -1);
  return name === "Object" ? "an instance of a class" : `a ${name}`;
}
