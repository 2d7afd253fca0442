// Starts a grading process of a cohort run; src/cohort/grading-process.ts forks it.

import { launch } from "./launch.js";

await launch(new URL("../src/cohort/worker.ts", import.meta.url).href);
