// Chance, time and language as a work finds them: those of its call, whatever the machine and the hour.

import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { encodeRequest, FixedDate } from "../../src/channel/index.ts";
import { lineInWork, serveWork } from "../../src/run/host/index.ts";
import { beginCall, beginLoad } from "../../src/surroundings/begin.ts";
import { random } from "../../src/surroundings/random.ts";
import { within } from "../../src/surroundings/surroundings.ts";

const draw = (count: number) => Array.from({ length: count }, random);
const numbersOf = (name: string, ...args: unknown[]) => {
  beginCall(encodeRequest(name, args));
  return draw(3);
};

describe("Math.random of a work", () => {
  it("follows from the call: its function, its arguments, and nothing that came before", () => {
    const first = numbersOf("init", 4, 4);
    draw(100);
    expect(numbersOf("init", 4, 4)).toEqual(first);
    beginLoad();
    const [loading] = draw(1);
    const all = [
      ...[
        first,
        numbersOf("init", 4, 5),
        numbersOf("init", [4, 4]),
        numbersOf("draw", 4, 4),
      ].flat(),
      loading,
    ];
    expect(new Set(all).size).toBe(13);
    beginLoad();
    expect(draw(1)).toEqual([loading]);
  });

  it("does not care how a NaN is written", () => {
    const quiet = encodeRequest("f", [[1, Number.NaN]]);
    const negative = quiet.slice();
    new DataView(negative.buffer).setUint32(negative.length - 4, 0xfff80000, true);
    expect(negative).not.toEqual(quiet);
    const numbers = [quiet, negative].map((request) => {
      beginCall(request);
      return draw(2);
    });
    expect(numbers[0]).toEqual(numbers[1]);
  });

  it("is uniform in [0, 1), between calls as within one", () => {
    const between = Array.from({ length: 4000 }, (_, i) => numbersOf("f", i)[0] as number);
    beginCall(encodeRequest("f", []));
    for (const numbers of [between, draw(4000)]) {
      const counts = new Array(20).fill(0);
      for (const u of numbers) counts[Math.floor(20 * u)]++;
      // χ² of 19 degrees of freedom is above 43.8 once in a thousand times.
      const chi2 = counts.reduce((sum, n) => sum + (n - 200) ** 2 / 200, 0);
      expect(chi2).toBeLessThan(43.8);
    }
  });
});

describe("Date of a work", () => {
  const zone = process.env.TZ;
  afterAll(() => {
    process.env.TZ = zone ?? "";
    if (zone === undefined) delete process.env.TZ;
  });
  const METHODS = Object.getOwnPropertyNames(Date.prototype).filter(
    (name) => /^(get|to)/.test(name) && !/Temporal|Locale/.test(name),
  ) as "getHours"[];
  const say = (date: Date) =>
    METHODS.map((name) => {
      try {
        return date[name]();
      } catch (error) {
        return String(error);
      }
    });
  const times = fc.oneof(
    fc.integer({ min: -9e12, max: 9e12 }),
    fc.constantFrom(0, Number.NaN, 8.64e15, -8.64e15, 951_782_400_000),
  );
  const texts = fc.constantFrom(
    ...["2020-02-29", "2020", "2020-06", "2020-06-01T10:20", "2020-06-01T10:20:30.456"],
    ...["2020-06-01T10:20Z", "2020-06-01T10:20+05:30", "1 Jun 2020", "Jun 1, 2020 10:20:30"],
    ...["Mon, 01 Jun 2020 10:20:30 GMT", "Mon Jun 01 2020 10:20:30 GMT+0530 (India)", "no date"],
    ...["1 Jun 2020 10:20 PST", "+012020-01-01", ""],
  );
  const parts = fc.array(fc.integer({ min: -50, max: 2500 }), { minLength: 2, maxLength: 7 });
  const in_ = <T>(tz: string, body: () => T): T => {
    process.env.TZ = tz;
    return body();
  };

  it.each([
    ["Asia/Kolkata", -330],
    ["America/New_York", 300],
    ["UTC", 0],
  ])("is that of a machine in UTC, in %s", (tz, offset) => {
    expect(in_(tz, () => new Date(0).getTimezoneOffset())).toBe(offset);
    fc.assert(
      fc.property(
        times,
        texts,
        parts,
        fc.integer({ min: -99, max: 99 }),
        (time, text, list, by) => {
          const look = (Dates: DateConstructor) => {
            const moved = new Dates(time);
            const set = [moved.setHours(by), moved.setDate(by), moved.setFullYear(2000 + by, by)];
            const dates = [
              new Dates(time),
              new Dates(text),
              new Dates(...(list as [number, number])),
            ];
            return [...dates.map(say), set, say(moved), Dates.parse(text), `${dates[0]}`, +moved];
          };
          expect(in_(tz, () => look(FixedDate))).toEqual(in_("UTC", () => look(Date)));
        },
      ),
    );
  });

  it("stands at the beginning of 2020, and goes on as it is looked at", () => {
    for (let call = 0; call < 2; call++) {
      beginCall(new Uint8Array());
      expect(new FixedDate().toISOString()).toBe("2020-01-01T00:00:00.000Z");
      expect(FixedDate.now()).toBe(1_577_836_800_001);
      expect(FixedDate()).toBe("Wed Jan 01 2020 00:00:00 GMT+0000 (Coordinated Universal Time)");
    }
  });

  it("is a class like the machine's, from which none leads to that", () => {
    class Later extends FixedDate {}
    const date = new Later(5);
    expect(date.getTime()).toBe(5);
    expect([date instanceof Later, date instanceof FixedDate, date instanceof Date]).toEqual([
      ...[true, true, false],
    ]);
    expect(new FixedDate(0).constructor).toBe(FixedDate);
    expect([FixedDate.name, FixedDate.length]).toEqual(["Date", 7]);
    expect(new FixedDate(new FixedDate(7)).getTime()).toBe(7);
    expect(new FixedDate(new Date(7)).getTime()).toBe(7);
    expect(JSON.stringify([new FixedDate(0)])).toBe('["1970-01-01T00:00:00.000Z"]');
  });
});

describe("what a work finds in a realm that is not its own", () => {
  const host = { random: Math.random, Date, performance, crypto: globalThis.crypto };
  const now = () => ({ random: Math.random, Date, performance, crypto: globalThis.crypto });

  it("is there while it runs, and gone afterwards, also where it throws", async () => {
    const look = () => [typeof crypto, typeof Intl, typeof WeakRef, performance.now(), Date.now()];
    const work = serveWork(
      {
        look,
        fails() {
          throw new Error("no");
        },
      },
      lineInWork,
    );
    const found = [...["undefined", "undefined", "undefined"], 0, 1_577_836_800_001];
    for (let i = 0; i < 2; i++) {
      expect(await work.call("look", [])).toMatchObject({ value: found });
      expect(now()).toEqual(host);
      expect((await work.call("fails", [])).kind).toBe("threw");
      expect(now()).toEqual(host);
    }
    expect(() =>
      within(() => {
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(now()).toEqual(host);
    expect(typeof Intl).toBe("object");
  });

  it("keeps what the work put there, for the work alone", async () => {
    const work = serveWork(
      {
        patch() {
          Math.random = () => 0.25;
          return 1;
        },
        roll: () => Math.random(),
      },
      lineInWork,
    );
    await work.call("patch", []);
    expect(await work.call("roll", [])).toMatchObject({ value: 0.25 });
    expect(Math.random).toBe(host.random);
  });

  it("is in one language", () => {
    const look = () => [(1234.5).toLocaleString(), "I".toLocaleLowerCase(), "a".localeCompare("b")];
    expect(within(look)).toEqual(["1,234.5", "i", -1]);
    expect(within(() => (1234.5).toLocaleString("de"))).toBe("1.234,5");
  });
});
