// The diagnosis of networks whose illness lies in their layers or in their learning rate.

import { check, expect, scalar, whole } from "@pravah/checks";
import { diagnose } from "../work.ts";
import { fitStats, INF, law, logOf, NAN, ruled, WELL, withMedian } from "./measurements.ts";
import { admitted, drawn, logOfRun, recipe } from "./patients.ts";

check("diagnose-healthy", async ({ random }) => {
  expect(await diagnose(WELL, [])).toEqual("healthy");
  for (let i = 0; i < 3; i++) {
    const { net, right, log } = drawn("healthy", random);
    expect(await diagnose(right, log)).toAgreeWith("healthy");
    expect(await diagnose(right, [])).toAgreeWith("healthy");
    // Its twin that is not.
    const twin = admitted({ ...net.config, act: "relu", bias: -9 });
    expect(await diagnose(twin.right, log)).toAgreeWith("dead-relu");
  }
  await law([whole(3, 12), scalar({ min: 1, max: 9 })], async (depth, size) => {
    // It has learnt everything: the gradients have nothing left to say.
    const stats = { ...fitStats(random, depth), loss: 1e-6 };
    const done = { ...stats, dWNorm: stats.dWNorm.map((norm) => 1e-8 * size * norm) };
    expect(await diagnose(done, logOf([0.7, 0.1, 1e-6]))).toAgreeWith("healthy");
    const fading = { ...done, actStd: [1, ...done.actStd.slice(1, -1), 1e-3] };
    expect(await diagnose(fading, [])).toAgreeWith("signal-decay");
  });
});

check("diagnose-vanishing", async ({ random }) => {
  for (let i = 0; i < 2; i++) {
    const { right, log } = drawn("vanishing-depth", random);
    expect(await diagnose(right, log)).toAgreeWith("vanishing-depth");
  }
  // Five or six sigmoid layers lie on both sides of the limit.
  for (const depth of [5, 6]) {
    const { right } = admitted({ ...recipe("vanishing-depth", random), depth });
    expect(await diagnose(right, [])).toAgreeWith(ruled(right, []));
  }
  await law([whole(2, 12), scalar({ min: 0.01, max: 100 })], async (depth, last) => {
    const stats = fitStats(random, depth);
    const withRatio = (ratio: number) => ({
      ...stats,
      dWNorm: [ratio * last, ...stats.dWNorm.slice(1, -1), last],
    });
    expect(await diagnose(withRatio(0.98e-3), [])).toAgreeWith("vanishing-depth");
    expect(await diagnose(withRatio(1.02e-3), [])).toAgreeWith("healthy");
    // What an earlier question finds explains it; what a later one would find does not.
    const sick = withRatio(1e-6);
    expect(await diagnose({ ...sick, deadFraction: [0.95] }, [])).toAgreeWith("dead-relu");
    expect(await diagnose({ ...sick, nonFinite: true }, [])).toAgreeWith("exploding");
    const faint = { ...sick, dWNorm: sick.dWNorm.map((v) => 1e-9 * v), actStd: [1, 1e-4] };
    expect(await diagnose(faint, [])).toAgreeWith("vanishing-depth");
    expect(await diagnose(sick, logOf([1, 99, NAN]))).toAgreeWith("vanishing-depth");
    // ∂L/∂z may shrink towards the input while every layer still hears its ∂L/∂W.
    const dZNorm = stats.dZNorm.map((norm, l) => norm * 10 ** (l - depth));
    expect(await diagnose({ ...stats, dZNorm }, [])).toAgreeWith("healthy");
  });
  expect(await diagnose({ ...WELL, dWNorm: [1, 9, 1000] }, [])).toEqual("healthy");
});

check("diagnose-decay", async ({ random }) => {
  const { right: faded, log: flat } = drawn("signal-decay", random);
  expect(await diagnose(faded, flat)).toAgreeWith("signal-decay");
  // About twenty layers lie on both sides of the limit.
  for (const depth of [19, 21]) {
    const { right } = admitted({ ...recipe("signal-decay", random), depth });
    expect(await diagnose(right, [])).toAgreeWith(ruled(right, []));
  }
  await law([whole(3, 11), scalar({ min: 0.1, max: 9 })], async (depth, start) => {
    const stats = fitStats(random, depth);
    const fadingTo = (part: number) => [start, ...stats.actStd.slice(1, -1), part * start];
    const sick = {
      ...stats,
      dWNorm: withMedian(random, depth, 0.98e-4),
      actStd: fadingTo(0.98e-2),
    };
    expect(await diagnose(sick, [])).toAgreeWith("signal-decay");
    const heard = { ...sick, dWNorm: withMedian(random, depth, 1.02e-4) };
    expect(await diagnose(heard, [])).toAgreeWith("healthy");
    expect(await diagnose({ ...sick, actStd: fadingTo(1.02e-2) }, [])).toAgreeWith("healthy");
    expect(await diagnose(sick, logOf([0.7, 0.8]))).toAgreeWith("signal-decay");
  });
  const limit = { ...WELL, dWNorm: [1e-4, 1e-4, 1e-4], actStd: [1, 1e-3] };
  expect(await diagnose(limit, [])).toEqual("healthy");
  const faint = { ...WELL, dWNorm: [1e-5, 1e-5, 1e-5], actStd: [1, 0.01] };
  expect(await diagnose(faint, [])).toEqual("healthy");
});

check("diagnose-exploding", async ({ random }) => {
  for (let i = 0; i < 2; i++) {
    const { right, log } = drawn("exploding", random);
    expect(await diagnose(right, log)).toAgreeWith("exploding");
    expect(await diagnose(right, [])).toAgreeWith("exploding");
  }
  for (const std of [0.9, 1.3, 1.7]) {
    const init = { std };
    const { right } = admitted({ ...recipe("exploding", random), depth: 6, init });
    expect(await diagnose(right, [])).toAgreeWith(ruled(right, []));
  }
  await law([whole(2, 12)], async (depth) => {
    const stats = fitStats(random, depth);
    const withNorm = (norm: number) => {
      const dWNorm = stats.dWNorm.map((other) => 300 * other);
      dWNorm[random.int(depth)] = norm;
      return { ...stats, dWNorm };
    };
    expect(await diagnose(withNorm(1.02e3), [])).toAgreeWith("exploding");
    expect(await diagnose(withNorm(0.98e3), [])).toAgreeWith("healthy");
    expect(await diagnose(withNorm(INF), [])).toAgreeWith("exploding");
    expect(await diagnose(withNorm(NAN), [])).toAgreeWith("exploding");
    const broken = { ...stats, loss: NAN, nonFinite: true };
    expect(await diagnose(broken, logOf([0.7, 0.6]))).toAgreeWith("exploding");
    // Neither a large loss nor a large ∂L/∂z alone.
    const loud = { ...stats, loss: 5000, dZNorm: stats.dZNorm.map((norm) => 1e5 * norm) };
    expect(await diagnose(loud, [])).toAgreeWith("healthy");
  });
  expect(await diagnose({ ...WELL, dWNorm: [1000, 1000] }, [])).toEqual("healthy");
});

check("diagnose-dead", async ({ random }) => {
  for (let i = 0; i < 2; i++) {
    const { right, log } = drawn("dead-relu", random);
    expect(await diagnose(right, log)).toAgreeWith("dead-relu");
  }
  for (let i = 0; i < 5; i++) {
    const { right } = admitted({ ...recipe("dead-relu", random), bias: -0.8 - 0.25 * i });
    expect(await diagnose(right, [])).toAgreeWith(ruled(right, []));
  }
  await law([whole(2, 12), scalar({ min: 0.901, max: 1 })], async (depth, dead) => {
    const stats = fitStats(random, depth);
    const at = random.int(depth - 1);
    const withDead = (fraction: number) => ({
      ...stats,
      deadFraction: stats.actStd.map((_, l) => (l === at ? fraction : 0.02)),
    });
    const sick = withDead(dead);
    expect(await diagnose(sick, [])).toAgreeWith("dead-relu");
    const silent = {
      ...sick,
      dWNorm: stats.dWNorm.map(() => 0),
      actStd: stats.actStd.map(() => 0),
    };
    expect(await diagnose(silent, [])).toAgreeWith("dead-relu");
    expect(await diagnose({ ...sick, dWNorm: [5e3, 1] }, [])).toAgreeWith("dead-relu");
    expect(await diagnose({ ...sick, nonFinite: true }, [])).toAgreeWith("dead-relu");
    expect(await diagnose(withDead(0.899), [])).toAgreeWith("healthy");
    // Saturated is not dead.
    const flat = { ...stats, saturatedFraction: stats.actStd.map(() => 1) };
    expect(await diagnose(flat, [])).toAgreeWith("healthy");
  });
  expect(await diagnose({ ...WELL, deadFraction: [0.9, 0.9] }, [])).toEqual("healthy");
});

check("diagnose-rate", async ({ random }) => {
  for (let i = 0; i < 2; i++) {
    const { net, right, log } = drawn("lr-too-high", random);
    expect(await diagnose(right, log)).toAgreeWith("lr-too-high");
    expect(await diagnose(right, [])).toAgreeWith("healthy");
    // The same network at a good rate.
    const good = logOfRun({ ...net.config, lr: 0.05 });
    expect(await diagnose(right, good)).toAgreeWith(ruled(right, good));
  }
  await law([whole(3, 20), scalar({ min: 0.1, max: 5 })], async (steps, start) => {
    const stats = fitStats(random, 5);
    const withLoss = (loss: number, at = 1 + random.int(steps - 2)) =>
      logOf(Array.from({ length: steps }, (_, t) => (t === at ? loss : start * 0.9 ** t)));
    expect(await diagnose(stats, withLoss(10.2 * start))).toAgreeWith("lr-too-high");
    expect(await diagnose(stats, withLoss(9.8 * start))).toAgreeWith("healthy");
    for (const bad of [NAN, INF]) {
      expect(await diagnose(stats, withLoss(bad))).toAgreeWith("lr-too-high");
      expect(await diagnose(stats, withLoss(bad, steps - 1))).toAgreeWith("lr-too-high");
    }
    expect(await diagnose(stats, withLoss(1.02 * start, steps - 1))).toAgreeWith("lr-too-high");
    expect(await diagnose(stats, withLoss(0.98 * start, steps - 1))).toAgreeWith("healthy");
    // The gradient of an MLP may grow while its loss falls.
    const wild = withLoss(start / 2).map((entry, t) => ({ ...entry, gradNorm: 10 ** t }));
    expect(await diagnose(stats, wild)).toAgreeWith("healthy");
  });
  expect(await diagnose(WELL, logOf([1, 10, 0.5]))).toEqual("healthy");
  expect(await diagnose(WELL, logOf([0.7, 0.7]))).toEqual("lr-too-high");
  expect(await diagnose(WELL, logOf([0.7]))).toEqual("healthy");
});
