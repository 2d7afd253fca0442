// Recurrent networks that read a sequence and answer at its end, and how they are trained.

import { Engine } from "../autodiff/engine.ts";
import type { Var } from "../autodiff/var.ts";
import type { Sequences } from "../data/samples.ts";
import type { LogEntry } from "../diagnostics/diagnose.ts";
import { standardUniform } from "../init/standard.ts";
import { type Linear, linear } from "../layers/linear.ts";
import { type Cell, type State, unroll } from "../layers/recurrent.ts";
import { clipByGlobalNorm } from "../optim/clipping.ts";
import type { Optimizer } from "../optim/optimizer.ts";
import type { Random } from "../random/random.ts";

export interface SequenceReader {
  engine: Engine;
  cell: Cell;
  readout: Linear;
}

/** A cell with a linear readout of its last state. */
export function sequenceReader<S extends State>(
  random: Random,
  outputs: number,
  makeCell: (engine: Engine) => Cell<S>,
): SequenceReader {
  const engine = new Engine();
  const cell = makeCell(engine) as unknown as Cell;
  const readout = linear(engine, standardUniform(random, outputs, cell.hidden));
  return { engine, cell, readout };
}

/** What the network answers after the last time step, [batch, outputs]. */
export function lastAnswer({ engine, cell, readout }: SequenceReader, sequences: Sequences): Var {
  const { steps, batch, features } = sequences;
  const xs = steps.map((step) => engine.constant([batch, features], step));
  return readout((unroll(cell, xs).at(-1) as State).h);
}

export interface SequenceTraining<Batch extends Sequences> {
  draw: () => Batch;
  loss: (answer: Var, batch: Batch) => Var;
  optimizer: (engine: Engine) => Optimizer;
  updates: number;
  clip?: number;
  /** Ends when the moving average of the loss is below this. */
  enough: number;
}

const SMOOTHING = 0.98;

/** Trains on fresh batches. @returns what was seen at each update; ends at a NaN */
export function trainSequenceReader<Batch extends Sequences>(
  network: SequenceReader,
  { draw, loss, optimizer, updates, clip, enough }: SequenceTraining<Batch>,
): LogEntry[] {
  const { engine } = network;
  const descent = optimizer(engine);
  const log: LogEntry[] = [];
  let average = Number.NaN;
  for (let update = 0; update < updates; update++) {
    const batch = draw();
    const now = engine.step(() => {
      const value = loss(lastAnswer(network, batch), batch);
      engine.backward(value);
      return value.item();
    });
    const gradientNorm = clipByGlobalNorm(engine, clip ?? Number.MAX_VALUE);
    log.push({ loss: now, gradientNorm });
    if (!Number.isFinite(now)) break;
    descent.step();
    average = update === 0 ? now : SMOOTHING * average + (1 - SMOOTHING) * now;
    if (average < enough) break;
  }
  return log;
}
