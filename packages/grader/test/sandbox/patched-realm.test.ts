// A work may replace what it likes in its realm: no reply is another one because of it, and a changed
// input stays a changed input. Every built-in, one at a time and all together.

import { encodeRequest } from "@pravah/checks/channel";
import { beforeAll, describe, expect, it } from "vitest";
import { REALM_TEXT, type RealmHere, realmHere, replyOf } from "./realm-here.ts";

/** Works that use nothing of the realm's that they did not take before. */
const WORK = `(() => {
  const { random } = Math;
  const { now } = Date;
  const { log } = console;
  const numbers = new Float32Array([0.5, -0]);
  const thrown = { name: "Own", message: "broken", stack: "at f (work.ts:7:1)" };
  const answer = (x, p) => ({ out: [[2 * x[0][0], -x[0][1]], []], p: { rate: p.rate, "": null, on: true } });
  return {
    right: answer,
    changes: (x, p) => { const a = answer(x, p); x[0][1] = 99; return a; },
    changesField: (x, p) => { p.rate = 0; return 1; },
    throws: () => { throw thrown; },
    notPlain: () => ({ layers: [1, [() => 1]] }),
    late: () => ({ then: () => 1 }),
    prints: (x) => { log("here", 5, x); return numbers; },
    adds: (a, b) => a + b,
    rolls: () => [random(), random(), now()],
  };
})()`;
const X = [[1, -0, Number.NaN], [], [[true, null]]];
const CALLS: readonly (readonly [name: string, ...args: unknown[]])[] = [
  ["right", X, { rate: 0.5, नाम: "x" }],
  ["changes", X, { rate: 0.5 }],
  ["changesField", X, { rate: 0.5 }],
  ...["throws", "notPlain", "late", "prints", "rolls"].map((name) => [name, X] as const),
  ["adds", 1, 2],
  ["none", X],
];

const REQUESTS = CALLS.map(([name, ...args]) => encodeRequest(name, args));

const replies = ({ answer }: RealmHere) =>
  REQUESTS.map((request) => answer(request).toString("latin1"));

/** Objects that no name leads to. */
const HIDDEN = `[
  [][Symbol.iterator](), new Map().entries(), new Set().values(), ""[Symbol.iterator](), "a".matchAll(/a/g),
  function* () {}, (function* () {})(), async function* () {}, (async function* () {})(), async () => {},
  [].values().map?.((x) => x), new Uint8Array(1), Object(1n), Object(Symbol("s")), Promise.resolve(1),
]`;

interface Spot {
  holder: object;
  key: PropertyKey;
  path: string;
}

/** Every property that can be replaced, of everything that can be reached. */
function spotsOf({ global, run }: RealmHere): Spot[] {
  const spots: Spot[] = [];
  const seen = new Set<unknown>();
  const walk = (x: unknown, path: string) => {
    if ((typeof x !== "object" && typeof x !== "function") || x === null || seen.has(x)) return;
    seen.add(x);
    for (const key of Reflect.ownKeys(x)) {
      const property = Object.getOwnPropertyDescriptor(x, key) as PropertyDescriptor;
      const here = `${path}.${String(key)}`;
      if (property.configurable || property.writable) spots.push({ holder: x, key, path: here });
      for (const next of [property.value, property.get, property.set]) walk(next, here);
    }
    walk(Object.getPrototypeOf(x), `${path}.__proto__`);
  };
  walk(global, "global");
  for (const [i, hidden] of (run(HIDDEN) as object[]).entries()) walk(hidden, `#${i}`);
  return spots;
}

const throws = () => {
  throw new Error("patched");
};
type Lie = readonly [name: string, lie: PropertyDescriptor];
/** What is put there. */
const LIES: readonly Lie[] = [
  ["throws", { value: throws }],
  ["says true", { value: () => true }],
  ["says 99", { value: () => 99 }],
  ["says nothing", { value: () => undefined }],
];
const NAILED: readonly Lie[] = [
  ["throws", { value: throws }],
  ["is no function", { value: 4 }],
  ["is a getter that throws", { get: throws, set: throws }],
];
/** What is found, and swallowed, where there was nothing. */
const CATCHES: readonly Lie[] = [
  ["throws", { get: throws, set: throws }],
  ["says 4", { get: () => 4, set() {} }],
  ["is not to be written", { value: () => 4, writable: false }],
];

/** Every word of the realm's text, and the first indices, as names that nobody has. */
const NAMES = new Set([
  ...(REALM_TEXT.match(/[A-Za-z_$][\w$]*/g) ?? []),
  ...["", "rate", "नाम", "cause", "species"],
  ...Array.from({ length: 40 }, (_, i) => String(i)),
]);
// What can be awaited, and how a value says itself in JSON, is the work's own to say.
for (const name of ["then", "toJSON"]) NAMES.delete(name);

/** Puts the lie there, in place of a getter as one; false where it cannot be put. */
function put({ holder, key }: Spot, lie: PropertyDescriptor, nailed: boolean): boolean {
  const { get, set } = Object.getOwnPropertyDescriptor(holder, key) as PropertyDescriptor;
  const fixed = nailed ? { configurable: false } : {};
  if (get || set) {
    const call = lie.get ?? (lie.value === 4 ? () => 4 : lie.value);
    return Reflect.defineProperty(holder, key, { get: call, ...fixed });
  }
  // The length of a list takes numbers alone.
  const isLength = key === "length" && Array.isArray(holder);
  const there = isLength && !lie.get ? { value: 4 } : lie;
  const readOnly = nailed && !lie.get ? { writable: false } : {};
  return Reflect.defineProperty(holder, key, { ...there, ...fixed, ...readOnly });
}

describe("replies of a realm in which everything is replaced", () => {
  let untouched: string[];
  beforeAll(() => {
    untouched = replies(realmHere(WORK));
    const kinds = CALLS.map(([name, ...args]) => replyOf(realmHere(WORK).ask(name, ...args)));
    expect(kinds).toMatchObject([
      { kind: "value", changedInputs: [] },
      { kind: "value", changedInputs: [0] },
      { kind: "value", changedInputs: [1] },
      { kind: "threw", name: "Own", message: "broken", line: 7 },
      { kind: "not-plain", why: "layers[1][0] is a function; only plain data can cross" },
      { kind: "not-plain" },
      { kind: "value", value: [0.5, -0], output: "here 5 [[1,0,null],[],[[true,null]]]\n" },
      { kind: "value", changedInputs: [] },
      { kind: "value", value: 3 },
      { kind: "missing" },
    ]);
  });

  const changesReplies = (realm: RealmHere) =>
    replies(realm).some((reply, i) => reply !== untouched[i]);

  it.each(LIES)("are the same, one at a time: it %s", (_, lie) => {
    const realm = realmHere(WORK);
    const spots = spotsOf(realm);
    const different: string[] = [];
    let count = 0;
    for (const spot of spots) {
      const old = Object.getOwnPropertyDescriptor(spot.holder, spot.key) as PropertyDescriptor;
      if (!put(spot, lie, false)) continue;
      count++;
      if (changesReplies(realm)) different.push(spot.path);
      Reflect.defineProperty(spot.holder, spot.key, old);
    }
    expect(different).toEqual([]);
    expect(count).toBeGreaterThan(700);
  });

  it.each(NAILED)("are the same, each nailed down beside those before: it %s", (_, lie) => {
    const realm = realmHere(WORK);
    const different: string[] = [];
    for (const spot of spotsOf(realm)) {
      put(spot, lie, true);
      if (changesReplies(realm)) different.push(spot.path);
    }
    expect(different.slice(0, 5)).toEqual([]);
  });

  it.each(CATCHES)("are the same where prototypes catch every name: it %s", (_, lie) => {
    const realm = realmHere(WORK);
    const holders = realm.run(`[
      Object.prototype, Array.prototype, Function.prototype, Error.prototype, Uint8Array.prototype,
    ]`) as object[];
    // The realm's own: what takes note of an index must hear of it.
    const define = realm.run("Object.defineProperty") as typeof Object.defineProperty;
    const different: string[] = [];
    for (const name of NAMES) {
      const free = holders.filter((holder) => !Object.hasOwn(holder, name));
      for (const holder of free) define(holder, name, { ...lie, configurable: true });
      if (changesReplies(realm)) different.push(name);
      for (const holder of free) Reflect.deleteProperty(holder, name);
      for (const holder of free) if (Array.isArray(holder)) holder.length = 0;
    }
    expect(different).toEqual([]);
  });

  it("are the same where lists inherit from a proxy", () => {
    const realm = realmHere(WORK);
    realm.run(`
      const all = { get: () => 4, set: () => true, has: () => true, getOwnPropertyDescriptor() {} };
      Object.setPrototypeOf(Array.prototype, new Proxy(Object.create(Object.prototype), all));
      Object.setPrototypeOf(Object.getPrototypeOf(Uint8Array.prototype), new Proxy({}, all));
      Object.setPrototypeOf(Function.prototype, new Proxy({}, all));
    `);
    expect(replies(realm)).toEqual(untouched);
  });
});
