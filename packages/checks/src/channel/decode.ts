// Bytes → plain data.

import type { Plain } from "../plain/plain.ts";
import { bare, define, hasOwn, ObjectPrototype } from "./built-ins.ts";
import { Cursor, ProtocolError } from "./cursor.ts";
import { listsInheritNothing } from "./lists.ts";
import { MAX_DEPTH, MAX_FIELDS, MAX_VALUES, TAG } from "./tags.ts";

/**
 * Decodes one value that fills `bytes` completely.
 *
 * @throws {ProtocolError} on anything that `encode` cannot have written
 */
export function decode(bytes: Uint8Array): Plain {
  const cursor = new Cursor(bytes);
  const value = new Decoder(cursor).value(0);
  cursor.end();
  return value;
}

export class Decoder {
  readonly #cursor: Cursor;
  readonly #canAssign = listsInheritNothing();
  #valuesLeft = MAX_VALUES;
  /** Every list and object that was made, in the order of the bytes; null where nobody asks. */
  readonly made: { [order: number]: object } | null;
  madeCount = 0;

  constructor(cursor: Cursor, remembers = false) {
    this.#cursor = cursor;
    this.made = remembers ? bare<object>() : null;
  }

  value(depth: number): Plain {
    if (--this.#valuesLeft < 0) throw new ProtocolError("too many values");
    // One level of slack for the envelope around a value.
    if (depth > MAX_DEPTH + 2) throw new ProtocolError("nested too deeply");
    const tag = this.#cursor.word();
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
        return this.#cursor.word();
      case TAG.string:
        return this.#cursor.text();
      case TAG.array:
        return this.#list(depth);
      case TAG.numbers:
        return this.numbers();
      case TAG.object:
        return this.#object(depth);
      default:
        throw new ProtocolError(`unknown tag ${tag}`);
    }
  }

  /** The list of numbers whose tag was read. */
  numbers(): number[] {
    const cursor = this.#cursor;
    const count = cursor.count(1);
    const { words, at } = cursor;
    cursor.at = at + count;
    const list: number[] = [];
    if (this.made !== null) this.made[this.madeCount++] = list;
    if (this.#canAssign) {
      for (let i = 0; i < count; i++) list[i] = words[at + i] as number;
    } else {
      for (let i = 0; i < count; i++) define(list, i, words[at + i]);
    }
    return list;
  }

  #list(depth: number): Plain[] {
    const count = this.#cursor.count(1);
    const list: Plain[] = [];
    if (this.made !== null) this.made[this.madeCount++] = list;
    for (let i = 0; i < count; i++) {
      const value = this.value(depth + 1);
      if (this.#canAssign) list[i] = value;
      else define(list, i, value);
    }
    return list;
  }

  #object(depth: number): Plain {
    const count = this.#cursor.count(2);
    if (count > MAX_FIELDS) throw new ProtocolError("an object with too many fields");
    const object: { [key: string]: Plain } = {};
    if (this.made !== null) this.made[this.madeCount++] = object;
    for (let i = 0; i < count; i++) {
      const key = this.#cursor.text();
      const value = this.value(depth + 1);
      // Assigned, `__proto__` would change what the object is, and so could whatever a work adds.
      if (hasOwn(ObjectPrototype, key)) define(object, key, value);
      else object[key] = value;
    }
    return object;
  }
}
