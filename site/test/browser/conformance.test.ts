// The page judges as Node does: every stub, reference, alternative and wrong solution, check by check.
// `pnpm site test conformance` takes all exercises; among the other tests it is one.

import path from "node:path";
import { CHECKOUT, exerciseIds, readExercise } from "@pravah/grader";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { loadLocally, runLocally } from "../../../packages/author/src/solutions/local-run.ts";
import { readSolutions } from "../../../packages/author/src/solutions/solution-set.ts";
import { PHONE, useSite } from "./browser.ts";

const all = process.env.PRAVAH_CONFORMANCE === "all";

/** `check outcome kind misconception` per check. */
async function inPage(page: Page, source: string): Promise<string[]> {
  await page.locator("textarea.work-text").fill(source);
  await page.locator("button.run").click();
  await page.locator("button.run:enabled").waitFor();
  return page.locator("li.check").evaluateAll((rows) =>
    rows.map((row) => {
      const { check, state, kind, misconception } = (row as HTMLElement).dataset;
      return [check, state, kind || "-", misconception || "-"].join(" ");
    }),
  );
}

describe("the same verdicts in Node and in Chromium", () => {
  const site = useSite();

  it.each(all ? exerciseIds(CHECKOUT) : ["relu"])(
    "%s",
    async (id) => {
      const exercise = readExercise(path.join(CHECKOUT, "exercises", id));
      const { stub, reference, alternatives, wrong } = await readSolutions(exercise);
      const works = [
        { name: "stub", source: stub },
        { name: "reference", source: reference },
        ...alternatives,
        ...wrong.map(({ id: name, source }) => ({ name, source })),
      ];
      const page = await site.open(`en/exercises/${id}/`, { viewport: PHONE });
      await page.locator("pravah-playground").scrollIntoViewIfNeeded();
      await page.locator("li.check").first().waitFor();
      for (const { name, source } of works) {
        const outcomes = await runLocally(exercise, await loadLocally(source));
        const inNode = outcomes.map((outcome) => {
          const fail = outcome.outcome === "fail" ? outcome : null;
          const words = [fail?.failure.kind ?? "-", fail?.misconception ?? "-"];
          return [outcome.id, outcome.outcome, ...words].join(" ");
        });
        expect((await inPage(page, source)).sort(), name).toEqual(inNode.sort());
      }
      console.log(`${id}: ${works.length} works, ${Object.keys(exercise.points).length} checks`);
    },
    600_000,
  );
});
