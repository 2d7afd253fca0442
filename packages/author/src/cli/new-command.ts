// `author new <id>`

import { CHECKOUT } from "@pravah/grader";
import type { CommandSetup } from "@pravah/grader/program";
import { scaffold } from "../scaffold/scaffold.ts";

export const newCommand: CommandSetup = (program, done) => {
  program
    .command("new")
    .description("begin a new exercise: a small verified one to be changed step by step")
    .argument("<id>")
    .action(async (id: string) => {
      const files = await scaffold(CHECKOUT, id);
      for (const file of files) console.log(` ${file}`);
      console.log(`\nNow: pnpm install && pnpm author verify ${id}`);
      done(0);
    });
};
