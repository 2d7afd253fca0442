// A folder to hand things in, for one test.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Intake, type IntakeOptions, takeIn } from "../../src/intake/intake.ts";

export const IDS = ["relu", "vanishing"];

export class DropBox {
  readonly root = mkdtempSync(path.join(tmpdir(), "pravah-test-"));

  /** Writes a file, with the folders above it. */
  put(file: string, content: string | Uint8Array = ""): string {
    const place = path.join(this.root, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
    return place;
  }

  take(place: string | string[], options: Partial<IntakeOptions> = {}): Promise<Intake> {
    const places = [place].flat().map((one) => path.join(this.root, one));
    return takeIn(places, {
      exercises: IDS,
      label: (one) => path.relative(this.root, one),
      ...options,
    });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Ids, each with its exercises. */
export function shape({ submissions }: Intake): string[][] {
  return submissions.map(({ id, works }) => [id, ...works.map(({ exercise }) => exercise)]);
}

/** What was skipped, and why. */
export function skips({ skipped }: Intake): string[] {
  return skipped.map(({ path: place, why }) => `${place}: ${why}`);
}

/** The texts of all works, or what keeps one from being read. */
export async function texts({ submissions }: Intake): Promise<string[]> {
  const read = await Promise.all(
    submissions.flatMap(({ works }) => works.map((work) => work.read())),
  );
  return read.map((text) => ("source" in text ? text.source : `✗ ${text.problem.params.why}`));
}
