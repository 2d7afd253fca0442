// Which of several ways to read a name is right: the one that fits the other names of the download.

import { type Owner, ownersOf } from "./owner.ts";

interface NamedTop {
  name: string;
  isFolder: boolean;
}

/** @param isLikely whether a student's file of this name may be a work; decides where nothing else does */
export function chooseOwners(
  tops: readonly NamedTop[],
  isLikely: (file: string) => boolean,
): Owner[] {
  const readings = tops.map(({ name, isFolder }) => ownersOf(name, isFolder));
  const known = readings.flatMap(([owner, ...others]) =>
    others.length === 0 && owner.lms?.system === "canvas" ? [owner] : [],
  );
  const isShared = sharedNumbers(readings.map(([owner]) => owner));
  const distance = distanceFrom(known);
  return readings.map((owners) => {
    if (owners.length === 1) return owners[0];
    if (known.length > 0) return nearest(owners, distance);
    const alone = owners.filter((owner) => !isShared(owner));
    const [unshared = owners[0]] = alone;
    return alone.find(({ file }) => isLikely(file)) ?? unshared;
  });
}

/** Two students have not one number. */
function sharedNumbers(owners: readonly Owner[]): (owner: Owner) => boolean {
  const names = new Map<string | undefined, Set<string>>();
  for (const { lms, name } of owners)
    names.set(lms?.user, (names.get(lms?.user) ?? new Set()).add(name));
  return ({ lms, name }) => {
    const found = names.get(lms?.user) ?? new Set();
    return found.size > (found.has(name) ? 1 : 0);
  };
}

/** A system's numbers are of one size, and those of a student come back. */
function distanceFrom(known: readonly Owner[]): (owner: Owner) => number {
  const keys = new Set(known.map(({ key }) => key));
  const users = middle(known.map(({ lms }) => digits(lms?.user)));
  const uploads = middle(known.map(({ upload }) => digits(upload)));
  return ({ key, lms, upload }) =>
    keys.has(key) ? -1 : Math.abs(digits(lms?.user) - users) + Math.abs(digits(upload) - uploads);
}

function nearest(owners: readonly [Owner, ...Owner[]], distance: (owner: Owner) => number): Owner {
  return owners.reduce((best, owner) => (distance(owner) < distance(best) ? owner : best));
}

function digits(number: string | number | undefined): number {
  const value = Number(number);
  return Number.isFinite(value) ? Math.log10(value + 1) : 0;
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
