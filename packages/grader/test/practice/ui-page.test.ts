// What is put into Vitest's page: it stands in its head, and sorts exercises by the course alone.

import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import vm from "node:vm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { uiPage } from "../../src/practice/ui-page.ts";

type Middleware = (request: object, response: ServerResponse, next: () => void) => void;

const PAGE = "<html><head><title>Vitest</title></head><body></body></html>";
let ours: Middleware;
const server = createServer((request, response) => {
  ours(request, response, () => {
    response.write(PAGE);
    response.end();
  });
});
let address = "";
beforeAll(async () => {
  const { configureServer } = uiPage(["vanishing", "relu", "batchnorm"]);
  const use = (middleware: Middleware) => {
    ours = middleware;
  };
  (configureServer as (server: object) => void)({ middlewares: { use } });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const pageAt = async (path: string) => (await fetch(address + path)).text();

it("stands in the head of the page, and nowhere else", async () => {
  const page = await pageAt("/__vitest__/?token=1");
  expect(page).toMatch(
    /<title>Vitest<\/title><style>[^<]*<\/style><script>[\s\S]*<\/script><\/head>/,
  );
  expect(await pageAt("/__vitest__/assets/index.js")).toBe(PAGE);
});

it("sorts exercises as the course does, and everything else as before", async () => {
  const [, script = ""] = /<script>([\s\S]*)<\/script>/.exec(await pageAt("/__vitest__/")) ?? [];
  const sorted = (texts: string[]) =>
    vm.runInNewContext(
      `${script}; ${JSON.stringify(texts)}.sort((a, b) => a.localeCompare(b)).join()`,
    ) as string;
  const spec = (id: string) => `/course/exercises/${id}/grader.spec.ts:`;
  expect(sorted(["batchnorm", "relu", "vanishing"].map(spec))).toBe(
    ["vanishing", "relu", "batchnorm"].map(spec).join(),
  );
  expect(sorted(["é", "z", "a"])).toBe("a,é,z");
  expect(sorted([spec("other"), spec("another")])).toBe([spec("another"), spec("other")].join());
});
