// What a stop costs: the function that was called, and no other. In boxes that end as they are told.

import { answer, decode } from "@pravah/checks/channel";
import { type FailureKind, HostFault } from "@pravah/checks/host";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { encodeLoadReply } from "../../src/sandbox/box/load-reply.ts";
import { REQUEST } from "../../src/sandbox/box/request.ts";
import { Stopped, type StopReason } from "../../src/sandbox/box/stop.ts";
import { DEFAULT_LIMITS, type Limits } from "../../src/sandbox/limits.ts";
import { SandboxedWork, type WorkBox } from "../../src/sandbox/sandboxed-work.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Behaviour {
  /** How a call of each function ends: with 1, or the box with it. */
  functions: Record<string, "answers" | StopReason>;
  /** Milliseconds that a call which is stopped takes, and a load. */
  callMs?: number;
  loadMs?: number;
  /** How many boxes can load the work. */
  loads?: number;
  /** What a box says that it has computed after so many milliseconds; it cannot tell. */
  computed?(passedMs: number): number;
}

interface Trial {
  work: SandboxedWork;
  /** How many boxes there were. */
  opened(): number;
  /** How a call ends: `answers`, or the failure. */
  ends(name: string): Promise<"answers" | FailureKind>;
}

async function begin(behaviour: Behaviour, limits: Partial<Limits> = {}): Promise<Trial> {
  let opened = 0;
  const open = () => fakeBox(behaviour, ++opened);
  const settings = { open, kit: "", limits: { ...DEFAULT_LIMITS, ...limits } };
  const work = new SandboxedWork({ js: "", lineOf: () => null }, settings);
  expect(await work.start()).toBeNull();
  return {
    work,
    opened: () => opened,
    ends: (name) =>
      work.call(name, []).then(
        () => "answers",
        ({ failure }) => failure.kind,
      ),
  };
}

/** @param number of the box, from 1 */
function fakeBox(behaviour: Behaviour, number: number): WorkBox {
  const { functions, callMs = 0, loadMs = 0, loads = Number.POSITIVE_INFINITY } = behaviour;
  const began = performance.now();
  let stopped: Stopped | null = null;
  const stop = (reason: StopReason): never => {
    stopped = new Stopped(reason, "");
    throw stopped;
  };
  const answers = Object.fromEntries(Object.keys(functions).map((name) => [name, () => 1]));
  return {
    get isStopped() {
      return stopped !== null;
    },
    close() {
      stopped ??= new Stopped("closed", "");
    },
    computedMs: () => behaviour.computed?.(performance.now() - began) ?? null,
    async ask(kind, body) {
      if (stopped) throw stopped;
      if (kind === REQUEST.load) {
        vi.advanceTimersByTime(loadMs);
        if (number > loads) stop("exited");
      }
      if (kind !== REQUEST.call) return encodeLoadReply({ kind: "loaded", names: [], printed: "" });
      const [name] = decode(body) as [string];
      const end = functions[name] ?? "answers";
      if (end !== "answers") {
        vi.advanceTimersByTime(callMs);
        stop(end);
      }
      return answer(
        answers,
        body,
        () => "",
        () => null,
      );
    },
  };
}

/** Names of so many functions that all end as `end`. */
function many(count: number, end: StopReason): Record<string, StopReason> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, end]));
}

describe("a function that ends its box", () => {
  it.each([
    ["call-limit", "call-limit"],
    ["memory", "memory"],
    ["exited", "exited"],
    ["protocol", "protocol"],
  ] as const)("by %s is out after the second time; the others answer", async (reason, kind) => {
    const { ends, opened } = await begin({ functions: { bad: reason, good: "answers" } });
    const seen = [];
    for (const name of ["good", "bad", "good", "bad", "good", "bad", "good", "bad"]) {
      seen.push([name, await ends(name)]);
    }
    expect(seen.filter(([name]) => name === "good").map(([, end]) => end)).toEqual(
      Array(4).fill("answers"),
    );
    expect(seen.filter(([name]) => name === "bad").map(([, end]) => end)).toEqual([
      kind,
      kind,
      "too-many-stops",
      "too-many-stops",
    ]);
    expect(opened()).toBe(3);
  });

  it("does not take the time of the others, though eleven do", async () => {
    const functions = { ...many(11, "call-limit"), good: "answers" as const };
    const { ends, opened } = await begin({ functions, callMs: 1000 });
    for (let round = 0; round < 4; round++) {
      for (const name of Object.keys(functions)) {
        const wanted = round < 2 ? "call-limit" : "too-many-stops";
        expect([round, name, await ends(name)]).toEqual([
          round,
          name,
          name === "good" ? "answers" : wanted,
        ]);
      }
    }
    expect(opened()).toBe(1 + 22);
  });
});

describe("the time for the whole work", () => {
  it("bounds how many may loop", async () => {
    const functions = { ...many(50, "call-limit"), good: "answers" as const };
    const { ends, opened } = await begin({ functions, callMs: 1000 }, { submissionMs: 30_000 });
    const names = Object.keys(many(50, "call-limit"));
    for (const name of [...names, ...names]) await ends(name);
    expect(await ends("good")).toBe("submission-limit");
    // The one that passed the limit was begun before.
    expect(opened()).toBe(31);
  });

  it("counts what it takes to load the work again", async () => {
    const functions = { ...many(50, "exited"), good: "answers" as const };
    const { ends, opened } = await begin({ functions, loadMs: 1900 }, { submissionMs: 30_000 });
    for (const name of Object.keys(many(50, "exited"))) await ends(name);
    expect(await ends("good")).toBe("submission-limit");
    expect(opened()).toBe(1 + Math.ceil(30_000 / 1900));
  });

  it("is that of computing, also in boxes that were ended", async () => {
    const functions = { ...many(8, "call-limit"), good: "answers" as const };
    const busy = { functions, callMs: 5000, computed: (passed: number) => passed / 5 };
    const { ends } = await begin(busy, { submissionMs: 30_000 });
    const names = Object.keys(many(8, "call-limit"));
    for (const name of [...names, ...names]) expect(await ends(name)).toBe("call-limit");
    expect(await ends("good")).toBe("answers");
  });
});

describe("a work that does not load again", () => {
  it("costs each function as often as a stop does", async () => {
    const functions = { bad: "exited", good: "answers" } as const;
    const { ends, opened } = await begin({ functions, loads: 1 });
    const seen = [];
    for (const name of ["bad", "good", "good", "good", "bad", "bad"]) seen.push(await ends(name));
    expect(seen).toEqual([
      "exited",
      "exited",
      "exited",
      "too-many-stops",
      "exited",
      "too-many-stops",
    ]);
    expect(opened()).toBe(4);
  });
});

describe("a work that is closed", () => {
  it("answers nothing more, opens nothing more, and is nobody's failure", async () => {
    const { work, opened } = await begin({ functions: { good: "answers" } });
    work.close();
    await expect(work.call("good", [])).rejects.toThrow(HostFault);
    expect(opened()).toBe(1);
  });
});
