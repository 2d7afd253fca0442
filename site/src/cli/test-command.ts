// `site test [files…]`

import type { CommandSetup } from "@pravah/grader/program";
import { buildAndTell } from "./build-command.ts";
import { runBrowserTests } from "./run-browser-tests.ts";

export const testCommand: CommandSetup = (program, done) => {
  program
    .command("test [files...]")
    .description("build, then test the built site in Chromium")
    .option("--no-build", "test site/dist as it is")
    .action(async (files: string[], flags: { build: boolean }) => {
      if (flags.build) await buildAndTell(null, false);
      done(await runBrowserTests(files));
    });
};
