// What a work sees of a stack: its own lines. Ours would show where the grader lies on the disk.

const WORK = "work.ts";

/**
 * Stacks of this realm name lines of the work only. Who is not told otherwise (callbacks.ts) asks the
 * realm's own `Error` how to write a stack, so neither may be replaced.
 */
export function hideOurFrames(): void {
  const fixed = { writable: false, configurable: false };
  Object.defineProperty(Error, "prepareStackTrace", { value: ownLines, ...fixed });
  Object.defineProperty(globalThis, "Error", fixed);
}

// An index loop: a patched method of Array would be handed the call sites.
export function ownLines(error: unknown, sites: readonly NodeJS.CallSite[]): string {
  let text = headOf(error);
  for (let i = 0; i < sites.length; i++) {
    const site = sites[i] as NodeJS.CallSite;
    if (site.getFileName() === WORK) text += `\n    at ${site}`;
  }
  return text;
}

function headOf(error: unknown): string {
  try {
    return String(error);
  } catch {
    return "Error";
  }
}
