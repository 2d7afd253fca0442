// A work that rolls dice, or looks at the clock, gets the same marks whenever and wherever it is graded.

import { spawnSync } from "node:child_process";
import { decodeReply, encodeRequest } from "@pravah/checks/channel";
import { describe, expect, it } from "vitest";
import { createGrader, type Result } from "../../src/index.ts";
import { REALM_TEXT, realmHere, replyOf } from "../sandbox/realm-here.ts";
import { toy, withTwice } from "../toy.ts";

/** All that could tell one run from another, as one number that differs when any of it does. */
const LOOK = `
  const at = new Date();
  const seen = [
    Math.random(), Math.random(), Date.now(), +at, at.getHours(), at.getTimezoneOffset(), String(at),
    +new Date(2020, 5, 1), Date.parse("2020-06-01T10:00"), performance.now(), Date(), at.toLocaleString(),
    (12345.5).toLocaleString(), "ä".localeCompare("z"), "I".toLocaleLowerCase(), loading.join(),
    ...["crypto", "Intl", "Temporal", "WeakRef", "FinalizationRegistry"].map((name) => typeof globalThis[name]),
  ];
`;
const LOADING =
  "const loading = [Math.random(), Date.now(), performance.now(), new Date().getHours()];";
const FUNCTIONS = `{ look(x) { ${LOOK} return [...seen, x]; }, roll() { return Math.random(); } }`;
const REQUESTS = [
  ["look", [1, 2]],
  ["look", [1, 3]],
  ["roll", 1],
  ["look", [1, 2]],
] as const;

const grade = (source: string, options: object = {}): Promise<Result> =>
  createGrader({ sandbox: "portable", secret: "s", ...options }).gradeSource(toy(), "s001", source);
describe("chance and time in grading", () => {
  it("two gradings of a work that rolls dice are equal, to the last digit", async () => {
    const source = `${LOADING}${withTwice(`${LOOK} if (Math.random() < 0.2) return [seen]; return x.map((v) => 2 * v + 1e-9 * Math.random());`)}`;
    const [one, other] = [await grade(source), await grade(source)];
    expect(one).toEqual(other);
    expect(one.outcome).toBe("graded");
  });

  it("neither calls before nor a fresh process change what a call sees", async () => {
    const rolls = "const told = () => { throw new Error(String([Math.random(), Date.now()])); };";
    const quick = await grade(`${rolls}${withTwice("return told();")}`);
    // The first call stops the process; the second one is the first of the next.
    const stopped = await grade(
      `${rolls}${withTwice("if (x.length === 3 && x[1] === -2) for (;;) {} return told();")}`,
      { limits: { callMs: 400 } },
    );
    const told = ({ checks }: Result) =>
      /Error: [\d.,]+/.exec(checks.find(({ id }) => id === "twice-law")?.message.en ?? "")?.[0];
    expect(stopped.checks[0]?.details?.kind).toBe("call-limit");
    expect(told(quick)).toMatch(/^Error: 0\.\d+,1577836800000$/);
    expect(told(stopped)).toBe(told(quick));
  });

  it("a call sees the same in the sandbox and in a worker elsewhere on earth", async () => {
    const here = realmHere(`(() => { ${LOADING} return ${FUNCTIONS}; })()`);
    const sandbox = REQUESTS.map(([name, x]) => replyOf(here.ask(name, x)));
    expect(sandbox[0]).not.toEqual(sandbox[1]);
    expect(sandbox[0]).toEqual(sandbox[3]);
    expect(sandbox[0]).toMatchObject({ kind: "value", changedInputs: [] });
    for (const TZ of ["Asia/Kolkata", "America/New_York"]) expect(inPage(TZ)).toEqual(sandbox);
  });
});

/** As a page's worker does: the realm is the process's own, and the work is given its exports. */
function inPage(TZ: string): unknown[] {
  const requests = REQUESTS.map(([name, x]) => [...encodeRequest(name, [x])]);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      "-e",
      `const { stdout } = process;
      const realm = ${REALM_TEXT};
      const exports = {};
      (() => { ${LOADING} Object.assign(exports, ${FUNCTIONS}); })();
      realm.loaded(exports);
      const answer = realm.serve(exports);
      const replies = ${JSON.stringify(requests)}.map((bytes) => [...answer(Uint8Array.from(bytes))]);
      stdout.write(JSON.stringify(replies));`,
    ],
    {
      encoding: "utf8",
      env: { PATH: process.env.PATH, TZ, LANG: "hi_IN.UTF-8", LC_ALL: "hi_IN.UTF-8" },
    },
  );
  if (stdout === "") throw new Error(stderr);
  return (JSON.parse(stdout) as number[][]).map((bytes) => decodeReply(Uint8Array.from(bytes)));
}
