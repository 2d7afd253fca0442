// The checks of exercise `bptt`: recorded PyTorch values of networks that are moved first (so that nobody
// has them by heart), numerical gradients, laws, a network that learns to add with these gradients, and
// what is left of them after forty steps.

import {
  adamDescent,
  addingSequences,
  check,
  createRandom,
  expect,
  golden,
  gradcheck,
  map,
  movedRecording,
  normalMatrix,
  property,
  purity,
  type Random,
  recurrentWeights,
  scalar,
  turn,
  whole,
  zip,
} from "@pravah/checks";
import { rnn } from "@pravah/checks/golden/rnn";
import {
  jacobianNorms,
  rnnBackward,
  rnnForward,
  rnnStepBackward,
  rnnStepForward,
  truncatedBackward,
} from "./work.ts";

type Vec = number[];
type Mat = number[][];
interface RnnParams {
  W_ih: Mat;
  W_hh: Mat;
  b_ih: Vec;
  b_hh: Vec;
}

// ---- one step

check("step-forward-values", async ({ random }) => {
  const p = { W_ih: [[1, -1]], W_hh: [[2]], b_ih: [0.5], b_hh: [-0.5] };
  const { h } = await rnnStepForward(
    [
      [1, 1],
      [3, 1],
    ],
    [[0], [0.5]],
    p,
  );
  expect(h).toEqual([[0], [0.9950547536867305]]);
  for (const { input, expected } of recorded(random)) {
    for (const [t, x] of input.x.entries()) {
      const before = t === 0 ? input.h0 : (expected.h[t - 1] as Mat);
      expect((await rnnStepForward(x, before, paramsOf(input))).h).toAgreeWith(expected.h[t]);
    }
  }
  await property([whole(1, 4), whole(1, 4), whole(2, 4)], async (batch, inputs, hidden) => {
    const q = randomParams(random, inputs, hidden);
    const x = normalMatrix(random, batch, inputs);
    const state = normalMatrix(random, batch, hidden, 0.5);
    // The state is an input like any other, and the two biases are one.
    const joined = await rnnStepForward(
      x.map((row, n) => [...row, ...(state[n] as Vec)]),
      zeroLike(state),
      {
        W_ih: q.W_ih.map((row, i) => [...row, ...(q.W_hh[i] as Vec)]),
        W_hh: zeroLike(q.W_hh),
        b_ih: q.b_ih.map(() => 0),
        b_hh: q.b_ih.map((b, i) => b + (q.b_hh[i] as number)),
      },
    );
    expect((await rnnStepForward(x, state, q)).h).toAgreeWith(joined.h);
  });
});

check("step-forward-range", async () => {
  await property([scalar({ min: 20, max: 1000 }), scalar({ min: -1, max: 1 })], async (far, h) => {
    const p = {
      W_ih: [[far], [-far], [0]],
      W_hh: [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 1],
      ],
      b_ih: [0, 0, 0],
      b_hh: [0, 0, 0],
    };
    // Two saturated units must not disturb the third.
    const { h: next } = await rnnStepForward([[1]], [[0, 0, h]], p);
    expect(next).toAgreeWith([[1, -1, Math.tanh(h)]]);
  });
});

check("step-backward-values", async ({ random }) => {
  // Both slopes are easy: tanh(0) is 0 and tanh(ln 2) is 0.6, so they are 1 and 1 − 0.6² = 0.64.
  const { cache } = await rnnStepForward([[0.5]], [[1, -1]], {
    W_ih: [[2], [1]],
    W_hh: [
      [1, 2],
      [3, 4],
    ],
    b_ih: [0, Math.LN2],
    b_hh: [0, 0.5],
  });
  expect(await rnnStepBackward([[1, 1]], cache)).toEqual({
    dx: [[2.64]],
    dhPrev: [[2.92, 4.56]],
    grads: {
      W_ih: [[0.5], [0.32]],
      W_hh: [
        [1, -1],
        [0.64, -0.64],
      ],
      b_ih: [1, 0.64],
      b_hh: [1, 0.64],
    },
  });
  for (const { input, expected } of recorded(random, "cell_T1")) {
    const step = await rnnStepForward(input.x[0] as Mat, input.h0, paramsOf(input));
    expect(await rnnStepBackward(input.gradH[0] as Mat, step.cache)).toAgreeWith({
      dx: expected.dx[0],
      dhPrev: expected.dh0,
      grads: gradientsOf(expected),
    });
  }
});

check("step-backward-gradient", async ({ random }) => {
  for (const [batch, inputs, hidden] of [
    [3, 2, 3],
    [2, 3, 2],
  ] as const) {
    await gradcheck({
      inputs: {
        x: normalMatrix(random, batch, inputs),
        h: normalMatrix(random, batch, hidden, 0.5),
        ...randomParams(random, inputs, hidden),
      },
      forward: async ({ x, h, ...p }) => (await rnnStepForward(x, h, p)).h,
      backward: async ({ x, h, ...p }, dOut) => {
        const { cache } = await rnnStepForward(x, h, p);
        const { dx, dhPrev, grads } = await rnnStepBackward(dOut, cache);
        return { x: dx, h: dhPrev, ...grads };
      },
    });
  }
});

check("step-backward-batch", async ({ random }) => {
  await property(
    [whole(1, 3), whole(1, 3), whole(1, 4), whole(2, 4)],
    async (first, second, inputs, hidden) => {
      const p = randomParams(random, inputs, hidden);
      const x = normalMatrix(random, first + second, inputs);
      const h = normalMatrix(random, first + second, hidden, 0.5);
      const dh = normalMatrix(random, first + second, hidden);
      const part = async (from: number, to?: number) => {
        const { cache } = await rnnStepForward(x.slice(from, to), h.slice(from, to), p);
        return rnnStepBackward(dh.slice(from, to), cache);
      };
      const [head, tail] = [await part(0, first), await part(first)];
      expect(await part(0)).toAgreeWith({
        dx: [...head.dx, ...tail.dx],
        dhPrev: [...head.dhPrev, ...tail.dhPrev],
        grads: total(head.grads, tail.grads),
      });
      // Zeros would add up too. And where x is 1, W_ih gets what the biases get.
      const { cache } = await rnnStepForward(
        map(x, () => 1),
        h,
        p,
      );
      const { grads } = await rnnStepBackward(dh, cache);
      expect(largest(grads.b_ih)).toBeWithin(1e-9, 1e9);
      expect(grads).toAgreeWith({
        W_ih: grads.b_ih.map((d) => new Array(inputs).fill(d)),
        b_hh: grads.b_ih,
      });
    },
  );
});

// ---- a sequence

check("forward-values", async ({ random }) => {
  // tanh(ln 2) is 0.6, and tanh(ln 3) is 0.8.
  const p = { W_ih: [[1]], W_hh: [[2]], b_ih: [0], b_hh: [0] };
  const { hs } = await rnnForward([[[Math.LN2]], [[-1.2]], [[Math.log(3)]]], [[0]], p);
  expect(hs).toEqual([[[0.6]], [[0]], [[0.8]]]);
  for (const { input, expected } of recorded(random)) {
    const run = await rnnForward(input.x, input.h0, paramsOf(input));
    expect(run.hs).toAgreeWith(expected.h);
  }
  // Cut anywhere: the second half continues from the state where the first one ended.
  await property([whole(1, 4), whole(1, 3), whole(1, 3)], async (cut, batch, inputs) => {
    const q = randomParams(random, inputs, 3);
    const xs = sequence(random, 5, batch, inputs);
    const h0 = normalMatrix(random, batch, 3, 0.5);
    const head = await rnnForward(xs.slice(0, cut), h0, q);
    const tail = await rnnForward(xs.slice(cut), head.hs.at(-1) as Mat, q);
    expect((await rnnForward(xs, h0, q)).hs).toAgreeWith([...head.hs, ...tail.hs]);
  });
});

check("forward-cache", async ({ random }) => {
  const p = randomParams(random, 2, 3);
  const xs = sequence(random, 4, 2, 2);
  const h0 = normalMatrix(random, 2, 3, 0.5);
  const { hs, cache } = await rnnForward(xs, h0, p);
  expect(cache).toAgreeWith(
    xs.map((x, t) => ({ x, hPrev: t === 0 ? h0 : hs[t - 1], h: hs[t], p })),
  );
  const step = await rnnStepForward(xs[0] as Mat, h0, p);
  expect(step.cache).toAgreeWith({ x: xs[0], hPrev: h0, h: step.h, p });
  for (const { input, expected } of recorded(random, "seq_tanh")) {
    const run = await rnnForward(input.x, input.h0, paramsOf(input));
    expect(run.cache.map(({ h }) => h)).toAgreeWith(expected.h);
  }
});

// ---- back through time

check("backward-values", async ({ random }) => {
  // One unit at rest, so every slope is 1: 3, then 2 + 2·3, then 1 + 2·8.
  const rest = await rnnForward([[[0]], [[0]], [[0]]], [[0]], RESTING_UNIT);
  expect(await rnnBackward([[[1]], [[2]], [[3]]], rest.cache)).toEqual({
    dxs: [[[17]], [[8]], [[3]]],
    dh0: [[34]],
    grads: { W_ih: [[0]], W_hh: [[0]], b_ih: [28], b_hh: [28] },
    dhNorms: [17, 8, 3],
  });
  for (const { input, expected } of recorded(random)) {
    const { cache } = await rnnForward(input.x, input.h0, paramsOf(input));
    expect(await rnnBackward(input.gradH, cache)).toAgreeWith({
      dxs: expected.dx,
      dh0: expected.dh0,
      grads: gradientsOf(expected),
    });
  }
});

check("backward-gradient", async ({ random }) => {
  for (const [steps, batch, inputs, hidden] of [
    [3, 2, 2, 3],
    [4, 1, 3, 2],
  ] as const) {
    // All inputs below each other, and all states: a gradient is checked matrix by matrix.
    await gradcheck({
      inputs: {
        x: normalMatrix(random, steps * batch, inputs),
        h0: normalMatrix(random, batch, hidden, 0.5),
        ...randomParams(random, inputs, hidden),
      },
      forward: async ({ x, h0, ...p }) => (await rnnForward(cutInto(x, steps), h0, p)).hs.flat(),
      backward: async ({ x, h0, ...p }, dOut) => {
        const { cache } = await rnnForward(cutInto(x, steps), h0, p);
        const { dxs, dh0, grads } = await rnnBackward(cutInto(dOut, steps), cache);
        return { x: dxs.flat(), h0: dh0, ...grads };
      },
    });
  }
});

check("backward-short", async ({ random }) => {
  // Where the sequence is one or two steps long, your own step says what must come out.
  await property([whole(1, 3), whole(1, 3), whole(2, 3)], async (batch, inputs, hidden) => {
    const p = randomParams(random, inputs, hidden);
    const xs = sequence(random, 2, batch, inputs);
    const h0 = normalMatrix(random, batch, hidden, 0.5);
    const dhs = sequence(random, 2, batch, hidden);
    const { cache } = await rnnForward(xs, h0, p);
    const second = await rnnStepBackward(dhs[1] as Mat, cache[1] as Cache);
    const first = await rnnStepBackward(zip(dhs[0] as Mat, second.dhPrev, plus), cache[0] as Cache);
    expect(await rnnBackward(dhs, cache)).toAgreeWith({
      dxs: [first.dx, second.dx],
      dh0: first.dhPrev,
      grads: total(first.grads, second.grads),
    });
    const one = await rnnStepBackward(dhs[0] as Mat, cache[0] as Cache);
    const single = await rnnForward(xs.slice(0, 1), h0, p);
    const alone = await rnnBackward(dhs.slice(0, 1), single.cache);
    expect(alone).toAgreeWith({ dxs: [one.dx], dh0: one.dhPrev, grads: one.grads });
    expect(largest(one.grads.b_ih)).toBeWithin(1e-9, 1e9);
  });
});

check("backward-laws", async ({ random }) => {
  await property([whole(1, 4), whole(2, 4), scalar()], async (only, batch, c) => {
    const p = randomParams(random, 2, 3);
    const xs = sequence(random, 5, batch, 2);
    const h0 = normalMatrix(random, batch, 3, 0.5);
    const [one, other] = [sequence(random, 5, batch, 3), sequence(random, 5, batch, 3)];
    const { cache } = await rnnForward(xs, h0, p);
    const [a, b] = [await rnnBackward(one, cache), await rnnBackward(other, cache)];
    // Linear in what the loss says.
    const mixed = one.map((dh, t) => zip(dh, other[t] as Mat, (u, v) => u + c * v));
    expect(await rnnBackward(mixed, cache)).toAgreeWith({
      dxs: a.dxs.map((dx, t) => zip(dx, b.dxs[t] as Mat, (u, v) => u + c * v)),
      dh0: zip(a.dh0, b.dh0, (u, v) => u + c * v),
      grads: total(a.grads, b.grads, c),
    });
    // A loss at step `only` − 1 reaches no later step, and every earlier one.
    const early = one.map((dh, t) => (t < only ? dh : zeroLike(dh)));
    const { dxs, grads, dhNorms } = await rnnBackward(early, cache);
    const start = await rnnForward(xs.slice(0, only), h0, p);
    const short = await rnnBackward(one.slice(0, only), start.cache);
    const later = xs.slice(only).map(zeroLike);
    expect({ dxs, grads }).toAgreeWith({ dxs: [...short.dxs, ...later], grads: short.grads });
    expect(dhNorms).toAgreeWith([...short.dhNorms, ...later.map(() => 0)]);
    expect(largest(dhNorms.slice(0, only))).toBeWithin(1e-6, 1e6);
    // Samples do not meet; what they say about the weights adds up.
    const sample = (n: number, to?: number) => (m: Mat) => m.slice(n, to);
    const parts = [];
    for (const pick of [sample(0, 1), sample(1)]) {
      const run = await rnnForward(xs.map(pick), pick(h0), p);
      parts.push(await rnnBackward(one.map(pick), run.cache));
    }
    const [head, tail] = parts as [typeof a, typeof a];
    expect(a).toAgreeWith({
      dxs: head.dxs.map((dx, t) => [...dx, ...(tail.dxs[t] as Mat)]),
      dh0: [...head.dh0, ...tail.dh0],
      grads: total(head.grads, tail.grads),
      dhNorms: head.dhNorms.map((norm, t) => Math.hypot(norm, tail.dhNorms[t] as number)),
    });
  });
});

check("backward-norms", async ({ figure, random }) => {
  // Relative and one by one: these norms span ten orders of magnitude.
  for (const { id, input, expected } of recorded(random)) {
    const { cache } = await rnnForward(input.x, input.h0, paramsOf(input));
    const { dhNorms } = await rnnBackward(input.gradH, cache);
    const law = expected.gradHNormPerStep;
    figure({ x: "step", y: `‖dL/dh_t‖, ${id}`, work: dhNorms, law });
    expect(dhNorms).toAgreeWith(law, { rel: 1e-8, entrywise: true });
  }
  // Units at rest, and a W_hh that turns and stretches by c: the norm is c^(T−1−t), exactly.
  await property([scalar({ min: 0.2, max: 2 }), scalar(), whole(1, 3)], async (c, angle, batch) => {
    const [cos, sin] = [c * Math.cos(angle), c * Math.sin(angle)];
    const W_hh = [
      [cos, -sin],
      [sin, cos],
    ];
    const p = { W_ih: [[1], [1]], W_hh, b_ih: [0, 0], b_hh: [0, 0] };
    const still = normalMatrix(random, batch, 2, 0);
    const xs = sequence(random, 12, batch, 1, 0);
    const { hs, cache } = await rnnForward(xs, still, p);
    const last = normalMatrix(random, batch, 2);
    const { dhNorms } = await rnnBackward(onlyLast(hs, last), cache);
    const law = xs.map((_, t) => c ** (11 - t) * Math.hypot(...last.flat()));
    figure({ x: "step", y: `‖dL/dh_t‖, factor ${c} per step`, work: dhNorms, law });
    expect(dhNorms).toAgreeWith(law, { rel: 1e-9, entrywise: true });
  });
});

// ---- truncated

check("truncated-windows", async ({ random }) => {
  const rest = await rnnForward(
    [1, 2, 3, 4, 5].map(() => [[0]]),
    [[0]],
    RESTING_UNIT,
  );
  // Windows of 2: (1 + 2·2) + 2, then (3 + 2·4) + 4, and the fifth step is a window of its own.
  for (const [k, db] of [
    [1, 15],
    [2, 27],
    [3, 47],
    [4, 93],
    [5, 243],
  ] as const) {
    const { grads } = await truncatedBackward([[[1]], [[2]], [[3]], [[4]], [[5]]], rest.cache, k);
    expect(grads).toEqual({ W_ih: [[0]], W_hh: [[0]], b_ih: [db], b_hh: [db] });
  }
  // Central differences with the states at the borders held fast: that is what truncation means.
  for (const [steps, k] of [
    [5, 2],
    [7, 3],
    [3, 1],
  ] as const) {
    const xs = sequence(random, steps, 2, 1);
    const h0 = normalMatrix(random, 2, 2, 0.5);
    const inputs = randomParams(random, 1, 2);
    const { hs } = await rnnForward(xs, h0, inputs);
    const forward = async (p: RnnParams) => {
      const states: Mat = [];
      for (let t = 0; t < steps; t += k) {
        const start = t === 0 ? h0 : (hs[t - 1] as Mat);
        states.push(...(await rnnForward(xs.slice(t, t + k), start, p)).hs.flat());
      }
      return states;
    };
    const backward = async (p: RnnParams, dOut: Mat) => {
      const { cache } = await rnnForward(xs, h0, p);
      return (await truncatedBackward(cutInto(dOut, steps), cache, k)).grads;
    };
    await gradcheck({ inputs: { ...inputs }, forward, backward });
  }
});

check("truncated-limits", async ({ random }) => {
  await property([whole(2, 5), whole(0, 40)], async (steps, more) => {
    const p = randomParams(random, 2, 3);
    const xs = sequence(random, steps, 2, 2);
    const { cache } = await rnnForward(xs, normalMatrix(random, 2, 3, 0.5), p);
    const dhs = sequence(random, steps, 2, 3);
    // One window for everything is full BPTT; a window for each step carries nothing at all.
    const { grads } = await rnnBackward(dhs, cache);
    expect((await truncatedBackward(dhs, cache, steps + more)).grads).toAgreeWith(grads);
    let alone = (await rnnStepBackward(dhs[0] as Mat, cache[0] as Cache)).grads;
    for (let t = 1; t < steps; t++) {
      const step = await rnnStepBackward(dhs[t] as Mat, cache[t] as Cache);
      alone = total(alone, step.grads);
    }
    expect((await truncatedBackward(dhs, cache, 1)).grads).toAgreeWith(alone);
    expect(largest(zip([alone.b_ih], [grads.b_ih], (u, v) => u - v).flat())).toBeWithin(1e-9, 1e9);
  });
});

// ---- Jacobians

check("jacobian-values", async ({ random }) => {
  expect(await jacobianNorms([[[0.5, 0, 0, 0.1]]], normalMatrix(random, 4, 4))).toEqual([2]);
  // One unit: 2·(1 − 0.6²), then times 2·(1 − 0²). The slope of the FIRST state plays no part.
  expect(await jacobianNorms([[[0.5]], [[0]], [[0.6]]], [[2]])).toEqual([2.56, 1.28, 1]);
  // diag(0.75, 1)·W is [[0.75, 0.75], [0, 1]].
  const W = [
    [1, 1],
    [0, 1],
  ];
  expect(await jacobianNorms([[[0, 0]], [[0.5, 0]]], W)).toEqual([Math.sqrt(2.125), Math.SQRT2]);
  for (const { input, expected } of golden<{ W: Mat }, { W12: Mat }>(rnn, "linear_jacobian")) {
    const atRest = Array.from({ length: 13 }, () => [[0, 0, 0, 0]]);
    // Other units and another size: the norm of the n-th power grows by its n-th power.
    const [units, size] = [turn(random, 4), random.uniform(0.7, 1.4)];
    const moved = map(units.cols(units.rows(input.W)), (w) => size * w);
    const norms = await jacobianNorms(atRest, moved);
    expect(norms).toHaveShape([13]);
    expect(norms[0]).toAgreeWith(size ** 12 * Math.hypot(...expected.W12.flat()));
    expect(norms[11]).toAgreeWith(size * Math.hypot(...input.W.flat()));
  }
});

check("jacobian-over-time", async ({ random, figure }) => {
  await property(
    [whole(2, 6), whole(2, 4), scalar({ min: 0.3, max: 0.9 })],
    async (steps, hidden, scale) => {
      const p = randomParams(random, 2, hidden, scale);
      const xs = sequence(random, steps, 1, 2);
      const { hs } = await rnnForward(xs, normalMatrix(random, 1, hidden, 0.5), p);
      // Central differences: nudge one unit of one state and run on to the end.
      const law: Vec = [];
      for (let t = 0; t < steps - 1; t++) {
        let squares = 0;
        for (let unit = 0; unit < hidden; unit++) {
          const end = async (nudge: number) => {
            const start = map(hs[t] as Mat, (v, _, i) => (i === unit ? v + nudge : v));
            return (await rnnForward(xs.slice(t + 1), start, p)).hs.at(-1) as Mat;
          };
          const slopes = zip(await end(1e-5), await end(-1e-5), (up, down) => (up - down) / 2e-5);
          squares += slopes.flat().reduce((sum, slope) => sum + slope * slope, 0);
        }
        law.push(Math.sqrt(squares));
      }
      law.push(Math.sqrt(hidden));
      const work = await jacobianNorms(hs, p.W_hh);
      figure({ x: "step", y: "‖∂h_T/∂h_t‖", work, law });
      expect(work).toAgreeWith(law, { rel: 1e-5 });
    },
    { runs: 8 },
  );
});

check("inputs-unchanged", async ({ random }) => {
  // Unchanged and useless is not enough: the recorded values must come out as well.
  for (const { input, expected } of recorded(random, "seq_tanh")) {
    const p = paramsOf(input);
    const { hs, cache } = await purity(() => rnnForward(input.x, input.h0, p));
    expect(hs).toAgreeWith(expected.h);
    const { dh0 } = await purity(() => rnnBackward(input.gradH, cache));
    expect(dh0).toAgreeWith(expected.dh0);
    await purity(() => truncatedBackward(input.gradH, cache, 4));
    const step = await purity(() => rnnStepForward(input.x[0] as Mat, input.h0, p));
    await purity(() => rnnStepBackward(input.gradH[0] as Mat, step.cache));
    await purity(() =>
      jacobianNorms(
        hs.map((h) => h.slice(0, 1)),
        p.W_hh,
      ),
    );
  }
});

// ---- what it is good for, and where it ends

check("adding-problem", async ({ random: fresh, figure }) => {
  // Fixed, so that what was measured stays true: an error of 0.0122, also where the gradients are off
  // in the seventh digit; with nothing carried from step to step 0.122; with the recurrent weights
  // left as they are 0.104; who always says 1 has 1/6. Only order and sign of units and inputs are not
  // fixed: whatever they are, the network learns the same.
  const random = createRandom(ADDING_SEED);
  const [units, inputs] = [turn(fresh, ADDERS), turn(fresh, 2)];
  const weights = recurrentWeights(random, { cell: "rnn", inputs: 2, hidden: ADDERS });
  const turned = {
    W_ih: inputs.cols(units.rows(weights.W_ih)),
    W_hh: units.cols(units.rows(weights.W_hh)),
    b_ih: units.list(weights.b_ih),
    b_hh: units.list(weights.b_hh),
  };
  const firstReadout = units.list(normalMatrix(random, 1, ADDERS, 0.4).flat());
  let model = [...listOf(turned), ...firstReadout, 0];
  const step = adamDescent(model, 1);
  const losses: Vec = [];
  for (let update = 0; update < ADDING_UPDATES; update++) {
    const { xs: drawn, targets } = addingSequences(random, ADDING_STEPS, ADDING_BATCH);
    const xs = drawn.map(inputs.cols);
    const { p, readout } = adderFrom(model);
    const { hs, cache } = await rnnForward(xs, restingState(ADDING_BATCH), p);
    const last = hs.at(-1) as Mat;
    const errors = errorsOf(last, model, targets);
    losses.push(meanSquare(errors));
    const slopes = errors.map((error) => (2 * error) / ADDING_BATCH);
    const dLast = slopes.map((slope) => readout.map((weight) => slope * weight));
    const { grads } = await rnnBackward(onlyLast(hs, dLast), cache);
    if (update === 0) expect(listOf(grads)).toHaveShape([listOf(p).length]);
    const dReadout = readout.map((_, i) =>
      slopes.reduce((d, slope, n) => d + slope * at(last, n, i), 0),
    );
    const dBias = slopes.reduce(plus, 0);
    const rate = ADDING_RATE * (1 - update / ADDING_UPDATES);
    model = step([...listOf(grads), ...dReadout, dBias], rate);
  }
  const y = "mean squared error, 10 updates per point";
  figure({ x: "step", y, work: averaged(losses), law: ADDING_CURVE });
  const test = addingSequences(createRandom(ADDING_SEED + 1), ADDING_STEPS, 300);
  const testXs = test.xs.map(inputs.cols);
  const { hs } = await rnnForward(testXs, restingState(300), adderFrom(model).p);
  const error = meanSquare(errorsOf(hs.at(-1) as Mat, model, test.targets));
  expect(error).toBeWithin(0, 0.015);
});

check("long-memory", async ({ random, figure }) => {
  // Forty steps, PyTorch's weights, the loss at the end. Of 3,000 single networks none was outside
  // the bounds below (reached 2e-15 to 4e-4, median 1e-10; cut at 20 at most 0.016; cut at 1 from 0.23
  // to 0.87), so the medians of three will hardly ever be.
  const [reached, cutAt20, cutAt1]: [Vec, Vec, Vec] = [[], [], []];
  for (let network = 0; network < 3; network++) {
    const p = recurrentWeights(random, { cell: "rnn", inputs: 2, hidden: 16 });
    const { xs } = addingSequences(random, LONG, 1);
    const { hs, cache } = await rnnForward(xs, normalMatrix(random, 1, 16, 0), p);
    const dhs = onlyLast(hs, normalMatrix(random, 1, 16));
    const { grads, dhNorms } = await rnnBackward(dhs, cache);
    reached.push((dhNorms[0] as number) / (dhNorms[LONG - 1] as number));
    // What has vanished on the way is not missed: windows of 20 give almost the same gradient.
    const missing = async (k: number) => {
      const cut = await truncatedBackward(dhs, cache, k);
      const difference = listOf(total(cut.grads, grads, -1));
      return Math.hypot(...difference) / Math.hypot(...listOf(grads));
    };
    cutAt20.push(await missing(20));
    cutAt1.push(await missing(1));
    // No direction shrinks less than the whole Jacobian.
    const jacobians = await jacobianNorms(hs, p.W_hh);
    const law = jacobians.map((norm) => norm * (dhNorms[LONG - 1] as number));
    figure({ x: "step", y: "‖dL/dh_t‖ and its bound", work: dhNorms, law });
    for (const [t, norm] of dhNorms.entries()) {
      expect(norm / (law[t] as number)).toBeWithin(1e-9, 1 + 1e-9);
    }
  }
  expect(middle(reached)).toBeWithin(1e-25, 1e-3);
  expect(middle(cutAt20)).toBeWithin(0, 0.05);
  expect(middle(cutAt1)).toBeWithin(0.2, 1.5);
});

// ---- recorded cases

interface RecordedInput {
  x: Mat[];
  h0: Mat;
  W_ih: Mat;
  W_hh: Mat;
  b_ih: Vec;
  b_hh: Vec;
  gradH: Mat[];
}
interface RecordedAnswer {
  h: Mat[];
  dx: Mat[];
  dh0: Mat;
  dW_ih: Mat;
  dW_hh: Mat;
  db_ih: Vec;
  db_hh: Vec;
  gradHNormPerStep: Vec;
}

/** PyTorch's tanh cells and sequences, moved; only the recorded ReLU sequence is not this exercise's. */
function recorded(random: Random, prefix?: string) {
  const prefixes = prefix ? [prefix] : ["cell_T1", "seq_tanh", "seq_last_only", "gradflow"];
  return prefixes
    .flatMap((name) => golden<RecordedInput, RecordedAnswer>(rnn, name))
    .map((one) => movedRecording(random, "rnn", one));
}

const paramsOf = ({ W_ih, W_hh, b_ih, b_hh }: RnnParams): RnnParams => ({ W_ih, W_hh, b_ih, b_hh });

const gradientsOf = ({ dW_ih, dW_hh, db_ih, db_hh }: RecordedAnswer): RnnParams => ({
  W_ih: dW_ih,
  W_hh: dW_hh,
  b_ih: db_ih,
  b_hh: db_hh,
});

// ---- random and fixed networks

type Cache = Awaited<ReturnType<typeof rnnForward>>["cache"][number];

/** All states stay 0 where the input is 0, so every slope is 1 and every step doubles. */
const RESTING_UNIT: RnnParams = { W_ih: [[1]], W_hh: [[2]], b_ih: [0], b_hh: [0] };

/** Small enough that tanh does not saturate: a gradient of 0 would prove nothing. */
function randomParams(random: Random, inputs: number, hidden: number, scale = 0.6): RnnParams {
  const bias = () => normalMatrix(random, 1, hidden, 0.3).flat();
  return {
    W_ih: normalMatrix(random, hidden, inputs, 0.5),
    W_hh: normalMatrix(random, hidden, hidden, scale),
    b_ih: bias(),
    b_hh: bias(),
  };
}

function sequence(random: Random, steps: number, batch: number, width: number, std = 1): Mat[] {
  return Array.from({ length: steps }, () => normalMatrix(random, batch, width, std));
}

/** The rows of `m` as a sequence of `steps` matrices. */
function cutInto(m: Mat, steps: number): Mat[] {
  const rows = m.length / steps;
  return Array.from({ length: steps }, (_, t) => m.slice(t * rows, (t + 1) * rows));
}

/** A loss that looks at the last state only. */
const onlyLast = (hs: Mat[], last: Mat): Mat[] => [...hs.slice(0, -1).map(zeroLike), last];

const zeroLike = (m: Mat): Mat => map(m, () => 0);
const plus = (u: number, v: number) => u + v;
const dot = (a: Vec, b: Vec) => a.reduce((sum, v, i) => sum + v * (b[i] as number), 0);
const largest = (v: Vec) => Math.max(...v.map(Math.abs));
const meanSquare = (v: Vec) => dot(v, v) / v.length;

/** one + c · other, for gradients of all four weights. */
function total(one: RnnParams, other: RnnParams, c = 1): RnnParams {
  const add = (a: Mat, b: Mat) => zip(a, b, (u, v) => u + c * v);
  return {
    W_ih: add(one.W_ih, other.W_ih),
    W_hh: add(one.W_hh, other.W_hh),
    b_ih: add([one.b_ih], [other.b_ih]).flat(),
    b_hh: add([one.b_hh], [other.b_hh]).flat(),
  };
}

// ---- the adding problem

const ADDING_STEPS = 4;
const ADDING_BATCH = 8;
const ADDING_UPDATES = 140;
const ADDING_RATE = 0.1;
const ADDING_SEED = 103;
/** Units of the network that learns to add. */
const ADDERS = 6;
/** Its measured losses, 10 updates per point. */
const ADDING_CURVE = [
  0.242, 0.16, 0.156, 0.15, 0.161, 0.146, 0.072, 0.047, 0.033, 0.034, 0.029, 0.021, 0.017, 0.01,
];

/** Time steps of the task that a plain RNN does not learn. */
const LONG = 40;

const listOf = ({ W_ih, W_hh, b_ih, b_hh }: RnnParams): Vec => [
  ...W_ih.flat(),
  ...W_hh.flat(),
  ...b_ih,
  ...b_hh,
];

/** A model is one list: the weights as in `listOf`, the readout of the last state, its bias. */
function adderFrom(model: Vec): { p: RnnParams; readout: Vec; bias: number } {
  const rest = [...model];
  const rows = (cols: number): Mat => Array.from({ length: ADDERS }, () => rest.splice(0, cols));
  const p = {
    W_ih: rows(2),
    W_hh: rows(ADDERS),
    b_ih: rest.splice(0, ADDERS),
    b_hh: rest.splice(0, ADDERS),
  };
  return { p, readout: rest.splice(0, ADDERS), bias: rest[0] as number };
}

function errorsOf(states: Mat, model: Vec, targets: Vec): Vec {
  const { readout, bias } = adderFrom(model);
  return states.map((state, n) => dot(state, readout) + bias - (targets[n] as number));
}

const restingState = (batch: number): Mat =>
  Array.from({ length: batch }, () => new Array<number>(ADDERS).fill(0));

/** Means over 10 updates, so that single batches do not hide the curve. */
const averaged = (losses: Vec): Vec =>
  ADDING_CURVE.map((_, i) => losses.slice(10 * i, 10 * (i + 1)).reduce(plus, 0) / 10);

const at = (m: Mat, row: number, col: number) => m[row]?.[col] as number;
const middle = (v: Vec) => [...v].sort((a, b) => a - b)[Math.floor(v.length / 2)] as number;
