// Runs command lines one after the other in one process, and prints what each of them printed:
// `node many-commands.mjs <file>`, where the file holds `[["pravah", "grade", …], ["autograder", …]]`.

import { readFileSync } from "node:fs";
import { register } from "tsx/esm/api";

register();
const PROGRAMS = {
  pravah: "../src/cli/main.ts",
  autograder: "../src/autograder/main.ts",
  author: "../../author/src/cli/main.ts",
  bench: "../../../bench/src/main.ts",
  experiments: "../../experiments/src/main.ts",
  site: "../../../site/src/cli/main.ts",
};
const real = process.stdout.write.bind(process.stdout);
let printed = "";
// Below the programs' own door: what passes it is what would be seen.
for (const stream of [process.stdout, process.stderr])
  stream.write = (chunk, ...rest) => {
    printed += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    for (const callback of rest) if (typeof callback === "function") callback();
    return true;
  };
const outcomes = [];
for (const [program, ...args] of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  printed = "";
  let exitCode;
  try {
    exitCode = await (await import(PROGRAMS[program])).main(args);
  } catch (error) {
    exitCode = String(error);
  }
  outcomes.push({ exitCode, printed });
}
real(JSON.stringify(outcomes), () => process.exit(0));
