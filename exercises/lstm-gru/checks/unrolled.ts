// Both cells through time, with the work's steps.

import { type Mat, map, type RnnParams, sumOfRnnParams, zip } from "@pravah/checks";
import { gruStepBackward, gruStepForward, lstmStepBackward, lstmStepForward } from "../work.ts";

export type LstmCache = Awaited<ReturnType<typeof lstmStepForward>>["cache"];
type GruCache = Awaited<ReturnType<typeof gruStepForward>>["cache"];

/** An LSTM's state is h and c, a GRU's is h alone. */
type State = Mat[];
export interface Cell {
  forward(x: Mat, state: State, p: RnnParams): Promise<{ state: State; cache: unknown }>;
  backward(dState: State, cache: unknown): Promise<{ dx: Mat; dState: State; grads: RnnParams }>;
}

export const LSTM: Cell = {
  async forward(x, [h, c], { W_ih, W_hh, b_ih, b_hh }) {
    const step = await lstmStepForward(x, h as Mat, c as Mat, { W_ih, W_hh, b_ih, b_hh });
    return { state: [step.h, step.c], cache: step.cache };
  },
  async backward([dh, dc], cache) {
    const back = await lstmStepBackward(dh as Mat, dc as Mat, cache as LstmCache);
    return { ...back, dState: [back.dhPrev, back.dcPrev] };
  },
};

export const GRU: Cell = {
  async forward(x, [h], { W_ih, W_hh, b_ih, b_hh }) {
    const step = await gruStepForward(x, h as Mat, { W_ih, W_hh, b_ih, b_hh });
    return { state: [step.h], cache: step.cache };
  },
  async backward([dh], cache) {
    const back = await gruStepBackward(dh as Mat, cache as GruCache);
    return { ...back, dState: [back.dhPrev] };
  },
};

/** The states after every step, and what each step kept. */
export async function unrolled(cell: Cell, xs: Mat[], initial: State, p: RnnParams) {
  const states: State[] = [];
  const caches: unknown[] = [];
  let state = initial;
  for (const x of xs) {
    const step = await cell.forward(x, state, p);
    state = step.state;
    states.push(state);
    caches.push(step.cache);
  }
  return { states, caches };
}

/**
 * Back through all steps.
 *
 * @param upstream dLoss/dh of every step, without the ways through later steps
 * @returns `dStates[t]` what reaches the state before step t; `dhs[t]` all that reaches h after step t
 */
export async function rolledBack(cell: Cell, upstream: Mat[], caches: unknown[]) {
  const dxs: Mat[] = [];
  const dhs: Mat[] = [];
  const dStates: State[] = [];
  let grads: RnnParams | undefined;
  const nothing = map(upstream[0] as Mat, () => 0);
  let dState: State = cell === LSTM ? [nothing, nothing] : [nothing];
  for (let t = caches.length - 1; t >= 0; t--) {
    const [later, ...others] = dState;
    const dh = zip(later as Mat, upstream[t] as Mat, (a, b) => a + b);
    const back = await cell.backward([dh, ...others], caches[t]);
    dState = back.dState;
    dhs.unshift(dh);
    dxs.unshift(back.dx);
    dStates.unshift(dState);
    grads = grads ? sumOfRnnParams(grads, back.grads) : back.grads;
  }
  return { dxs, dhs, dStates, grads: grads as RnnParams };
}
