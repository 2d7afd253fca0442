// What `pnpm site data` writes and the pages read: the graders' matrices and the experiments' results.

import { readFileSync } from "node:fs";
import path from "node:path";
import { SITE } from "../checkout.ts";

/** `data/graders.json`: which check of which exercise catches which wrong solution. */
export interface GradersData {
  schema: "pravah/site-graders/1";
  /** The command that wrote it. */
  command: string;
  exercises: GradedExercise[];
}

export interface GradedExercise {
  id: string;
  checks: { id: string; points: number }[];
  works: GradedWork[];
  /** The rules of `author verify`, each with the number of its violations. */
  rules: { id: string; says: string; problems: number }[];
}

export interface GradedWork {
  kind: "stub" | "right" | "wrong" | "pretender";
  name: string;
  /** The check that must catch this wrong solution. */
  caughtBy?: string;
  score: number | null;
  /** One letter per check, in their order: p pass, f fail, t todo, m missing. */
  outcomes: string;
}

/** `data/papers.json`: what the papers report, and what came out here. */
export interface PapersData {
  schema: "pravah/site-papers/1";
  command: string;
  experiments: PaperExperiment[];
}

export interface PaperExperiment {
  id: string;
  title: string;
  source: string;
  reported: string;
  criterion: string;
  remark?: string;
  passed: boolean;
  seeds: number[];
  /** Median over the seeds, and every seed's value; names are the experiment's own. */
  measured: { name: string; median: number | string; values: (number | string)[] }[];
  plot: PaperPlot;
}

/** As in `@pravah/core`; numbers that JSON does not have are the strings "NaN", "Infinity", "-Infinity". */
export interface PaperPlot {
  title: string;
  x: { label: string; log?: boolean };
  y: { label: string; log?: boolean };
  curves: { name: string; points: [number | string, number | string][] }[];
}

export function readGraders(): GradersData {
  return JSON.parse(readFileSync(dataFile("graders.json"), "utf8")) as GradersData;
}

export function readPapers(): PapersData {
  return JSON.parse(readFileSync(dataFile("papers.json"), "utf8")) as PapersData;
}

export function dataFile(name: string): string {
  return path.join(SITE, "data", name);
}
