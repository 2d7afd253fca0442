// The built-ins as they were before any work was loaded. Our code answers in the work's own realm, where
// everything that is looked up may be the work's: so what runs after it has begun calls these alone,
// and looks up nothing.
//
// What needs no care: operators, literals, `new` of a captured class, own entries of what is our own, and
// whatever is asked of primitives without a method. What does: every method, `for … of`, spread and
// destructuring of lists, `instanceof`, and assigning to what an object does not have yet.

const { bind, call } = Function.prototype;

type Method<This, Args extends unknown[], Result> = (this: This, ...args: Args) => Result;

/** A method as a function of its own, whose first argument is what it is called on. */
export function detached<This, Args extends unknown[], Result>(
  method: Method<This, Args, Result>,
): (self: This, ...args: Args) => Result {
  return bind.call(call, method as never) as never;
}

export const ArrayPrototype: object = Array.prototype;
export const ObjectPrototype: object = Object.prototype;
export const Bytes: Uint8ArrayConstructor = Uint8Array;
export const Integers: Int32ArrayConstructor = Int32Array;
export const Floats: Float64ArrayConstructor = Float64Array;

export const {
  create,
  defineProperties,
  defineProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  keys: enumerableKeys,
} = Object;
export const { apply, construct, defineProperty: reflectDefine, ownKeys } = Reflect;
export const { isArray } = Array;
export const { isView } = ArrayBuffer;
export const { floor, imul } = Math;
export const { fromCharCode } = String;
export const { isNaN: isNan } = Number;
export const toText: StringConstructor = String;
export const toNumber: NumberConstructor = Number;
export const toJson: (value: unknown) => string | undefined = JSON.stringify;

export const charCodeAt: (text: string, index: number) => number = detached(
  String.prototype.charCodeAt,
);
export const slice: (text: string, from: number, to?: number) => string = detached(
  String.prototype.slice,
);
export const match: (pattern: RegExp, text: string) => RegExpExecArray | null = detached(
  RegExp.prototype.exec,
);
/** `[object Map]` of a Map: what a class calls its instances. */
export const tagOf: (value: unknown) => string = detached(Object.prototype.toString);

const TypedArray = getPrototypeOf(Uint8Array.prototype) as object;

function getter<Of, Result>(key: PropertyKey): (self: Of) => Result {
  const { get } = getOwnPropertyDescriptor(TypedArray, key) as PropertyDescriptor;
  return detached(get as Method<Of, [], Result>);
}

export const bufferOf: (view: ArrayBufferView) => ArrayBuffer = getter("buffer");
export const offsetOf: (bytes: Uint8Array) => number = getter("byteOffset");
export const viewLength: (list: ArrayBufferView) => number = getter("length");
/** Its class, such as `Float64Array`; undefined for a DataView. */
export const typedArrayName: (view: ArrayBufferView) => string | undefined = getter(
  Symbol.toStringTag,
);
export const copyInto: (into: ArrayBufferView, from: ArrayLike<number>) => void = detached(
  Uint8Array.prototype.set as (this: ArrayBufferView, from: ArrayLike<number>) => void,
);

/** An object without a prototype: what is written to it stays its own, and nothing else shows. */
export function bare<T>(): { [key: PropertyKey]: T } {
  return create(null);
}

const ENTRY = bare<unknown>();
ENTRY.writable = true;
ENTRY.enumerable = true;
ENTRY.configurable = true;

/** Gives `object` an own entry, whatever its prototypes have to say about such a key. */
export function define(object: object, key: PropertyKey, value: unknown): void {
  ENTRY.value = value;
  defineProperty(object, key, ENTRY);
  // Not kept alive until the next one.
  ENTRY.value = undefined;
}
