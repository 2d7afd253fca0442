// What a terminal can show, as far as anybody can know.

import { showsUnicode } from "../practice/view/terminal.ts";

export interface Abilities {
  /** Signs beyond ASCII. */
  unicode: boolean;
  colour: boolean;
}

export function abilitiesOf(env: NodeJS.ProcessEnv, isTTY: boolean): Abilities {
  return { unicode: showsUnicode(env, process.platform), colour: hasColour(env, isTTY) };
}

/** Terminals whose cursor can be moved. */
export function canRedraw(env: NodeJS.ProcessEnv, ...streams: { isTTY?: boolean }[]): boolean {
  return streams.every(({ isTTY }) => isTTY === true) && env.TERM !== "dumb";
}

/** https://no-color.org; FORCE_COLOR as Node has it. */
function hasColour(env: NodeJS.ProcessEnv, isTTY: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTTY && env.TERM !== "dumb";
}
