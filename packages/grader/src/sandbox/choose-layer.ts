// Which layer the works run in. Nothing downgrades silently: `hardened` refuses where it cannot be
// had, and `auto` says what it took and why.

import { InputError } from "../files/input-error.ts";
import type { Limits } from "./limits.ts";
import type { Program } from "./program.ts";
import { selfTest } from "./self-test.ts";
import type { Machine } from "./walls/blueprint.ts";
import { hardenedMachine } from "./walls/hardened.ts";
import type { Launch, SandboxLayer } from "./walls/launch.ts";
import { launchOf } from "./walls/launch-of.ts";
import { portableMachine } from "./walls/portable.ts";

export const SANDBOX_CHOICES = ["auto", "portable", "hardened"] as const;
/** What may be asked for: a layer, or the hardest that this machine can keep. */
export type SandboxChoice = (typeof SANDBOX_CHOICES)[number];

export interface Sandbox {
  layer: SandboxLayer;
  launch: Launch;
  /** For people: what the layer is made of, or why it is not the harder one. */
  note: string;
}

export interface LayerNeeds {
  program: Program;
  limits: Limits;
  /** A folder of the trusted side. */
  scratch: string;
}

/** @throws {InputError} when `hardened` was asked for and this machine cannot keep it */
export async function chooseLayer(
  choice: SandboxChoice,
  { program, limits, scratch }: LayerNeeds,
): Promise<Sandbox> {
  if (choice !== "portable") {
    const hardened = hardenedMachine(scratch);
    const why = "missing" in hardened ? hardened.missing : await refusal(hardened.machine);
    if (!("missing" in hardened) && why === null) {
      const launch = launchIn(hardened.machine);
      return { layer: "hardened", launch, note: hardened.made };
    }
    if (choice === "hardened") throw new InputError(`the hardened sandbox cannot be used: ${why}`);
    return portable(`hardened is not available: ${why}`);
  }
  return portable("as asked for");

  function portable(note: string): Sandbox {
    return { layer: "portable", launch: launchIn(portableMachine()), note };
  }

  function launchIn(machine: Machine): Launch {
    return launchOf(program.walls, { ...machine, program: program.childFile, limits });
  }

  async function refusal(machine: Machine): Promise<string | null> {
    const bare = program.walls.filter((name) => name !== "permissions");
    const launch = launchOf(bare, { ...machine, program: program.probeFile, limits });
    const wrong = await selfTest(launch, scratch, limits.memoryMb);
    return wrong.length === 0 ? null : `its self-test failed: ${wrong.join("; ")}`;
  }
}
