// `structuredClone` for the realm, which V8 does not bring: a debugged process has it from Node, and works use it.

/** One of the classes whose `slice` is a copy. */
type TypedArray = Float64Array;

/**
 * A deep copy of data, with its cycles. As HTML's own: prototypes of classes and accessors are lost.
 *
 * @param Dates the class of the dates in it, and of their copies
 * @throws {TypeError} for what is no data: a function, a symbol
 * @see HTML Living Standard, §2.7.10
 */
export function cloneWith(Dates: DateConstructor): <T>(value: T) => T {
  return function structuredClone<T>(value: T): T {
    return copy(value, new Map(), Dates) as T;
  };
}

function copy(value: unknown, copies: Map<unknown, unknown>, Dates: DateConstructor): unknown {
  if (typeof value === "function" || typeof value === "symbol") {
    throw new TypeError(`structuredClone: ${String(value).slice(0, 80)} could not be cloned`);
  }
  if (typeof value !== "object" || value === null) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  const remember = <C>(made: C): C => {
    copies.set(value, made);
    return made;
  };
  if (Array.isArray(value)) {
    const made = remember(new Array<unknown>(value.length));
    for (const key of Object.keys(value))
      made[Number(key)] = copy(value[Number(key)], copies, Dates);
    return made;
  }
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
    return remember((value as TypedArray).slice());
  }
  if (value instanceof Dates) return remember(new Dates(value.getTime()));
  if (value instanceof Map) {
    const made = remember(new Map<unknown, unknown>());
    for (const [key, entry] of value)
      made.set(copy(key, copies, Dates), copy(entry, copies, Dates));
    return made;
  }
  if (value instanceof Set) {
    const made = remember(new Set<unknown>());
    for (const entry of value) made.add(copy(entry, copies, Dates));
    return made;
  }
  const made = remember<Record<string, unknown>>({});
  for (const key of Object.keys(value)) {
    const entry = copy((value as Record<string, unknown>)[key], copies, Dates);
    // Not by `=`, for which `__proto__` is no name like others.
    Object.defineProperty(made, key, {
      value: entry,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return made;
}
