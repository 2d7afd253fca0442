// What a treatment does to a config.

import { check, expect, purity } from "@pravah/checks";
import { applyTreatment, collectStats, diagnose, type NetConfig, type Treatment } from "../work.ts";
import { anyConfig, changeOf, treatments } from "./doses.ts";
import { fitStats, logOf } from "./measurements.ts";
import { examinee } from "./patients.ts";

check("treatment-sets", async ({ random }) => {
  for (const treatment of treatments(random)) {
    expect(await applyTreatment(anyConfig(random), treatment)).toAgreeWith(changeOf(treatment));
  }
});

check("treatment-keeps-rest", async ({ random }) => {
  for (const treatment of treatments(random)) {
    const config = anyConfig(random);
    const treated = await applyTreatment(config, treatment);
    expect(treated).toAgreeWith({ ...config, ...changeOf(treatment) });
    // What was absent stays absent.
    const { forgetBias, ...bare } = config;
    const { forgetBias: gate } = await applyTreatment(bare, { kind: "clip", maxNorm: 1 });
    expect(gate).toAgreeWith(undefined);
  }
});

check("treatment-cell", async ({ random }) => {
  for (const kind of ["mlp", "rnn", "gru"] as const) {
    const config: NetConfig = { ...anyConfig(random), kind, forgetBias: 0.25 };
    const lstm = { kind: "cell", cell: "lstm" } as const;
    const open = await applyTreatment(config, { ...lstm, forgetBias: 2 });
    expect(open).toAgreeWith({ ...config, kind: "lstm", forgetBias: 2 });
    const shut = await applyTreatment(config, { ...lstm, forgetBias: 0 });
    expect(shut).toAgreeWith({ ...config, kind: "lstm", forgetBias: 0 });
    // Where the treatment names no forget bias, there stays the one that was there.
    expect(await applyTreatment(config, lstm)).toAgreeWith({ ...config, kind: "lstm" });
  }
});

check("treatment-laws", async ({ random }) => {
  const later = treatments(random);
  for (const [i, treatment] of treatments(random).entries()) {
    const config = anyConfig(random);
    const once = await applyTreatment(config, treatment);
    expect(once).toAgreeWith(changeOf(treatment));
    // Twice is once, and of two doses of one kind the last counts.
    expect(await applyTreatment(once, treatment)).toAgreeWith(once);
    const again = later[i] as Treatment;
    expect(await applyTreatment(once, again)).toAgreeWith({ ...config, ...changeOf(again) });
    // Two different treatments may be given in any order.
    const other = later[(i + 1) % later.length] as Treatment;
    const both = await applyTreatment(once, other);
    expect(await applyTreatment(await applyTreatment(config, other), treatment)).toAgreeWith(both);
  }
});

check("inputs-unchanged", async ({ random }) => {
  const { net, X, labels, right } = examinee(random, "relu");
  const { dWNorm } = await purity(() => collectStats(net, X, labels));
  expect(dWNorm).toAgreeWith(right.dWNorm);
  const stats = { ...fitStats(random, 6), timeNorm: [1, 2, 1] };
  stats.dWNorm = [4e-6, 3e-6, 2e-6, 5e-6, 4e-6, 6e-6];
  await purity(() => diagnose(stats, logOf([4, 3, 2, 1], [3, 2, 4, 1])));
  for (const treatment of treatments(random)) {
    const treated = await purity(() => applyTreatment(anyConfig(random), treatment));
    expect(treated).toAgreeWith(changeOf(treatment));
  }
});
