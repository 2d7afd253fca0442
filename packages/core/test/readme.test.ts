// The example in the README runs, and shows what the text says.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it, vi } from "vitest";

it("a sigmoid network of ten layers vanishes, with tanh it does not", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  expect(example.trim().split("\n").length).toBeLessThan(30);
  const ratioOf = async (text: string) => {
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    await run(text);
    const line = String(said.mock.calls[0]?.[0]);
    said.mockRestore();
    return Number(/hears ([\d.e+-]+) of/.exec(line)?.[1]);
  };
  const sigmoid = await ratioOf(example);
  expect(sigmoid).toBeGreaterThan(1e-7);
  expect(sigmoid).toBeLessThan(1e-5);
  const tanh = await ratioOf(example.replaceAll("sigmoid", "tanh"));
  expect(tanh).toBeGreaterThan(0.3);
  expect(tanh).toBeLessThan(3);
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
