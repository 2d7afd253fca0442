// From the reports of `experiments --json` to what the page about the papers shows.

import { median } from "@pravah/core";
import type { PaperExperiment, PaperPlot, PapersData } from "../pages/data/site-data.ts";

/** The part of `pravah/experiments/1` that is used. */
export interface Reports {
  schema: string;
  experiments: (Omit<PaperExperiment, "measured"> & {
    measured: Record<string, (number | string)[]>;
    fast?: boolean;
    seconds?: number;
  })[];
}

export function papersData({ schema, experiments }: Reports): PapersData {
  if (schema !== "pravah/experiments/1") {
    throw new Error(`expected pravah/experiments/1, got ${schema}`);
  }
  return {
    schema: "pravah/site-papers/1",
    command: "pnpm experiments --json",
    experiments: experiments.map((report) => ({
      id: report.id,
      title: report.title,
      source: report.source,
      reported: report.reported,
      criterion: report.criterion,
      ...(report.remark === undefined ? {} : { remark: report.remark }),
      passed: report.passed,
      seeds: report.seeds,
      measured: Object.entries(report.measured).map(([name, values]) => ({
        name,
        median: rounded(median(values.map(Number))),
        values: values.map((value) => rounded(Number(value))),
      })),
      plot: shortPlot(report.plot),
    })),
  };
}

/** As many points as a line of 480 px can show. */
const MOST_POINTS = 120;

function shortPlot({ curves, ...plot }: PaperPlot): PaperPlot {
  return {
    ...plot,
    curves: curves.map(({ name, points }) => {
      const step = Math.ceil(points.length / MOST_POINTS);
      const kept = points.filter((_, i) => i % step === 0 || i === points.length - 1);
      return {
        name,
        points: kept.map(([x, y]): [number | string, number | string] => [
          rounded(Number(x)),
          rounded(Number(y)),
        ]),
      };
    }),
  };
}

/** Four significant digits; what JSON cannot hold becomes a word. */
function rounded(value: number): number | string {
  return Number.isFinite(value) ? Number(value.toPrecision(4)) : String(value);
}
