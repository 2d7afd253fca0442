// Starts a grading process of a cohort run; src/workers/grading-process.ts forks it.

import { launch } from "./launch.js";

await launch(new URL("../src/workers/grading-worker.ts", import.meta.url).href);
