// An exercise's own files as modules of the page.

import path from "node:path";
import type { Plugin } from "vite";
import { describe, expect, it } from "vitest";
import { CHECKOUT } from "../../src/pages/checkout.ts";
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

  it("leaves other files alone", () => {
    expect(plugin.load(file("README.md"))).toBeNull();
  });
});
