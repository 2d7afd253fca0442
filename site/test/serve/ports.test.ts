// A port that is taken is no stack trace: `start` takes the next one, `preview` says so.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { InputError } from "@pravah/grader";
import { afterEach, beforeEach, expect, it } from "vitest";
import { serveAt, serveNear } from "../../src/serve/ports.ts";
import type { Serving } from "../../src/serve/static-server.ts";

let folder = "";
let open: Serving[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pravah-ports-"));
  writeFileSync(path.join(folder, "index.html"), "the site");
});
afterEach(async () => {
  for (const serving of open) await serving.close();
  open = [];
  rmSync(folder, { recursive: true, force: true });
});

async function opened(serving: Promise<Serving>): Promise<Serving> {
  open.push(await serving);
  return serving;
}

it("is refused in one line where it was asked for", async () => {
  const { port } = await opened(serveAt(folder, { port: 0 }));
  const again = serveAt(folder, { port });
  await expect(again).rejects.toBeInstanceOf(InputError);
  await expect(again).rejects.toThrow(`port ${port} is taken; --port names another`);
});

it("leads to the next free one, which serves the site", async () => {
  const first = await opened(serveAt(folder, { port: 0 }));
  const second = await opened(serveNear(folder, { port: first.port }));
  const third = await opened(serveNear(folder, { port: first.port }));
  expect(second.port).toBeGreaterThan(first.port);
  expect(third.port).toBeGreaterThan(second.port);
  expect(await (await fetch(third.url)).text()).toBe("the site");
});

it("is itself where it is free", async () => {
  const { port, close } = await serveAt(folder, { port: 0 });
  await close();
  expect((await opened(serveNear(folder, { port }))).port).toBe(port);
});
