// Grades one submission inside of a packed autograder; see templates/gradescope/run_autograder.

import { launch } from "./launch.js";

await launch(new URL("../src/autograder/main.ts", import.meta.url).href);
