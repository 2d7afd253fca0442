// The process in which the bench starts and calls sandboxes; started by src/grading/start-and-call.ts.

import { launch } from "@pravah/grader/launch";

await launch(new URL("../src/grading/start-and-call.ts", import.meta.url).href);
