// `check(id, body)`: one scored statement about the work. What registers it depends on the host.

import type { Random } from "@pravah/core";
import type { Figure } from "./run/figure.ts";

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

/** What a page's worker or a trial collects: there a module is loaded once, for one spec. */
let own = collector();
let register: Registrar = (check) => own.check(check.id, check.body);

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
  const { checks } = own;
  own = collector();
  return checks;
}

/** A `check` of its own for one spec, and the list of what that spec declares with it. */
export function collector(): { check: typeof check; checks: Check[] } {
  const checks: Check[] = [];
  return {
    checks,
    check(id, body) {
      if (checks.some((other) => other.id === id))
        throw new Error(`check "${id}" is declared twice`);
      checks.push({ id, body });
    },
  };
}
