// Which layer the works run in. Nothing downgrades silently: `hardened` refuses where it cannot be
// had, and `auto` says what it took and why.

import { InputError } from "../files/input-error.ts";
import type { Defence } from "./defences.ts";
import { type Fortress, prepareFortress } from "./hardened.ts";
import type { Launch, Layer } from "./launch.ts";
import type { Limits } from "./limits.ts";
import { portableLaunch } from "./portable.ts";
import type { Program } from "./program.ts";
import { selfTest } from "./self-test.ts";

export const SANDBOX_CHOICES = ["auto", "portable", "hardened"] as const;
/** What may be asked for: a layer, or the hardest that this machine can keep. */
export type SandboxChoice = (typeof SANDBOX_CHOICES)[number];

export interface Sandbox {
  layer: Layer;
  launch: Launch;
  /** For people: what the layer is made of, or why it is not the harder one. */
  note: string;
}

export interface Surroundings {
  program: Program;
  limits: Limits;
  /** A folder of the trusted side. */
  scratch: string;
}

/** @throws {InputError} when `hardened` was asked for and this machine cannot keep it */
export async function chooseLayer(
  choice: SandboxChoice,
  { program, limits, scratch }: Surroundings,
  without: ReadonlySet<Defence> = new Set(),
): Promise<Sandbox> {
  if (choice !== "portable") {
    const fortress = prepareFortress(scratch);
    const why = "missing" in fortress ? fortress.missing : await refusal(fortress);
    if (!("missing" in fortress) && why === null) {
      const launch = fortress.launch(program.childFile, limits, without);
      return { layer: "hardened", launch, note: fortress.made };
    }
    if (choice === "hardened") throw new InputError(`the hardened sandbox cannot be used: ${why}`);
    return portable(`hardened is not available: ${why}`);
  }
  return portable("as asked for");

  function portable(note: string): Sandbox {
    return { layer: "portable", launch: portableLaunch(program.childFile, limits, without), note };
  }

  async function refusal(fortress: Fortress): Promise<string | null> {
    const bare = new Set<Defence>([...without, "permissions"]);
    const launch = fortress.launch(program.probeFile, limits, bare);
    const wrong = await selfTest(launch, scratch, limits.memoryMb);
    return wrong.length === 0 ? null : `its self-test failed: ${wrong.join("; ")}`;
  }
}
