// Bytes → plain data. The bytes may be hostile: every count is checked before it is believed.

import type { Plain } from "../plain.ts";
import { MAX_DEPTH, MAX_FIELDS, MAX_STRING, MAX_VALUES, TAG } from "./tags.ts";

/** Bytes that `encode` cannot have written. */
export class ProtocolError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ProtocolError";
  }
}

/**
 * Decodes one value that fills `bytes` completely.
 *
 * @throws {ProtocolError} on anything that `encode` cannot have written
 */
export function decode(bytes: Uint8Array): Plain {
  const reader = new Reader(bytes);
  const value = reader.value(0);
  reader.end();
  return value;
}

export interface DecodedCall {
  name: Plain;
  args: readonly Plain[];
  /** Whether an argument is no longer what came across. */
  isChanged(index: number): boolean;
}

/**
 * Decodes a call; its bytes are kept to tell which arguments were changed since.
 *
 * @param bytes of `encode([name, args])`
 * @throws {ProtocolError} on anything else
 */
export function decodeCall(bytes: Uint8Array): DecodedCall {
  const reader = new Reader(bytes);
  reader.beginList(2);
  const name = reader.value(1);
  // Arguments that are all numbers cross as such; nobody can change a number.
  if (reader.isAtNumbers) {
    const numbers = reader.value(1) as number[];
    reader.end();
    return { name, args: numbers, isChanged: () => false };
  }
  const count = reader.beginList();
  const args: Plain[] = [];
  const starts: number[] = [];
  for (let i = 0; i < count; i++) {
    starts.push(reader.at);
    args.push(reader.value(2));
  }
  reader.end();
  return { name, args, isChanged: (index) => !reader.holdsAt(starts[index] ?? 0, args[index]) };
}

function isListOf(count: number, value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length === count;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function defineField(object: object, key: string, value: Plain): void {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

class Reader {
  readonly #view: DataView;
  #at = 0;
  #valuesLeft = MAX_VALUES;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  end(): void {
    if (this.#at !== this.#view.byteLength)
      throw new ProtocolError("bytes left over after the value");
  }

  /** True when `value` is what the bytes from `at` on say, to the last bit of each number. */
  holdsAt(at: number, value: unknown): boolean {
    this.#at = at;
    return this.#holds(value);
  }

  get at(): number {
    return this.#at;
  }

  get isAtNumbers(): boolean {
    this.#need(1);
    return this.#view.getUint8(this.#at) === TAG.numbers;
  }

  /** Enters a list, of any length or of `length`. */
  beginList(length?: number): number {
    if (this.#byte() !== TAG.array) throw new ProtocolError("not a list");
    const count = this.#count(1);
    if (length !== undefined && count !== length)
      throw new ProtocolError(`not a list of ${length}`);
    return count;
  }

  value(depth: number): Plain {
    if (--this.#valuesLeft < 0) throw new ProtocolError("too many values");
    // One level of slack for the envelope around a value.
    if (depth > MAX_DEPTH + 2) throw new ProtocolError("nested too deeply");
    const tag = this.#byte();
    switch (tag) {
      case TAG.undefined:
        return undefined;
      case TAG.null:
        return null;
      case TAG.false:
        return false;
      case TAG.true:
        return true;
      case TAG.number:
        return this.#number();
      case TAG.string:
        return this.#text();
      case TAG.array: {
        const count = this.#count(1);
        const list: Plain[] = [];
        for (let i = 0; i < count; i++) list.push(this.value(depth + 1));
        return list;
      }
      case TAG.numbers:
        return this.#numbers();
      case TAG.object:
        return this.#object(depth);
      default:
        throw new ProtocolError(`unknown tag ${tag}`);
    }
  }

  #holds(value: unknown): boolean {
    switch (this.#byte()) {
      case TAG.number:
        return Object.is(value, this.#number());
      case TAG.string:
        return value === this.#text();
      case TAG.array: {
        const count = this.#count(1);
        if (!isListOf(count, value)) return false;
        for (let i = 0; i < count; i++) if (!this.#holds(value[i])) return false;
        return true;
      }
      case TAG.numbers: {
        const count = this.#count(8);
        if (!isListOf(count, value)) return false;
        const view = this.#view;
        const begin = this.#at;
        this.#at += 8 * count;
        for (let i = 0, at = begin; i < count; i++, at += 8) {
          if (!Object.is(value[i], view.getFloat64(at, true))) return false;
        }
        return true;
      }
      case TAG.object: {
        const count = this.#count(5);
        if (!isRecord(value)) return false;
        const keys = Object.keys(value);
        return (
          keys.length === count &&
          keys.every((key) => this.#text() === key && this.#holds(value[key]))
        );
      }
      default:
        this.#at--;
        return value === this.value(0);
    }
  }

  #object(depth: number): Plain {
    const count = this.#count(5);
    if (count > MAX_FIELDS) throw new ProtocolError("an object with too many fields");
    const object: { [key: string]: Plain } = {};
    for (let i = 0; i < count; i++) {
      const key = this.#text();
      const value = this.value(depth + 1);
      // Assigned, this one key would change what the object is; defined, every key is a plain field.
      if (key === "__proto__") defineField(object, key, value);
      else object[key] = value;
    }
    return object;
  }

  #numbers(): number[] {
    const count = this.#count(8);
    const view = this.#view;
    const list: number[] = [];
    const end = this.#at + 8 * count;
    for (let at = this.#at; at < end; at += 8) list.push(view.getFloat64(at, true));
    this.#at = end;
    return list;
  }

  #byte(): number {
    this.#need(1);
    return this.#view.getUint8(this.#at++);
  }

  #number(): number {
    this.#need(8);
    const value = this.#view.getFloat64(this.#at, true);
    this.#at += 8;
    return value;
  }

  /** A count of items that take at least `itemBytes` each: more than fit cannot be true. */
  #count(itemBytes: number): number {
    this.#need(4);
    const count = this.#view.getUint32(this.#at, true);
    this.#at += 4;
    this.#need(count * itemBytes);
    return count;
  }

  #text(): string {
    const count = this.#count(2);
    if (count > MAX_STRING) throw new ProtocolError("a string over the limit");
    const units: number[] = [];
    for (let i = 0; i < count; i++) {
      units.push(this.#view.getUint16(this.#at, true));
      this.#at += 2;
    }
    let text = "";
    for (let i = 0; i < count; i += 4096) text += String.fromCharCode(...units.slice(i, i + 4096));
    return text;
  }

  #need(bytes: number): void {
    if (bytes > this.#view.byteLength - this.#at)
      throw new ProtocolError("the message ends too early");
  }
}
