// An exercise's own files as modules of the page.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CHECKOUT } from "@pravah/grader";
import type { Plugin } from "vite";
import { describe, expect, it } from "vitest";
import { exerciseModules } from "../../src/pages/exercise-modules.ts";

type Hook = (id: string, importer?: string) => unknown;
const plugin = exerciseModules() as Plugin & { resolveId: Hook; load: Hook };
const file = (name: string) => path.join(CHECKOUT, "exercises", "relu", name);

describe("exerciseModules", () => {
  it("gives a spec the work of the host, and nobody else", () => {
    const id = plugin.resolveId("./work.ts", `${file("grader.spec.ts")}?v=1`);
    const module = String(plugin.load(String(id)));
    expect(module).toContain('export const reluForward = workFunction("reluForward");');
    expect(module).toContain('export const reluBackward = workFunction("reluBackward");');
    expect(plugin.resolveId("./work.ts", file("probes.ts"))).toBeNull();
    expect(plugin.resolveId("./work.ts")).toBeNull();
    expect(plugin.resolveId("./other.ts", file("grader.spec.ts"))).toBeNull();
  });

  it.each(["en", "hi"])("reads feedback.%s.md while building", (language) => {
    const module = String(plugin.load(file(`feedback.${language}.md`)));
    const feedback = JSON.parse(module.replace(/^export default |;$/g, ""));
    expect(feedback.checks["forward-values"].hints).toHaveLength(3);
  });

  it("leaves misconceptions.json as it is, and refuses one that is wrong", () => {
    expect(plugin.load(file("misconceptions.json"))).toBeNull();
    const folder = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
    const wrong = path.join(folder, "misconceptions.json");
    writeFileSync(wrong, '{"schema":"pravah/misconceptions/1","misconceptions":[{"id":"x"}]}');
    expect(() => plugin.load(`${wrong}?import`)).toThrow(
      /misconceptions\.json does not fit the schema misconceptions-1: \/misconceptions\/0 must have/,
    );
    rmSync(folder, { recursive: true });
  });

  it("leaves other files alone", () => {
    expect(plugin.load(file("README.md"))).toBeNull();
  });
});
