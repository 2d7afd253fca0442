// The language that was chosen in `pnpm learn`.

import type { Language } from "@pravah/checks/messages";
import { readState } from "./state.ts";

/** Undefined where nobody has chosen yet, or the file is damaged: then nothing is lost but a choice. */
export function rememberedLanguage(root: string): Language | undefined {
  return readState(root).state.language ?? undefined;
}
