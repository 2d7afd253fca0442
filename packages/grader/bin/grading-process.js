// Starts a grading process of a cohort run; src/processes/grading-process.ts forks it.

import { launch } from "./launch.js";

await launch(new URL("../src/processes/grading-main.ts", import.meta.url).href);
