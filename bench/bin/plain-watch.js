// The peer of `bench loop`: plain Vitest in watch mode; src/loop/vitest-watch.ts starts it.

import { launch } from "@pravah/grader/launch";

await launch(new URL("../src/loop/plain-watch.ts", import.meta.url).href);
