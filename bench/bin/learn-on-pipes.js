// `learn` on pipes that say they are a terminal; src/loop/learn-watch.ts starts it.

import { launch } from "@pravah/grader/launch";

await launch(new URL("../src/loop/learn-on-pipes.ts", import.meta.url).href);
