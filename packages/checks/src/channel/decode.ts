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
      case TAG.numbers: {
        const count = this.#count(8);
        const list: number[] = [];
        for (let i = 0; i < count; i++) list.push(this.#number());
        return list;
      }
      case TAG.object:
        return this.#object(depth);
      default:
        throw new ProtocolError(`unknown tag ${tag}`);
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
