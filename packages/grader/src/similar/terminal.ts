// The clusters as lines for a terminal.

import pc from "picocolors";
import { clean } from "../judge/clean.ts";
import type { Cluster } from "./clusters.ts";
import type { ExerciseClusters } from "./page.ts";
import type { Pair } from "./pairs.ts";
import { equalityOf, listOf, percent, remarksOn } from "./remarks.ts";

/** One exercise. */
export function clustersText(group: ExerciseClusters): string {
  const { exercise, works, clusters, found } = group;
  const more = found - clusters.length;
  return [
    `\n ${pc.bold(exercise)}: ${works} works, ${found} ${found === 1 ? "cluster" : "clusters"}`,
    ...clusters.flatMap(clusterLines),
    ...(more > 0 ? [pc.dim(`   … ${more} more (--most <n>)`)] : []),
    ...remarksOn(group).map(({ en }) => `   ${pc.yellow("note")} ${clean(en)}`),
  ].join("\n");
}

function clusterLines(cluster: Cluster): string[] {
  const [strongest, ...rest] = cluster.pairs;
  if (!strongest) return [];
  const head =
    `   ${percent(strongest.similarity).padStart(5)}  ${clean(listOf(cluster.works, " · "))}  ` +
    pc.dim(
      `${cluster.works.length > 2 ? `${cluster.works.length} works, ` : ""}${factsOf(strongest)}${cluster.slight ? ", too little to tell" : ""}`,
    );
  const equal = cluster.equal.map((works) => `          ${clean(equalityOf(works).en)}`);
  // A cluster of two is its pair.
  const pairs = cluster.works.length > 2 ? [strongest, ...rest] : rest;
  return [head, ...equal, ...pairs.map(pairLine), ...unshown(cluster)];
}

function pairLine(pair: Pair): string {
  const names = clean(`${pair.left} · ${pair.right}`);
  return `          ${percent(pair.similarity).padStart(5)}  ${names}  ${pc.dim(factsOf(pair))}`;
}

function factsOf({ longest, bounded }: Pair): string {
  return `longest ${longest} tokens${bounded ? ", not compared to the end" : ""}`;
}

function unshown({ found, pairs }: Cluster): string[] {
  return found > pairs.length ? [pc.dim(`          … ${found - pairs.length} more pairs`)] : [];
}
