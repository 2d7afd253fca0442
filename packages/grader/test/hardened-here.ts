// Whether this machine can keep the hardened sandbox; tests that need it say in one line why not.

import { createGrader } from "../src/index.ts";

/** @returns null where it can, else what is missing and what to install */
export async function hardenedHere(): Promise<string | null> {
  const { layer, note } = await createGrader({ sandbox: "auto" }).sandbox();
  if (layer === "hardened") return null;
  console.warn(`the tests of the hardened sandbox are skipped: ${note}`);
  return note;
}
