// A trusted process of the throughput bench; started by src/grading/throughput.ts.

import { launch } from "@pravah/grader/launch";

await launch(new URL("../src/grading/grade-many.ts", import.meta.url).href);
