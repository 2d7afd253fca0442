// What a terminal can show.

import type { PageSettings } from "./page.ts";

/** Without a terminal, and where it does not say. */
const USUAL_COLUMNS = 80;
/** Longer lines are hard to read. */
const MOST_COLUMNS = 100;

/** How to write on `stream` for a reader of `language`, in a command that prints and ends. */
export function pageFor(
  stream: { columns?: number | undefined },
  language: PageSettings["language"],
  colour: boolean,
): PageSettings {
  const columns = Math.min(MOST_COLUMNS, stream.columns || USUAL_COLUMNS);
  return { language, columns, colour, unicode: showsUnicode(process.env, process.platform) };
}

/** Whether more than ASCII is shown. */
export function showsUnicode(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  // The old console of Windows has a code page; what came after it says who it is.
  if (platform === "win32")
    return Boolean(env.WT_SESSION || env.TERM_PROGRAM || env.ConEmuANSI || env.TERM || env.CI);
  // The console of the kernel has 256 or 512 signs.
  if (env.TERM === "linux") return false;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  // Where nothing is said (containers), the terminal is nearly always one of UTF-8.
  const charset = /\.([^@]+)/.exec(locale)?.[1] ?? (/^(?:C|POSIX)$/.test(locale) ? "ASCII" : "");
  return charset === "" || /^utf-?8$/i.test(charset);
}
