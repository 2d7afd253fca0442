// Whether an entry of a list is what it looks like. What stands under an index of `Array.prototype` catches
// what is written to a new entry, and shows in place of a deleted one; a getter as a list's own entry runs
// the work's code where it is read. Asked once a message, so that entries are read and written without a call.

import {
  ArrayPrototype,
  apply,
  charCodeAt,
  defineProperties,
  defineProperty,
  enumerableKeys,
  getPrototypeOf,
  ObjectPrototype,
  ownKeys,
  reflectDefine,
} from "./built-ins.ts";

// Indices would come first.
const FIRST_KEY = ownKeys(ObjectPrototype)[0];

/** A method or class, the object that has it, and what stands in its place. */
export type Replacement = readonly [holder: object, key: string, value: unknown];

let isWatched = false;
/** An entry of a list, or of what lists inherit from, may have been defined as a getter. */
let wasDefined = false;

/** True where no prototype of a list has an entry under an index. */
export function listsInheritNothing(): boolean {
  if ((ArrayPrototype as unknown[]).length > 0) return false;
  if (getPrototypeOf(ArrayPrototype) !== ObjectPrototype) return false;
  // What was not defined was assigned, and shows. A tenth of the price of looking at all keys.
  if (isWatched && !wasDefined && enumerableKeys(ObjectPrototype).length === 0) return true;
  return ownKeys(ObjectPrototype)[0] === FIRST_KEY;
}

/** False only where it is known that no entry of any list is a getter. */
export function listsMayHoldGetters(): boolean {
  return !isWatched || wasDefined;
}

type Anything = (...args: unknown[]) => unknown;

/** Takes note of a key that may be an index. It is not known on what: a proxy would hide that. */
function note(key: unknown): void {
  if (typeof key === "symbol") return;
  if (typeof key === "string") {
    const first = key === "" ? 0 : charCodeAt(key, 0);
    if (first < DIGIT_0 || first > DIGIT_9) return;
  }
  wasDefined = true;
}

const [DIGIT_0, DIGIT_9] = [48, 57];

const inherited = ObjectPrototype as Record<string, Anything>;
const { __defineGetter__: defineGetter, __defineSetter__: defineSetter } = inherited;

const ofObject: Record<string, Anything> = {
  defineProperty(target, key, attributes) {
    note(key);
    return defineProperty(target as object, key as PropertyKey, attributes as object);
  },
  defineProperties(target, properties) {
    wasDefined = true;
    return defineProperties(target as object, properties as PropertyDescriptorMap);
  },
};
const ofReflect: Record<string, Anything> = {
  defineProperty(target, key, attributes) {
    note(key);
    return reflectDefine(target as object, key as PropertyKey, attributes as object);
  },
};
const ofAll: Record<string, Anything> = {
  __defineGetter__(this: unknown, key, get) {
    note(key);
    return apply(defineGetter as Anything, this, [key, get]);
  },
  __defineSetter__(this: unknown, key, set) {
    note(key);
    return apply(defineSetter as Anything, this, [key, set]);
  },
};

/**
 * What can define a getter, as functions that take note. They do so before they define: what is thrown on
 * the way must not leave a getter that nobody knows of.
 */
export const DEFINERS: readonly Replacement[] = [
  ...Object.entries(ofObject).map(([key, value]) => [Object, key, value] as const),
  ...Object.entries(ofReflect).map(([key, value]) => [Reflect, key, value] as const),
  ...Object.entries(ofAll).map(([key, value]) => [inherited, key, value] as const),
];

/** Says that a work finds nothing but `DEFINERS`, from its first line on. */
export function definitionsAreWatched(): void {
  isWatched = true;
}
