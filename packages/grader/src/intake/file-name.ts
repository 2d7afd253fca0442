// Names of handed-in files are data: they are looked at, shown after cleaning, and never opened.

import { harmlessName } from "../judge/clean.ts";
import { INTAKE_LIMITS } from "./handed-file.ts";

/** Parts of a path below which no work is looked for: what tools keep, and what begins with a dot. */
const IGNORED = /^(\.(?!\.?$).*|node_modules|__MACOSX)$/;
/** What tools write below a folder, but for what may yet be a work: a student may be called so. */
const WRITTEN = /.\/(dist|coverage)\/(?!.*\.(ts|zip|tar|tgz|gz)$)/is;
/** Those among them that tools make, and nobody hands in. */
const OF_TOOLS =
  /^(\.(git|github|svn|hg|idea|vscode|turbo|vite|cache|pnpm-store|yarn|DS_Store|Trash.*|_.*)|node_modules|__MACOSX)$/;
const MAX_SHOWN = 300;
const MAX_QUOTED = 80;

/**
 * @param path of an entry, as the archive spells it
 * @returns why no honest archive holds such a name, or null
 */
export function nameFault(path: string): string | null {
  const hostile = hostileName(path);
  if (hostile !== null) return hostile;
  if (path.length > INTAKE_LIMITS.pathLength)
    return `its name is longer than ${INTAKE_LIMITS.pathLength} characters`;
  if (path.split("/").length - 1 > INTAKE_LIMITS.depth)
    return `it lies more than ${INTAKE_LIMITS.depth} folders deep`;
  return null;
}

/** Why a name would lead elsewhere, or null. */
function hostileName(path: string): string | null {
  // Windows takes both for the end of a folder's name.
  const parts = path.split(/[\\/]/);
  if (path.includes("\0")) return "its name holds a NUL";
  if (/^([\\/]|[A-Za-z]:)/.test(path)) return "its name is an absolute path";
  if (parts.includes("..")) return "its name leads out of its folder (..)";
  if (path.includes("\\"))
    return "its name holds a backslash (an old tool packed it: pack it again with another)";
  if (path === "" || parts.includes("") || parts.includes(".")) return "its name is malformed";
  return null;
}

/** Whether a path has a part in which no work is looked for. A name that leads elsewhere is not passed over. */
export function isIgnored(path: string): boolean {
  return hasPart(path, IGNORED);
}

/** Whether it is a tool's: then it counts for nothing, whatever it is and however much there is of it. */
export function isOfTools(path: string): boolean {
  return hasPart(path, OF_TOOLS);
}

/** Whether what is ignored might yet be somebody's. */
export function isOddlyNamed(name: string): boolean {
  return isIgnored(name) && !isOfTools(name);
}

function hasPart(path: string, pattern: RegExp): boolean {
  const plain = path.replace(/\/$/, "");
  const isFound = WRITTEN.test(path) || plain.split("/").some((part) => pattern.test(part));
  return isFound && hostileName(plain) === null;
}

/** A name, or a sentence with names in it, as one harmless line of bounded length. */
export function shownName(name: string, longest = MAX_SHOWN): string {
  const line = harmlessName(name);
  if (line.length <= longest) return line;
  // Not in the middle of a character that takes two places.
  return `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** A name inside of a sentence. */
export function quoted(name: string): string {
  return `"${shownName(name, MAX_QUOTED)}"`;
}
