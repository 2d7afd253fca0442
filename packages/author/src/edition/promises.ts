// What the edition's README and manifests promise: each command that they name.

import { readFileSync } from "node:fs";
import path from "node:path";

export interface Promised {
  /** Arguments of pnpm. */
  args: string[];
  /** Where it is run, below the edition. */
  folder: string;
  /** It opens an address and stays; one look is enough. */
  serves: boolean;
  /** Exit code of what ends. */
  code: number;
}

const SERVERS = ["start", "ui", "debug"];
/** Without a terminal `learn` says by its exit code whether all is done: with the stubs nothing is. */
const UNFINISHED = ["learn"];
/** The exercise that stands for all in the README. */
const EXERCISE = "exercises/relu";
/** `pnpm …` or `npx -y pnpm@12 …`: a line of a code block, or code in a sentence. */
const COMMAND = /(?:^|`)(?:npx -y pnpm@12|pnpm) ([^`#\n]+?)\s*(?:`|#|$)/gm;

/** Commands of both READMEs and every script, in the order in which they are named; none twice. */
export function promisesOf(edition: string): Promised[] {
  const read = (file: string) => readFileSync(path.join(edition, file), "utf8");
  const named = ["README.md", "README.hi.md"].flatMap((file) =>
    [...read(file).matchAll(COMMAND)].map(([, words = ""]) => promised(words, ".")),
  );
  const scripts = [".", EXERCISE].flatMap((folder) => {
    const { scripts } = JSON.parse(read(`${folder}/package.json`)) as {
      scripts: Record<string, string>;
    };
    const usual = folder === "." ? AT_THE_ROOT : {};
    return Object.keys(scripts).map((name) => promised(usual[name] ?? name, folder));
  });
  return [...new Map([...named, ...scripts].map((one) => [JSON.stringify(one), one])).values()];
}

/** Scripts that need to be told more than in an exercise's folder. */
const AT_THE_ROOT: Readonly<Record<string, string>> = {
  hint: "hint relu",
  debug: "debug relu",
  pravah: "pravah --help",
  experiments: "experiments --help",
};

function promised(words: string, folder: string): Promised {
  const args = words.split(/\s+/);
  const [name = ""] = args;
  return { args, folder, serves: SERVERS.includes(name), code: UNFINISHED.includes(name) ? 1 : 0 };
}
