// The peer: the same checks as plain Vitest tests, the work imported into the test's own process, in watch
// mode with Vitest's own reporter. So most course repositories do it.

import path from "node:path";
import { fileURLToPath } from "node:url";
import { workModules } from "@pravah/grader";
import { startVitest } from "vitest/node";

const START = fileURLToPath(new URL("./plain-checks.ts", import.meta.url));

/** In the folder of an exercise, until it is ended. */
export async function main(): Promise<number> {
  await startVitest(
    "test",
    [],
    {
      watch: true,
      config: false,
      root: process.cwd(),
      include: ["grader.spec.ts"],
      pool: "threads",
      testTimeout: 20_000,
    },
    {
      plugins: [
        {
          name: "plain-work",
          enforce: "pre",
          ...workModules((home) => [
            `import * as work from ${JSON.stringify(path.join(home, "work.ts"))};`,
            `import { beginPlainly } from ${JSON.stringify(START)};`,
            "const workFunction = beginPlainly(work);",
          ]),
        },
      ],
    },
  );
  return new Promise(() => {});
}
