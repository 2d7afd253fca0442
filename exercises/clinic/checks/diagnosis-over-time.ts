// The diagnosis of recurrent networks, and of whatever else can be measured.

import { check, expect, permuted, scalar, type Vec, whole } from "@pravah/checks";
import { diagnose, type Stats } from "../work.ts";
import { fitStats, INF, law, logOf, NAN, ruled, WELL, withMedian } from "./measurements.ts";
import { CLIFF_WALKS, remembering, walk } from "./walks.ts";

check("diagnose-memory", async ({ random }) => {
  for (let i = 0; i < 2; i++) {
    const long = remembering("rnn-long-memory", random, { length: 40, hidden: 16 });
    expect(await diagnose(long, [])).toAgreeWith("rnn-long-memory");
    const short = remembering("healthy", random, { length: 5, hidden: 12 });
    expect(await diagnose(short, [])).toAgreeWith("healthy");
  }
  await law([whole(2, 40), scalar({ min: 0.01, max: 50 })], async (steps, last) => {
    const stats = fitStats(random, 3);
    const withTime = (ratio: number) => {
      const timeNorm = Array.from({ length: steps }, () => last * random.uniform(0.5, 2));
      return { ...stats, timeNorm: [ratio * last, ...timeNorm.slice(1, -1), last] };
    };
    const sick = withTime(0.98e-3);
    expect(await diagnose(sick, [])).toAgreeWith("rnn-long-memory");
    expect(await diagnose(withTime(1.02e-3), [])).toAgreeWith("healthy");
    // Growing on the way back is not forgetting.
    expect(await diagnose(withTime(1e4), [])).toAgreeWith("healthy");
    expect(await diagnose({ ...sick, dWNorm: [1e-9, 1, 1] }, [])).toAgreeWith("rnn-long-memory");
    expect(await diagnose({ ...sick, dWNorm: [1, 2e3, 1] }, [])).toAgreeWith("exploding");
    expect(await diagnose(sick, logOf([1, 1], [1, INF]))).toAgreeWith("rnn-long-memory");
  });
  expect(await diagnose({ ...WELL, timeNorm: [1, 5, 1000] }, [])).toEqual("healthy");
});

check("diagnose-cliff", async ({ random }) => {
  // Recurrent networks that ran over a cliff, and some that did not.
  for (const { seeds, illness, isClear } of CLIFF_WALKS) {
    const { stats, log } = walk(permuted(random, seeds), isClear);
    expect(await diagnose(stats, log)).toAgreeWith(illness);
  }
  await law([whole(3, 24), scalar({ min: 0.01, max: 50 })], async (steps, usual) => {
    const stats = { ...fitStats(random, 3), timeNorm: [0.5, 0.7] };
    const losses = Array.from({ length: steps }, (_, t) => 0.95 ** t);
    // The peak is one of the larger half, so that it does not move the median.
    const withPeak = (peak: number) => {
      const norms = withMedian(random, steps, usual);
      norms[norms.indexOf(Math.max(...norms))] = peak;
      return logOf(losses, norms);
    };
    expect(await diagnose(stats, withPeak(10.2 * usual))).toAgreeWith("exploding");
    expect(await diagnose(stats, withPeak(9.8 * usual))).toAgreeWith("healthy");
    expect(await diagnose(stats, withPeak(NAN))).toAgreeWith("exploding");
    expect(await diagnose(stats, withPeak(INF))).toAgreeWith("exploding");
    // An MLP has no cliff of this kind, and a calm recurrent network can have too high a rate.
    const wild = withPeak(99 * usual);
    expect(await diagnose({ ...stats, timeNorm: [] }, wild)).toAgreeWith("healthy");
    expect(await diagnose({ ...stats, timeNorm: [1] }, wild)).toAgreeWith("healthy");
    const rising = withPeak(2 * usual).map((entry, t) => ({ ...entry, loss: 1 + t }));
    expect(await diagnose(stats, rising)).toAgreeWith("lr-too-high");
    const both = wild.map((entry, t) => ({ ...entry, loss: 1 + t }));
    expect(await diagnose(stats, both)).toAgreeWith("exploding");
  });
  const limit = logOf([3, 2, 1], [1, 10, 1]);
  expect(await diagnose({ ...WELL, timeNorm: [1, 1] }, limit)).toEqual("healthy");
});

check("diagnose-total", async ({ random }) => {
  const nothing = { ...WELL, actStd: [], deadFraction: [], dZNorm: [], dWNorm: [] };
  expect(await diagnose(nothing, [])).toEqual("healthy");
  expect(await diagnose({ ...nothing, nonFinite: true }, [])).toEqual("exploding");
  for (let i = 0; i < 120; i++) {
    const few = (values: Vec) =>
      Array.from({ length: random.int(4) }, () => values[random.int(values.length)] as number);
    const norms = () => few([0, 1e-300, 1e-6, 1, 30, 1e300, INF, NAN]);
    const stats: Stats = {
      loss: random.int(2) === 0 ? NAN : 1,
      actStd: norms(),
      deadFraction: few([0, 0.5, NAN]),
      saturatedFraction: few([0, 1, NAN]),
      dZNorm: norms(),
      dWNorm: random.int(2) === 0 ? norms() : few([0, 1e-300, 1e-6, 1, 30]),
      timeNorm: norms(),
      nonFinite: random.int(6) === 0,
    };
    const [losses, gradNorms] = [norms(), norms()];
    const log = losses.map((loss, t) => ({ loss, gradNorm: gradNorms[t] ?? 1 }));
    expect(await diagnose(stats, log)).toAgreeWith(ruled(stats, log));
  }
});
