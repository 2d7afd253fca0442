// `site dev`, `site preview` and `site start`: the site in a browser.

import { existsSync } from "node:fs";
import { type CommandSetup, wholeNumber } from "@pravah/grader/program";
import { InvalidArgumentError } from "commander";
import { DIST } from "../pages/checkout.ts";
import { startDev } from "../serve/dev-server.ts";
import { serveAt, serveNear } from "../serve/ports.ts";
import { buildAndTell } from "./build-command.ts";
import { openBrowser } from "./open-browser.ts";

const PORTS = { dev: 5173, preview: 4173 };
const port = wholeNumber(0, 65_535);

export const devCommand: CommandSetup = (program, done) => {
  program
    .command("dev")
    .description("serve the sources; pages reload when they change")
    .option("--port <n>", "port", port, PORTS.dev)
    .action(async (flags: { port: number }) => {
      (await startDev(flags.port)).printUrls();
      done(0);
    });
};

export const previewCommand: CommandSetup = (program, done) => {
  program
    .command("preview")
    .description("serve site/dist as a file host would")
    .option("--port <n>", "port", port, PORTS.preview)
    .option("--base <path>", "sub-path, such as /courses/pravah/", base, "/")
    .action(async (flags: { port: number; base: string }) => {
      await buildIfMissing();
      console.log((await serveAt(DIST, flags)).url);
      done(0);
    });
};

export const startCommand: CommandSetup = (program, done) => {
  program
    .command("start")
    .description("open the site in the browser; it is built first where it is missing")
    .option("--port <n>", "port; where it is taken, the next one that is free", port, PORTS.preview)
    .option("--no-open", "only say where it is")
    .action(async (flags: { port: number; open: boolean }) => {
      await buildIfMissing();
      const serving = await serveNear(DIST, { port: flags.port });
      if (flags.port !== 0 && serving.port !== flags.port)
        console.log(`port ${flags.port} is taken; the next free one is ${serving.port}`);
      console.log(serving.url);
      if (flags.open) openBrowser(serving.url);
      done(0);
    });
};

async function buildIfMissing(): Promise<void> {
  if (!existsSync(`${DIST}/index.html`)) await buildAndTell(null, false);
}

function base(text: string): string {
  if (text.startsWith("/") && text.endsWith("/")) return text;
  throw new InvalidArgumentError("expected a path with slashes around it.");
}
