// `site data [parts…]`

import type { CommandSetup } from "@pravah/grader/program";
import { writeData } from "../data/write-data.ts";

export const dataCommand: CommandSetup = (program, done) => {
  program
    .command("data")
    .description("run the graders' graders and the experiments, and write site/data")
    .argument("[parts...]", "graders, papers; both without it")
    .action((parts: string[]) => {
      writeData(parts);
      done(0);
    });
};
