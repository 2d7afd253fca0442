// In practice `./work.ts` of a spec is the student's own file, asked through the same words as in
// grading: this Vite plugin puts a small module in between. While the file itself runs, it finds the same
// chance and time as there; what loads it, before and after, finds its own.

import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vitest/config";
import { workModules } from "../catalog/work-modules.ts";

const start = fileURLToPath(new URL("./start.ts", import.meta.url));
const channel = fileURLToPath(import.meta.resolve("@pravah/checks/channel"));

export function workPlugin(): Plugin {
  const works = new Set<string>();
  const begin = (directory: string) => {
    const file = path.join(directory, "work.ts");
    works.add(file.replaceAll("\\", "/"));
    const work = JSON.stringify(file);
    return [
      `import { startPractice } from ${JSON.stringify(start)};`,
      `const workFunction = await startPractice(${JSON.stringify(directory)}, () => import(${work}));`,
    ];
  };
  return {
    name: "pravah-work",
    enforce: "pre",
    ...workModules(begin),
    transform: {
      // After the types are gone: a syntax error shows the student's text alone.
      order: "post",
      handler(code, id) {
        if (!works.has(id.split("?")[0] ?? "")) return null;
        const names = "enterLoad as __enterLoad, leave as __leave";
        const before = `import { ${names} } from ${JSON.stringify(channel)}; __enterLoad();`;
        // On the same lines, so that a stack and its map still hold. Where the file throws, start.ts leaves.
        return { code: `${before} ${code}\n;__leave();`, map: null };
      },
    },
  };
}
