// One of several runs that start at the same moments: `node starter.mjs <folder> <rounds> <begin> <gap>` tries to
// take each `<folder>/<round>` at begin + round × gap milliseconds, prints which it got, and keeps them until its
// input ends: a run that is gone would leave its locks to the others.

import path from "node:path";
import { register } from "tsx/esm/api";

register();
const { lockFolder } = await import("../../src/files/folder-lock.ts");
const [folder, rounds, begin, gap] = process.argv.slice(2);
const taken = [];
for (let round = 0; round < Number(rounds); round++) {
  while (Date.now() < Number(begin) + round * Number(gap));
  try {
    lockFolder(path.join(folder, String(round)));
    taken.push(round);
  } catch (error) {
    if (error.name !== "InputError") throw error;
  }
}
console.log(JSON.stringify(taken));
process.stdin.resume();
