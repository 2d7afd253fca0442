// A changed input is called so however it is hidden between the change and the look; and what only looks
// like a change is none. Where definitions are watched, in the sandbox and in practice, and where none are.

import { describe, expect, it } from "vitest";
import { realmHere, replyOf } from "./realm-here.ts";

/** What a trick does to `x`, [[1, 2], [3, 4]], and to `p`, { rate: 1, rows: [5] }. */
type Trick = readonly [name: string, body: string];
/** With the value that arrives all the same. */
type Hidden = readonly [name: string, body: string, value?: object];

const HIDDEN: readonly Hidden[] = [
  ["nothing hides it", "x[0][1] = 9; return 1;"],
  [
    "a getter in place of the entry",
    "const o = x[0][0]; Object.defineProperty(x[0], 0, { get: () => o }); return 1;",
  ],
  [
    "a getter that restores the others",
    "x[1][0] = 9; Object.defineProperty(x[0], 0, { get() { x[1][0] = 3; return 1; }, configurable: true }); return 1;",
  ],
  [
    "the same by Reflect",
    "x[1][0] = 9; Reflect.defineProperty(x[0], '0', { get() { x[1][0] = 3; return 1; } }); return 1;",
  ],
  [
    "the same by defineProperties",
    "x[1][0] = 9; Object.defineProperties(x[0], { 0: { get() { x[1][0] = 3; return 1; } } }); return 1;",
  ],
  [
    "the same by __defineGetter__",
    "x[1][0] = 9; x[0].__defineGetter__(0, () => { x[1][0] = 3; return 1; }); return 1;",
  ],
  [
    "the same through a proxy",
    "x[1][0] = 9; Object.defineProperty(new Proxy(x[0], {}), { toString: () => '0' }, { get() { x[1][0] = 3; return 1; } }); return 1;",
  ],
  [
    "the same with attributes that turn into a getter",
    "x[1][0] = 9; Object.defineProperty(x[0], 0, new Proxy({ get() { x[1][0] = 3; return 1; } }, {})); return 1;",
  ],
  [
    "a proxy that shows the old row",
    "const old = [...x[0]]; x[0] = new Proxy(x[0], { get: (t, k) => old[k] ?? t[k] }); x[0].fill(9); return 1;",
  ],
  ["a proxy of the very row", "x[0] = new Proxy(x[0], {}); return 1;"],
  ["a row that looks the same", "x[0] = [1, 2]; return 1;"],
  [
    "rows that changed places",
    "x[1][0] = 1; x[1][1] = 2; [x[0], x[1]] = [x[1], x[0]]; x[1][0] = 3; x[1][1] = 4; return 1;",
  ],
  ["a number object", "x[0][0] = Object(1); return 1;"],
  [
    "a number that says it is one",
    "x[0][0] = { valueOf: () => 1, toString: () => '1' }; return 1;",
  ],
  ["a hole, and a prototype that fills it", "delete x[0][0]; Array.prototype[0] = 1; return 1;"],
  ["a hole, and an object that fills it", "delete x[0][0]; Object.prototype[0] = 1; return 1;"],
  [
    "a hole, and a getter that fills it",
    "delete x[0][0]; Object.defineProperty(Object.prototype, 0, { get: () => 1, configurable: true }); return 1;",
  ],
  [
    "a hole, and a prototype of its own",
    "delete x[0][0]; Object.setPrototypeOf(x[0], Object.assign([], { 0: 1 })); return 1;",
  ],
  [
    "a hole, and a proxy above the prototype",
    "delete x[0][0]; Object.setPrototypeOf(Array.prototype, new Proxy(Object.prototype, { get: (t, k) => k === '0' ? 1 : t[k] })); return 1;",
  ],
  [
    "another class of lists",
    "Object.setPrototypeOf(x[0], (class extends Array {}).prototype); return 1;",
  ],
  [
    "a longer list that says another length",
    "x[0].push(9); Object.defineProperty(x, 'length', { writable: false }); return 1;",
  ],
  [
    "a `then` that restores it",
    "x[0][0] = 9; return Object.defineProperty([7], 'then', { get() { x[0][0] = 1; } });",
    [7],
  ],
  [
    "a `then` behind a prototype",
    "x[0][0] = 9; Object.defineProperty(Object.prototype, 'then', { get() { x[0][0] = 1; }, configurable: true }); return {};",
    {},
  ],
  [
    "a proxy that restores it when it is read",
    "x[0][0] = 9; return new Proxy([1], { get(t, k) { x[0][0] = 1; return t[k]; } });",
    [1],
  ],
  [
    "a proxy that restores it when its prototype is asked",
    "x[0][0] = 9; return new Proxy({ a: 1 }, { getPrototypeOf() { x[0][0] = 1; return null; } });",
    { a: 1 },
  ],
  [
    "keys that restore it",
    "x[0][0] = 9; return new Proxy({ a: 1 }, { ownKeys() { x[0][0] = 1; return ['a']; } });",
    { a: 1 },
  ],
  [
    "a getter in a list of the result",
    "x[0][0] = 9; return Object.defineProperty([0, 1], 0, { get() { x[0][0] = 1; return 7; } });",
    [7, 1],
  ],
  [
    "patched comparisons",
    "x[0][0] = 9; Object.is = () => true; Object.keys = () => []; Array.isArray = () => true; DataView.prototype.getFloat64 = () => 9; return 1;",
  ],
  [
    "patched prototypes of typed arrays",
    "x[0][0] = 9; const T = Object.getPrototypeOf(Uint8Array.prototype); for (const k of ['length', 'buffer', 'byteOffset']) Object.defineProperty(T, k, { get: () => 0 }); return 1;",
  ],
  [
    "patched species",
    "x[0][0] = 9; Object.defineProperty(Object.getPrototypeOf(Uint8Array), Symbol.species, { get: () => Array }); return 1;",
  ],
  [
    "a patched iteration",
    "x[0][0] = 9; Array.prototype[Symbol.iterator] = function* () {}; return 1;",
  ],
  [
    "setters that swallow what is found",
    "x[0][0] = 9; Object.defineProperty(Array.prototype, 0, { set() {}, get() {}, configurable: true }); return 1;",
  ],
];

const IN_FIELDS: readonly Trick[] = [
  ["nothing hides it", "p.rate = 9; return 1;"],
  ["a getter", "Object.defineProperty(p, 'rate', { get: () => 1 }); return 1;"],
  [
    "a getter that is hidden and inherited",
    "delete p.rate; Object.setPrototypeOf(p, { get rate() { return 1; } }); return 1;",
  ],
  [
    "an inherited `value` of the description",
    "Object.defineProperty(p, 'rate', { get: () => 9, enumerable: true }); Object.defineProperty(Object.prototype, 'value', { get: () => 1, configurable: true }); return 1;",
  ],
  ["a field more that cannot be told", "p.more = 1; return 1;"],
  [
    "a field that is not listed",
    "Object.defineProperty(p, 'rate', { enumerable: false, value: 9 }); return 1;",
  ],
  ["another order", "const { rate } = p; delete p.rate; p.rate = rate; return 1;"],
  ["a list that looks the same", "p.rows = [5]; return 1;"],
];

const UNCHANGED: readonly Trick[] = [
  ["only read", "return x.map((row) => row.length + p.rate);"],
  ["put back", "x[0][0] = 9; x[0][0] = 1; x.push(0); x.pop(); x.reverse(); x.reverse(); return 1;"],
  ["frozen", "Object.freeze(x); Object.freeze(x[0]); Object.freeze(p); return 1;"],
  ["handed out", "return [x, p, x];"],
  ["written as it was", "x[0][0] = 1; p.rate = 1; return 1;"],
  [
    "lists of its own with getters",
    "const y = [0]; Object.defineProperty(y, 0, { get: () => 1 }); return y;",
  ],
  [
    "prototypes with more on them",
    "Object.prototype.more = 1; Array.prototype.more = () => 1; return 1;",
  ],
];

const X = [
  [1, 2],
  [3, 4],
];
const P = { rate: 1, rows: [5] };

describe.each(["sandbox", "practice", "author"] as const)("in the realm of %s", (host) => {
  const ask = (body: string, x: unknown = X) =>
    replyOf(realmHere(`{ f(x, p) { ${body} } }`, host).ask("f", x, P));

  const hidden = HIDDEN.map(([name, body, value = 1]) => ({ name, body, value }));
  it.each(hidden)("a changed list is seen: $name", ({ body, value }) => {
    expect(ask(body)).toMatchObject({ kind: "value", value, changedInputs: [0] });
  });

  it.each(IN_FIELDS)("a changed field is seen: %s", (_, body) => {
    expect(ask(body)).toMatchObject({ kind: "value", changedInputs: [1] });
  });

  it.each(UNCHANGED)("nothing was changed: %s", (_, body) => {
    expect(ask(body)).toMatchObject({ kind: "value", changedInputs: [] });
  });

  it("tells 0 from −0, an entry that is missing from one that is undefined, and no NaN from another", () => {
    const changes = (x: unknown, body: string) => {
      const reply = ask(`${body}; return 1;`, x);
      return reply.kind === "value" && reply.changedInputs.length > 0;
    };
    expect(changes([[-0]], "x[0][0] = 0")).toBe(true);
    expect(changes([[0]], "x[0][0] = -0")).toBe(true);
    expect(changes([[Number.NaN]], "x[0][0] = 0 / 0")).toBe(false);
    expect(changes([[Number.NaN]], "x[0][0] = 1")).toBe(true);
    expect(changes([undefined, []], "delete x[0]")).toBe(true);
    expect(changes([undefined, []], "x[0] = undefined")).toBe(false);
    expect(changes([true, null], "x[0] = 1")).toBe(true);
    expect(changes("text", "x = 1")).toBe(false);
  });
});
