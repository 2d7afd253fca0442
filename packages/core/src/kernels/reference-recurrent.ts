// The kernels of gated cells in plain loops.

import { type Slice, type Storage, viewOf } from "../tensor/memory.ts";
import type { RecurrentKernels } from "./recurrent.ts";
import { sigmoidOf } from "./sigmoid-of.ts";

export const referenceRecurrent: RecurrentKernels = {
  lstmMemory(gates, c, out, hidden) {
    const [gs, cs, outs] = [viewOf(gates), viewOf(c), viewOf(out)];
    for (let at = 0; at < outs.length; at++) {
      const row = 4 * hidden * Math.floor(at / hidden) + (at % hidden);
      const i = sigmoidOf(gs[row] as number);
      const f = sigmoidOf(gs[row + hidden] as number);
      const g = Math.tanh(gs[row + 2 * hidden] as number);
      outs[at] = f * (cs[at] as number) + i * g;
    }
  },

  lstmMemoryGradient(gates, c, dOut, dGates, dC, hidden) {
    const [gs, cs, ds] = [viewOf(gates), viewOf(c), viewOf(dOut)];
    const [dgs, dcs] = [viewOrNull(dGates), viewOrNull(dC)];
    for (let at = 0; at < ds.length; at++) {
      const row = 4 * hidden * Math.floor(at / hidden) + (at % hidden);
      const i = sigmoidOf(gs[row] as number);
      const f = sigmoidOf(gs[row + hidden] as number);
      const g = Math.tanh(gs[row + 2 * hidden] as number);
      const d = ds[at] as number;
      if (dgs) {
        addTo(dgs, row, d * g * i * (1 - i));
        addTo(dgs, row + hidden, d * (cs[at] as number) * f * (1 - f));
        addTo(dgs, row + 2 * hidden, d * i * (1 - g * g));
      }
      // The constant error carousel: nothing but the forget gate stands in the way.
      if (dcs) addTo(dcs, at, d * f);
    }
  },

  lstmOutput(gates, c, out, hidden) {
    const [gs, cs, outs] = [viewOf(gates), viewOf(c), viewOf(out)];
    for (let at = 0; at < outs.length; at++) {
      const row = 4 * hidden * Math.floor(at / hidden) + (at % hidden);
      outs[at] = sigmoidOf(gs[row + 3 * hidden] as number) * Math.tanh(cs[at] as number);
    }
  },

  lstmOutputGradient(gates, c, dOut, dGates, dC, hidden) {
    const [gs, cs, ds] = [viewOf(gates), viewOf(c), viewOf(dOut)];
    const [dgs, dcs] = [viewOrNull(dGates), viewOrNull(dC)];
    for (let at = 0; at < ds.length; at++) {
      const row = 4 * hidden * Math.floor(at / hidden) + (at % hidden);
      const o = sigmoidOf(gs[row + 3 * hidden] as number);
      const t = Math.tanh(cs[at] as number);
      const d = ds[at] as number;
      if (dgs) addTo(dgs, row + 3 * hidden, d * t * o * (1 - o));
      if (dcs) addTo(dcs, at, d * o * (1 - t * t));
    }
  },

  gruState(fromInput, fromState, h, out, hidden) {
    const [xs, ss, hs, outs] = [viewOf(fromInput), viewOf(fromState), viewOf(h), viewOf(out)];
    for (let at = 0; at < outs.length; at++) {
      const row = 3 * hidden * Math.floor(at / hidden) + (at % hidden);
      const r = sigmoidOf((xs[row] as number) + (ss[row] as number));
      const z = sigmoidOf((xs[row + hidden] as number) + (ss[row + hidden] as number));
      const last = row + 2 * hidden;
      const n = Math.tanh((xs[last] as number) + r * (ss[last] as number));
      outs[at] = (1 - z) * n + z * (hs[at] as number);
    }
  },

  gruStateGradient(fromInput, fromState, h, dOut, dFromInput, dFromState, dH, hidden) {
    const [xs, ss, hs, ds] = [viewOf(fromInput), viewOf(fromState), viewOf(h), viewOf(dOut)];
    const [dxs, dss, dhs] = [viewOrNull(dFromInput), viewOrNull(dFromState), viewOrNull(dH)];
    for (let at = 0; at < ds.length; at++) {
      const row = 3 * hidden * Math.floor(at / hidden) + (at % hidden);
      const r = sigmoidOf((xs[row] as number) + (ss[row] as number));
      const z = sigmoidOf((xs[row + hidden] as number) + (ss[row + hidden] as number));
      const last = row + 2 * hidden;
      const n = Math.tanh((xs[last] as number) + r * (ss[last] as number));
      const d = ds[at] as number;
      const dn = d * (1 - z) * (1 - n * n);
      const dr = dn * (ss[last] as number) * r * (1 - r);
      const dz = d * ((hs[at] as number) - n) * z * (1 - z);
      if (dxs) {
        addTo(dxs, row, dr);
        addTo(dxs, row + hidden, dz);
        addTo(dxs, last, dn);
      }
      if (dss) {
        addTo(dss, row, dr);
        addTo(dss, row + hidden, dz);
        addTo(dss, last, dn * r);
      }
      if (dhs) addTo(dhs, at, d * z);
    }
  },
};

const viewOrNull = (slice: Slice | null) => (slice === null ? null : viewOf(slice));

function addTo(values: Storage, at: number, share: number): void {
  values[at] = (values[at] as number) + share;
}
