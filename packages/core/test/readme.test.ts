// The example in the README runs, is short, and shows what the text says.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it, vi } from "vitest";

it("a deep sigmoid network dies, and is cured", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  expect(example.trim().split("\n").length).toBeLessThan(30);
  const said = vi.spyOn(console, "log").mockImplementation(() => {});
  await run(example);
  const [sick = "", cured = ""] = said.mock.calls.map(([line]) => String(line));
  said.mockRestore();
  expect(sick).toMatch(/^vanishing-depth ‖dW1‖\/‖dW9‖ = .* < 0\.001: loss 0\.69/);
  expect(cured).toMatch(/^healthy : loss 0\.00/);
});

/** Runs a module text as a user's program: by the package's own name. */
async function run(text: string): Promise<void> {
  const { outputFiles } = await build({
    stdin: {
      contents: text,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "silent",
  });
  await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? "").toString("base64")}`
  );
}
