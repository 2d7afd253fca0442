// From the waiting room to the cure: what is prescribed heals.

import { check, expect, movedNetwork, type Random, type Vec } from "@pravah/checks";
import {
  applyTreatment,
  collectStats,
  diagnose,
  type NetConfig,
  prescribe,
  type Treatment,
} from "../work.ts";
import { changeOf } from "./doses.ts";
import { INF } from "./measurements.ts";
import { admitted, BASE, drawn, logOfRun, type Patient, runOf, type Ward } from "./patients.ts";

check("heals-vanishing", async ({ random }) => heals("vanishing-depth", random));
check("heals-decay", async ({ random }) => heals("signal-decay", random));
check("heals-exploding", async ({ random }) => heals("exploding", random));
check("heals-dead", async ({ random }) => heals("dead-relu", random));
check("heals-rate", async ({ random }) => heals("lr-too-high", random));

check("healthy-untreated", async ({ random }) => {
  const healthy = await visit(drawn("healthy", random));
  expect(healthy.diagnosis).toAgreeWith("healthy");
  expect(healthy.list).toAgreeWith([]);
  const sick = await visit(drawn("lr-too-high", random));
  expect(sick.diagnosis).toAgreeWith("lr-too-high");
  expect(sick.list.length).toBeWithin(1, INF);
});

/**
 * Patients that were followed to the end: ill with a margin of 1.6 or more, not healed by themselves,
 * and healed (every sample right) by every first treatment that `prescription.ts` accepts, with doses
 * at both ends.
 */
const WARDS: Readonly<Record<Ward, { steps: number; patients: [Partial<NetConfig>, Vec][] }>> = {
  "vanishing-depth": {
    steps: 60,
    patients: [
      [
        { act: "sigmoid", init: "xavier-normal", lr: 0.5, depth: 9, width: 12 },
        [1, 2, 3, 4, 5, 6, 9, 10, 11, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 30],
      ],
      [
        { act: "sigmoid", init: "xavier-normal", lr: 0.5, depth: 9, width: 10 },
        [
          1, 2, 3, 4, 5, 6, 8, 9, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 26, 27, 29,
          30,
        ],
      ],
    ],
  },
  "signal-decay": {
    steps: 40,
    patients: [
      [
        { init: "xavier-normal", lr: 0.03, depth: 26, width: 16 },
        [3, 8, 9, 12, 13, 15, 17, 19, 20, 21, 23, 24, 27, 29, 30],
      ],
    ],
  },
  exploding: {
    steps: 60,
    patients: [
      [{ init: { std: 1 }, lr: 0.2, depth: 8, width: 24 }, [5, 6, 7, 10, 16, 20, 22, 24, 26, 30]],
    ],
  },
  "dead-relu": {
    steps: 60,
    patients: [
      [
        { bias: -3, depth: 6, width: 16 },
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
      ],
      [
        { bias: -3, depth: 4, width: 20 },
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
      ],
    ],
  },
  "lr-too-high": {
    steps: 60,
    patients: [
      [
        { lr: 3, depth: 8, width: 20 },
        [1, 3, 4, 5, 8, 9, 13, 15, 16, 17, 18, 20, 21, 23, 25, 26, 28, 29, 30],
      ],
      [{ lr: 3, depth: 7, width: 16 }, [1, 7, 11, 12, 13, 15, 16, 17, 21, 23, 26, 27, 29, 30]],
    ],
  },
};

/** The same patient with units, classes and samples in other places: ill in the same way. */
function unrecognised(random: Random, { net, X, labels, right }: Patient): Patient {
  const moved = movedNetwork(random, net.layers, X.length, false);
  return {
    net: { ...net, layers: moved.layers },
    X: moved.inputs(X),
    labels: moved.labels(labels),
    right,
  };
}

/** Examination, diagnosis and prescription, all by the work. */
async function visit({ net, X, labels }: Patient) {
  const stats = await collectStats(net, X, labels);
  const diagnosis = await diagnose(stats, logOfRun(net.config));
  const list = await prescribe(diagnosis);
  return { diagnosis, list };
}

/** A patient gets the work's first treatment, and is trained by the engine. */
async function heals(illness: Ward, random: Random): Promise<void> {
  const { steps, patients } = WARDS[illness];
  const [own, seeds] = patients[random.int(patients.length)] as (typeof patients)[number];
  const config = { ...BASE, ...own, seed: seeds[random.int(seeds.length)] as number };
  const { diagnosis, list } = await visit(unrecognised(random, admitted(config)));
  expect(diagnosis).toAgreeWith(illness);
  expect(list.length).toBeWithin(1, INF);
  const [treatment] = list as [Treatment];
  const treated = { ...config, ...changeOf(treatment) };
  expect(await applyTreatment(config, treatment)).toAgreeWith(treated);
  expect(runOf(treated, steps).accuracy).toBeWithin(0.95, 1);
}
