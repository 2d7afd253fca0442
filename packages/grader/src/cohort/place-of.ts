// Ids become paths here and nowhere else.

import { lstatSync } from "node:fs";
import path from "node:path";
import { InputError } from "../files/input-error.ts";
import { quoted } from "../intake/file-name.ts";
import { idFault } from "./id-fault.ts";

/**
 * A place below a folder, without an ending: `reports/s001/relu`.
 *
 * @param ids of a submission, and of an exercise
 * @throws {InputError} when one is no safe file name, or a link leads out of the folder
 */
export function placeOf(home: string, ...ids: string[]): string {
  for (const id of ids) {
    const fault = idFault(id);
    if (fault !== null) throw new InputError(`${home}: the name ${quoted(id)} ${fault}`);
  }
  const place = path.join(home, ...ids);
  const folder = path.dirname(place);
  if (ids.length > 1 && lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new InputError(`${folder} is a link: nothing is written through it`);
  return place;
}
