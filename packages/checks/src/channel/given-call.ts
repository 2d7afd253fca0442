// A call as the work is given it, and afterwards: which of its arguments are no longer what came across.

import type { Plain } from "../plain/plain.ts";
import {
  ArrayPrototype,
  bare,
  define,
  enumerableKeys,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  isNan,
  ObjectPrototype,
} from "./built-ins.ts";
import { Cursor, ProtocolError } from "./cursor.ts";
import { Decoder } from "./decode.ts";
import { listsInheritNothing, listsMayHoldGetters } from "./lists.ts";
import { TAG } from "./tags.ts";

export interface GivenCall {
  name: Plain;
  args: readonly Plain[];
  /**
   * Indices of the arguments that are not what they were: another number (to the last bit, but that one
   * NaN is as good as another), another length, and also another list or object in the place of one that
   * was given, for it could show whatever it likes. Runs no code of the work's.
   */
  changed(): number[];
}

/**
 * Decodes a call; its bytes are kept to tell what was changed since.
 *
 * @param bytes of `encode([name, args])`
 * @throws {ProtocolError} on anything else
 */
export function decodeCall(bytes: Uint8Array): GivenCall {
  const cursor = new Cursor(bytes);
  if (cursor.word() !== TAG.array || cursor.count(1) !== 2) throw new ProtocolError("not a call");
  const decoder = new Decoder(cursor, true);
  const name = decoder.value(1);
  const tag = cursor.word();
  // Arguments that are all numbers cross as such; nobody can change a number.
  if (tag === TAG.numbers) {
    const args = decoder.numbers();
    cursor.end();
    return { name, args, changed: () => [] };
  }
  if (tag !== TAG.array) throw new ProtocolError("no list of arguments");
  const count = cursor.count(1);
  const args: Plain[] = [];
  const given = new Given(cursor, decoder, args);
  for (let i = 0; i < count; i++) {
    given.begin();
    define(args, i, decoder.value(2));
  }
  cursor.end();
  return { name, args, changed: () => given.changed() };
}

/** What stands where an entry is missing, or is a getter. */
const NO_ENTRY: unique symbol = Symbol("no entry");

class Given {
  readonly #cursor: Cursor;
  readonly #decoder: Decoder;
  readonly #args: readonly Plain[];
  /** Where each argument begins: in the bytes, and among what was made. */
  readonly #begins = bare<number>();
  #begun = 0;
  #looksCloser = true;
  /** Of the lists and objects that were made, the next to be met. */
  #next = 0;

  constructor(cursor: Cursor, decoder: Decoder, args: readonly Plain[]) {
    this.#cursor = cursor;
    this.#decoder = decoder;
    this.#args = args;
  }

  /** The next argument begins here. */
  begin(): void {
    this.#begins[this.#begun++] = this.#cursor.at;
    this.#begins[this.#begun++] = this.#decoder.madeCount;
  }

  changed(): number[] {
    this.#looksCloser = listsMayHoldGetters() || !listsInheritNothing();
    const indices: number[] = [];
    let found = 0;
    for (let i = 0; i < this.#args.length; i++) {
      this.#cursor.at = this.#begins[2 * i] as number;
      this.#next = this.#begins[2 * i + 1] as number;
      if (!this.#holds(this.#args[i])) define(indices, found++, i);
    }
    return indices;
  }

  /** True when `value` is what the bytes from here on say. */
  #holds(value: unknown): boolean {
    const cursor = this.#cursor;
    switch (cursor.word()) {
      case TAG.number:
        return isSame(value, cursor.word());
      case TAG.string:
        return value === cursor.text();
      case TAG.array:
        return this.#holdsList(value, cursor.count(1));
      case TAG.numbers:
        return this.#holdsNumbers(value, cursor.count(1));
      case TAG.object:
        return this.#holdsObject(value, cursor.count(2));
      case TAG.true:
        return value === true;
      case TAG.false:
        return value === false;
      case TAG.null:
        return value === null;
      default:
        return value === undefined;
    }
  }

  #holdsList(value: unknown, count: number): boolean {
    if (!this.#isGivenList(value, count)) return false;
    for (let i = 0; i < count; i++) if (!this.#holds(this.#entry(value, i))) return false;
    return true;
  }

  #holdsNumbers(value: unknown, count: number): boolean {
    const { words, at } = this.#cursor;
    this.#cursor.at = at + count;
    if (!this.#isGivenList(value, count)) return false;
    if (this.#looksCloser) {
      for (let i = 0; i < count; i++) {
        if (!isSame(ownValue(value, i), words[at + i] as number)) return false;
      }
    } else {
      for (let i = 0; i < count; i++) {
        const entry = value[i];
        const number = words[at + i] as number;
        // Nearly always they are: then no call is made.
        if (entry === number && entry !== 0) continue;
        if (!isSame(entry, number)) return false;
      }
    }
    return true;
  }

  #holdsObject(value: unknown, count: number): boolean {
    if (!this.#isGiven(value, ObjectPrototype)) return false;
    const keys = enumerableKeys(value);
    if (keys.length !== count) return false;
    for (let i = 0; i < count; i++) {
      const key = keys[i] as string;
      if (key !== this.#cursor.text() || !this.#holds(ownValue(value, key))) return false;
    }
    return true;
  }

  #isGivenList(value: unknown, count: number): value is unknown[] {
    return this.#isGiven(value, ArrayPrototype) && (value as unknown[]).length === count;
  }

  #isGiven(value: unknown, prototype: object): value is object {
    const made = this.#decoder.made?.[this.#next++];
    return made !== undefined && value === made && getPrototypeOf(made) === prototype;
  }

  #entry(list: unknown[], index: number): unknown {
    // A deleted entry reads as undefined, and is none.
    const value = this.#looksCloser ? undefined : list[index];
    return value === undefined ? ownValue(list, index) : value;
  }
}

/** The object's own value, read without running anything. */
function ownValue(object: object, key: PropertyKey): unknown {
  const property = getOwnPropertyDescriptor(object, key);
  return property !== undefined && hasOwn(property, "value") ? property.value : NO_ENTRY;
}

/** Tells 0 from −0, and no NaN from another. */
function isSame(value: unknown, number: number): boolean {
  if (value === number) return value !== 0 || 1 / value === 1 / number;
  return isNan(number) && isNan(value);
}
