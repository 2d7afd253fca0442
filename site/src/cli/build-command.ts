// `site build`

import type { CommandSetup } from "@pravah/grader/program";
import { InvalidArgumentError } from "commander";
import { build } from "../pages/build.ts";
import { faultText } from "../pages/source-faults.ts";

interface BuildFlags {
  url?: string;
  lenient: boolean;
}

export const buildCommand: CommandSetup = (program, done) => {
  program
    .command("build")
    .description("write the site into site/dist")
    .option(
      "--url <address>",
      "where it will be published: absolute alternates, and a sitemap",
      address,
    )
    .option("--lenient", "build in spite of faults", false)
    .action(async ({ url, lenient }: BuildFlags) => {
      await buildAndTell(url ?? null, lenient);
      done(0);
    });
};

/** @param address where it will be published @throws {SourceFaultsError} */
export async function buildAndTell(address: string | null, lenient: boolean): Promise<void> {
  const begin = performance.now();
  const { pages, files, bytes, faults } = await build({ address, lenient });
  for (const fault of faults) console.warn(faultText(fault));
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const megabytes = (bytes / 1e6).toFixed(2);
  console.log(`site/dist: ${pages} pages, ${files} files, ${megabytes} MB, ${seconds} s`);
}

function address(text: string): string {
  if (/^https?:\/\/.+\/$/.test(text)) return text;
  throw new InvalidArgumentError("expected https://… with a slash at the end.");
}
