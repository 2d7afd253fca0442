// A work that tries, with ever less stack left, everything through which V8 or Node could enter a function
// of Node's: an overflow in there would throw an error of Node's into the realm.

/** Expressions by name. `n` counts up from try to try. */
export const DOORS: Readonly<Record<string, string>> = {
  // What Node answers for V8.
  "import()": 'import("x")',
  "import() with attributes": 'import("x", { with: { type: "json" } })',
  "import() of a proxy": "import(new Proxy({}, {}))",
  "the stack of an error": "errors[n++ & 2047].stack",
  "the stack of a new error": 'new Error("x").stack',
  "the stack of an overflow": "overflow?.stack",
  "the stack of an async error": "asyncErrors[n++ & 1023]?.stack",
  "a captured stack": "(Error.captureStackTrace(holder), holder.stack)",
  "a stack with a getter for a name": "odd[n++ & 1023].stack",
  "a rejection": "Promise.reject(n)",
  "a rejection with a getter": "Promise.reject({ get stack() { return 1; } })",
  "a rejection that is awaited later": "Promise.reject(n).catch(() => {})",
  "a promise settled twice": "new Promise((yes, no) => { yes(1); no(2); yes(3); })",
  "a throw in an async function": "(async () => { throw n; })()",
  "a throw in an async generator": "(async function* () { throw n; })().next()",
  "a promise whose prototype is a proxy": "Object.setPrototypeOf(Promise.reject(1), trap)",
  // The global, whose properties Node looks up up to Node 22.
  "a global set": 'globalThis["a" + (n++ & 63)] = {}',
  "a global asked for": 'globalThis["b" + (n++ & 63)]',
  "a global deleted": 'delete globalThis["a" + (n++ & 63)]',
  "a global with a getter":
    'Object.defineProperty(globalThis, "c" + (n++ & 63), { get: () => ({}), configurable: true })',
  "a global described": 'Object.getOwnPropertyDescriptor(globalThis, "Array")',
  "a getter described": 'Object.getOwnPropertyDescriptor(globalThis, "c1")',
  "the globals listed": "Reflect.ownKeys(globalThis)",
  "the globals walked": "(() => { for (const key in globalThis) holder.key = key; })()",
  "the global's prototype": "Reflect.setPrototypeOf(globalThis, Object.prototype)",
  "the global closed": "Reflect.isExtensible(globalThis)",
  // What V8 reports as a warning, and code from text.
  "bad asm.js": '(() => { function A(s) { "use asm"; var f = s.x; return 1; } return A({}); })()',
  eval: '(0, eval)("1")',
  Function: 'new Function("1")',
  "a generator from text": 'new (Object.getPrototypeOf(function* () {}).constructor)("1")',
  "a pattern that is none": 'new RegExp("(")',
  "bad JSON": 'JSON.parse("{")',
  numbers: "n.toLocaleString()",
  dates: "new Date(n).toLocaleString()",
  collation: '"a".localeCompare("b")',
  // What the realm has from us.
  "console.log": "console.log(n)",
  "console.log of a proxy": "console.log(new Proxy({}, {}))",
  structuredClone: "structuredClone({ a: [n] })",
  queueMicrotask: "queueMicrotask(() => { throw 1; })",
  setTimeout: "setTimeout(() => {}, 0)",
  performance: "performance.now()",
};

/** Its answer has to be in the module itself: it is asked for once. */
const META = "import.meta";

/** Arguments, so that what is left at the bottom is not always the same. */
const FRAMES = ["", "a, b, c", "a, b, c, d, e, f, g"];

/** Enough for what Node's longest function needs. */
const DEPTHS = 400;

/** Tries the door at each depth from the bottom up; no call of ours is in between. */
const climb = (name: string, door: string): string =>
  FRAMES.map(
    (frame) => `{
    let left = ${DEPTHS};
    const up = (${frame}) => { try { up(${frame}); } catch (e) { if (left-- > 0) { overflow = e; try { kept[at++] = ${door}; } catch (x) { kept[at++] = x; } throw e; } } };
    up();
    look(${JSON.stringify(name)});
  }`,
  ).join("\n");

/**
 * The work, as JavaScript. \`found()\` tries these doors, and answers the names of those behind which there
 * was an object that is not of this realm; \`later()\` looks at what came by promises.
 */
export const knockingAt = (doors: readonly string[]): string => `
const up = Object.getPrototypeOf;
const ours = Object.prototype;
function isForeign(x) {
  if ((typeof x !== "object" && typeof x !== "function") || x === null) return false;
  let root = x;
  for (let next = x; next !== null; next = up(next)) root = next;
  return root !== ours && root !== x;
}
let [n, at] = [0, 0];
const kept = new Array(1024).fill(0);
const promises = [];
const names = new Set();
let tries = 0;
function look(name) {
  tries += at;
  for (; at > 0; at--) {
    const x = kept[at - 1];
    try {
      if (isForeign(x)) names.add(name);
      if (typeof x === "object" && x !== null) for (const key of Reflect.ownKeys(x)) {
        const { value, get, set } = Object.getOwnPropertyDescriptor(x, key);
        if (isForeign(value) || isForeign(get) || isForeign(set)) names.add(name);
      }
      if (x instanceof Promise) promises.push([name, x]);
    } catch {}
  }
}
let overflow;
{
  // Asked for until it comes: later it is remembered.
  const up = () => { try { up(); } catch (e) { try { kept[at++] = ${META}; } catch (x) { kept[at++] = x; if (at < 1000) throw x; } } };
  up();
  look("import.meta");
}
export function found() {
  const errors = Array.from({ length: 2048 }, (_, i) => new Error("x" + i));
  const odd = Array.from({ length: 1024 }, () => Object.defineProperty(new Error("x"), "name", { get: () => new Error("y").stack }));
  const asyncErrors = [];
  const holder = {};
  const trap = new Proxy({}, {});
  for (let i = 0; i < 1024; i++) (async () => { await 0; asyncErrors.push(new Error("x")); })();
${doors.map((name) => climb(name, DOORS[name] ?? "")).join("\n")}
  return { names: [...names], tries };
}
export function builtins() {
  const seen = new Set();
  const functions = [];
  const walk = (path, x) => {
    if ((typeof x !== "object" && typeof x !== "function") || x === null || seen.has(x)) return;
    seen.add(x);
    if (isForeign(x)) names.add(path);
    if (typeof x === "function") functions.push([path, x]);
    for (const key of Reflect.ownKeys(x)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(x, key);
      for (const next of [value, get, set]) walk(path + "." + String(key), next);
    }
    walk(path + ".__proto__", up(x));
  };
  walk("global", globalThis);
  // Some take long, and give back what they were given; those of a pattern end the process (V8 does, where
  // it has no stack left to compile one).
  const calls = functions.filter(([path]) => !/fill|repeat|pad|RegExp|match|search|replace|split/i.test(path));
  const thrown = new Array(3 * calls.length * 40).fill(0);
  let [end, left] = [0, 40];
  const down = () => { try { down(); } catch (e) {
    if (left-- <= 0) return;
    for (let i = 0; i < calls.length; i++) {
      const call = calls[i][1];
      try { thrown[end++] = call(); } catch (x) { thrown[end - 1] = x; }
      try { thrown[end++] = call.call([1], {}, () => {}); } catch (x) { thrown[end - 1] = x; }
      try { thrown[end++] = new call({}); } catch (x) { thrown[end - 1] = x; }
    }
    throw e;
  } };
  down();
  for (let i = 0; i < end; i++) if (isForeign(thrown[i])) names.add("from " + calls[Math.floor(i / 3) % calls.length][0]);
  return { names: [...names], functions: functions.length };
}
export function later() {
  for (const [name, promise] of promises.splice(0)) {
    promise.then((x) => isForeign(x) && names.add(name), (x) => isForeign(x) && names.add(name));
  }
  return [...names];
}
`;
