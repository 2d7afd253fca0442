// Puts up the walls, one after the other, and says how to start what comes out.

import { type Blueprint, type Ground, openBlueprint } from "./blueprint.ts";
import { inRoom, openRoom } from "./bubblewrap.ts";
import type { Launch, SandboxLayer } from "./launch.ts";
import { dyingWithParent } from "./parent-death.ts";
import { limited } from "./resource-limits.ts";
import { WALLS, type WallName } from "./table.ts";
import type { Wall } from "./wall.ts";

/** @param names the walls that stand */
export function launchOf(names: readonly WallName[], ground: Ground): Launch {
  const { hardened } = ground;
  if (hardened === null) {
    const blueprint = raise(standing(names, "portable"), ground.program, ground);
    return withLimits(nodeLaunch(process.execPath, blueprint), blueprint, ground);
  }
  const walls = standing(names, "hardened");
  const room = walls.reduce(
    (made, wall) => wall.furnish?.(made, hardened) ?? made,
    openRoom(ground.program),
  );
  const blueprint = raise(walls, room.program, ground);
  const launch = inRoom(nodeLaunch(hardened.node, blueprint), room, hardened, ground.program);
  return withLimits(launch, blueprint, ground);
}

/** The constants of the sandboxed program, for the bundler. */
export function constantsOf(names: readonly WallName[]): Record<string, string> {
  const constants: Record<string, string> = {};
  for (const { constant, name } of WALLS) {
    if (constant !== undefined) constants[constant] = String(names.includes(name));
  }
  return constants;
}

function standing(names: readonly string[], layer: SandboxLayer): Wall[] {
  return WALLS.filter(
    ({ name, layers, within = name }) =>
      names.includes(name) && names.includes(within) && layers.includes(layer),
  );
}

function raise(walls: readonly Wall[], program: string, ground: Ground): Blueprint {
  return walls.reduce(
    (made, wall) => wall.raise?.(made, ground) ?? made,
    openBlueprint(program, ground),
  );
}

function nodeLaunch(node: string, { flags, program, words, env }: Blueprint): Launch {
  return { command: node, args: [...flags, program, ...words], env, open: [] };
}

function withLimits(
  launch: Launch,
  { prlimit, setpriv, threads }: Blueprint,
  { limits }: Ground,
): Launch {
  const ending = setpriv === null ? launch : dyingWithParent(launch, setpriv);
  return prlimit === null ? ending : limited(ending, prlimit, limits, threads);
}
