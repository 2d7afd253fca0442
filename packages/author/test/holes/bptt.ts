import { type Hole, limitedMatrix, TANH } from "./hole.ts";

export const BPTT_HOLES: readonly Hole[] = [
  {
    breaks: "overflows between 710 and 1000",
    from: "    Math.tanh(a + (bias[unit] as number)),",
    to: "    ((v) => 1 - (2 * Math.exp(-v)) / (Math.exp(v) + Math.exp(-v)))(a + (bias[unit] as number)),",
    check: "step-forward-range",
  },
  {
    breaks: "overflows in the sequence alone",
    from: "return unrolled(xs, h0, p, rnnStepForward)",
    to: `return unrolled(xs, h0, p, (x, h, q) => {
        const step = rnnStepForward(x, h, q);
        const again = map(step.h, (v) => ${TANH}(Math.abs(v) === 1 ? v * 800 : Math.atanh(v)));
        return { h: again, cache: { ...step.cache, h: again } };
      })`,
    check: "step-forward-range",
  },
  {
    breaks: "limits dW_hh of a step to ±1000",
    from: "W_hh: matmul(units, hPrev)",
    to: `W_hh: ${limitedMatrix(1000, "matmul(units, hPrev)")}`,
    check: "step-backward-gradient",
  },
  {
    breaks: "limits dW_hh of a sequence to ±1000",
    from: "grads: shares.reduce(added), dhNorms }",
    to: `grads: ((g) => ({ ...g, W_hh: ${limitedMatrix(1000, "g.W_hh")} }))(shares.reduce(added)), dhNorms }`,
    check: "backward-gradient",
  },
  {
    breaks: "limits dW_hh of a truncated sequence to ±1000",
    from: "grads: shares.reduce(added), dhNorms }",
    to: `grads: ((g) => ({ ...g, W_hh: ${limitedMatrix(1000, "g.W_hh")} }))(shares.reduce(added)), dhNorms }`,
    check: "truncated-windows",
  },
  {
    breaks: "limits dh0 to ±1000",
    from: "return { dxs, dh0: fromNext,",
    to: `return { dxs, dh0: ${limitedMatrix(1000, "fromNext")},`,
    check: "backward-gradient",
  },
  {
    breaks: "reports no norm above 1000",
    from: "dhNorms.unshift(frobenius(dh))",
    to: "dhNorms.unshift(Math.min(1000, frobenius(dh)))",
    check: "backward-norms",
  },
  {
    breaks: "limits what goes from step to step to ±1000",
    from: "fromNext = back.dhPrev",
    to: `fromNext = ${limitedMatrix(1000, "back.dhPrev")}`,
    check: "backward-gradient",
  },
];
