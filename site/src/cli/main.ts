// The command `site`.

import { existsSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { build } from "../build/build.ts";
import { DIST } from "../build/checkout.ts";
import { ProblemsError, problemText } from "../build/problems.ts";
import { writeData } from "../data/write-data.ts";
import { startDev } from "../serve/dev-server.ts";
import { serve } from "../serve/static-server.ts";
import { openBrowser } from "./open-browser.ts";
import { runBrowserTests } from "./run-browser-tests.ts";

const PORTS = { dev: 5173, preview: 4173 };

/** @returns the exit code: 0 all good, 1 not */
export async function main(args: string[]): Promise<number> {
  let code = 0;
  const program = new Command("site").description("The lessons as a website").exitOverride();
  program
    .command("dev")
    .description("serve the sources; pages reload when they change")
    .option("--port <n>", "port", port, PORTS.dev)
    .action(async ({ port: at }) => {
      (await startDev(at)).printUrls();
    });
  program
    .command("build")
    .description("write the site into site/dist")
    .option(
      "--url <address>",
      "where it will be published: absolute alternates, and a sitemap",
      url,
    )
    .option("--lenient", "build in spite of problems", false)
    .action(async ({ url: address, lenient }) => {
      await buildAndTell(address ?? null, lenient);
    });
  program
    .command("preview")
    .description("serve site/dist as a file host would")
    .option("--port <n>", "port", port, PORTS.preview)
    .option("--base <path>", "sub-path, such as /courses/pravah/", base, "/")
    .action(async (options) => {
      await preview(options);
    });
  program
    .command("start")
    .description("open the site in the browser; it is built first where it is missing")
    .option("--port <n>", "port", port, PORTS.preview)
    .option("--no-open", "only say where it is")
    .action(async ({ port: at, open }) => {
      const address = await preview({ port: at, base: "/" });
      if (open) openBrowser(address);
    });
  program
    .command("test [files...]")
    .description("build, then test the built site in Chromium")
    .option("--no-build", "test site/dist as it is")
    .action(async (files: string[], options) => {
      if (options.build) await buildAndTell(null, false);
      code = await runBrowserTests(files);
    });
  program
    .command("data")
    .description("run the graders' graders and the experiments, and write site/data")
    .argument("[parts...]", "graders, papers; both without it")
    .action((parts: string[]) => writeData(parts));
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    console.error(error instanceof ProblemsError ? error.message : error);
    return 1;
  }
  return code;
}

async function buildAndTell(address: string | null, lenient: boolean): Promise<void> {
  const begin = performance.now();
  const { pages, files, bytes, problems } = await build({ address, lenient });
  for (const problem of problems) console.warn(problemText(problem));
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const megabytes = (bytes / 1e6).toFixed(2);
  console.log(`site/dist: ${pages} pages, ${files} files, ${megabytes} MB, ${seconds} s`);
}

async function preview(options: { port: number; base: string }): Promise<string> {
  if (!existsSync(`${DIST}/index.html`)) await buildAndTell(null, false);
  const { url: address } = await serve(DIST, options);
  console.log(address);
  return address;
}

function port(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value < 65_536) return value;
  throw new InvalidArgumentError("expected a port, 0 to 65535.");
}

function base(text: string): string {
  if (text.startsWith("/") && text.endsWith("/")) return text;
  throw new InvalidArgumentError("expected a path with slashes around it.");
}

function url(text: string): string {
  if (/^https?:\/\/.+\/$/.test(text)) return text;
  throw new InvalidArgumentError("expected https://… with a slash at the end.");
}
