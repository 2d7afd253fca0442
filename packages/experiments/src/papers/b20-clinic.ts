// B20: eight patients: each illness is recognised by what can be measured, and cured by what helps.

import {
  type Architecture,
  adding,
  batchOf,
  createRandom,
  type Diagnosis,
  diagnose,
  evaluateClassifier,
  heNormal,
  type Illness,
  type Init,
  lastAnswer,
  leakyRelu,
  median,
  mse,
  multilayer,
  normalRows,
  relu,
  rings,
  sigmoid,
  softmaxCrossEntropy,
  type Training,
  temporalOrder,
  trainClassifier,
  trainSequenceReader,
  widthsOf,
  xavierNormal,
} from "@pravah/core";
import { addingReader } from "./adding-readers.ts";
import { orderReader, orderTraining } from "./b13-temporal-order.ts";
import { type Experiment, overIndex } from "./experiment.ts";

const WIDTH = 32;
const POINTS = 64;
const STEPS = 300;
const HEALED = 0.95;

const unitNormal: Init = (random, fanOut, fanIn) => normalRows(random, fanOut, fanIn);

interface Patient {
  name: string;
  illness: Illness;
  sick: Case;
  cures: Readonly<Record<string, Partial<Case>>>;
  notCures: Readonly<Record<string, Partial<Case>>>;
}

type Case = Omit<Architecture, "widths"> & { depth: number } & Pick<
    Training,
    "learningRate" | "clip" | "weightDecay"
  >;

const PATIENTS: readonly Patient[] = [
  {
    name: "P1",
    illness: "vanishing-depth",
    sick: { depth: 8, init: xavierNormal, activation: sigmoid, learningRate: 0.5 },
    cures: {
      BatchNorm: { batchNorm: true },
      "ReLU and He": { activation: relu, init: heNormal, learningRate: 0.05 },
    },
    notCures: { clipping: { clip: 1 }, "rate 5": { learningRate: 5 } },
  },
  {
    name: "P2",
    illness: "signal-decay",
    sick: { depth: 30, init: xavierNormal, activation: relu, learningRate: 0.01 },
    cures: { He: { init: heNormal } },
    notCures: {},
  },
  {
    name: "P3",
    illness: "exploding",
    sick: { depth: 10, init: unitNormal, activation: relu, learningRate: 0.05 },
    cures: { He: { init: heNormal }, BatchNorm: { batchNorm: true }, clipping: { clip: 1 } },
    notCures: { L2: { weightDecay: 0.01 } },
  },
  {
    name: "P4",
    illness: "dead-relu",
    sick: { depth: 6, init: heNormal, activation: relu, bias: -3, learningRate: 0.05 },
    cures: { "bias 0": { bias: 0 } },
    notCures: { "leaky ReLU": { activation: leakyRelu } },
  },
  {
    name: "P7",
    illness: "lr-too-high",
    sick: { depth: 6, init: heNormal, activation: relu, learningRate: 3 },
    cures: { "rate 0.1": { learningRate: 0.1 }, BatchNorm: { batchNorm: true } },
    notCures: {},
  },
  {
    name: "P8",
    illness: "healthy",
    sick: { depth: 6, init: heNormal, activation: relu, learningRate: 0.1 },
    cures: {},
    notCures: {},
  },
];

export const clinic: Experiment = {
  id: "B20",
  title: "Eight patients of the clinic",
  source: "the course's capstone",
  reported: "—",
  criterion: "every illness is named; cures reach accuracy ≥ 0.95, false cures do not",
  fast: false,
  run(seeds) {
    const named: Record<string, number[]> = {};
    const treated: Record<string, number[]> = {};
    let passed = true;
    for (const patient of PATIENTS) {
      const right = seeds.map((seed) => Number(examine(patient, seed).illness === patient.illness));
      named[`${patient.name} named ${patient.illness}`] = right;
      passed &&= median(right) === 1;
      for (const [kind, treatments] of [
        ["cure", patient.cures],
        ["no cure", patient.notCures],
      ] as const) {
        for (const [name, change] of Object.entries(treatments)) {
          const accuracies = seeds.map((seed) => outcome({ ...patient.sick, ...change }, seed));
          treated[`${patient.name} ${kind}: ${name}`] = accuracies;
          passed &&= median(accuracies) >= HEALED === (kind === "cure");
        }
      }
    }
    const sequences = {
      "P5 named exploding": seeds.map((seed) => Number(examineOrder(seed) === "exploding")),
      "P6 named rnn-long-memory": seeds.map((s) => Number(examineAdding(s) === "rnn-long-memory")),
    };
    for (const right of Object.values(sequences)) passed &&= median(right) === 1;
    const curves = PATIENTS.filter(({ name }) => ["P1", "P2", "P3", "P8"].includes(name));
    return {
      measured: { ...named, ...sequences, ...treated },
      passed,
      plot: {
        title: "What the layers of four patients hear at the first step",
        x: { label: "layer" },
        y: { label: "‖dW‖", log: true },
        curves: curves.map((patient) => ({
          name: `${patient.name}, ${patient.illness}`,
          points: overIndex(
            examine(patient, seeds[0] ?? 1).layers.map(({ gradientNorm }) => gradientNorm),
          ),
        })),
      },
    };
  },
};

/** Trains the patient as it is, and looks at a fresh one with that log. */
function examine({ sick }: Patient, seed: number): Diagnosis {
  const { net, samples, random } = admitted(sick, seed);
  const log = trainClassifier(net, samples, random, { ...sick, steps: STEPS });
  const fresh = admitted(sick, seed).net;
  const loss = () =>
    softmaxCrossEntropy(fresh.network(batchOf(fresh.engine, samples.inputs)), samples.labels);
  return diagnose(fresh.engine, loss, log);
}

function outcome(treated: Case, seed: number): number {
  const { net, samples, random } = admitted(treated, seed);
  trainClassifier(net, samples, random, { ...treated, steps: STEPS });
  return evaluateClassifier(net, samples).accuracy;
}

function admitted({ depth, ...architecture }: Case, seed: number) {
  const random = createRandom(seed);
  const samples = rings(random, POINTS);
  const net = multilayer(random, { ...architecture, widths: widthsOf(2, WIDTH, depth, 2) });
  return { net, samples, random };
}

/** P5: a plain RNN on temporal order, without clipping. */
function examineOrder(seed: number): Illness {
  const network = orderReader(seed);
  const random = createRandom(seed).fork("clinic");
  const draw = () => temporalOrder(random, 20, 20);
  const log = trainSequenceReader(network, { ...orderTraining(draw), updates: 500 });
  const fresh = orderReader(seed);
  const batch = draw();
  const loss = () => softmaxCrossEntropy(lastAnswer(fresh, batch), batch.labels);
  return diagnose(fresh.engine, loss, log).illness;
}

/** P6: a tanh RNN on the adding problem over forty steps. */
function examineAdding(seed: number): Illness {
  const network = addingReader("RNN", seed);
  const batch = adding(createRandom(seed).fork("clinic"), 40, 20);
  const loss = () =>
    mse(lastAnswer(network, batch), network.engine.constant([20, 1], batch.targets));
  return diagnose(network.engine, loss).illness;
}
