// `check(id, body)`: one scored statement about the work. What registers it depends on the host.

import type { Random } from "@pravah/core";
import type { Figure } from "./figure.ts";

export interface CheckTools {
  /** Seeded random numbers of this check; the same for the same seed. */
  random: Random;
  /**
   * Shows a curve over layers or time steps if the check fails afterwards; a second call replaces
   * the first. Values that are no numbers are left out.
   */
  figure(figure: Figure): void;
}

export interface Check {
  id: string;
  body: (tools: CheckTools) => Promise<void>;
}

type Registrar = (check: Check) => void;

let collected: Check[] = [];
let register: Registrar = collect;

/**
 * Declares a check. Its id names its points in `exercise.json` and its words in `feedback.*.md`.
 *
 * @param id kebab-case, unique in the exercise
 * @param body awaits the work's functions and states what must hold; throws when it does not
 * @throws {Error} when the id is used twice
 */
export function check(id: string, body: (tools: CheckTools) => Promise<void>): void {
  register({ id, body });
}

/** Lets a host register checks its own way (Vitest makes each one a test). */
export function registerWith(registrar: Registrar): void {
  register = registrar;
}

/** Hands over the checks that a spec declared since the last call. */
export function takeChecks(): Check[] {
  const checks = collected;
  collected = [];
  return checks;
}

function collect(check: Check): void {
  if (collected.some((other) => other.id === check.id)) {
    throw new Error(`check "${check.id}" is declared twice`);
  }
  collected.push(check);
}
