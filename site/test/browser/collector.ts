// A stranger's server on this machine: it remembers who came. Its own page has no policy, so what the doors do
// when nobody shuts them can be seen there.

import { createSocket } from "node:dgram";
import { createServer } from "node:http";

export interface Collector {
  url: string;
  /** Names of the doors through which somebody came. */
  visits(): string[];
  /** Connections that were opened, whatever came over them, and datagrams. */
  contacts(): number;
  close(): Promise<void>;
}

const PAGE = "<!doctype html><title>control</title>";

export function collect(): Promise<Collector> {
  const names = new Set<string>();
  let contacts = 0;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://host");
    const door = searchParams.get("door");
    if (door !== null) names.add(door);
    response.setHeader("content-type", pathname === "/" ? "text/html" : "text/javascript");
    response.end(pathname === "/" ? PAGE : "postMessage(1)");
  });
  server.on("connection", () => {
    contacts++;
  });
  server.on("upgrade", (request, socket) => {
    names.add(new URL(request.url ?? "/", "http://host").searchParams.get("door") ?? "?");
    socket.destroy();
  });
  const datagrams = createSocket("udp4", () => {
    contacts++;
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      datagrams.bind(port, "127.0.0.1", () =>
        resolve({
          url: `http://127.0.0.1:${port}/`,
          visits: () => [...names].sort(),
          contacts: () => contacts,
          close: () =>
            new Promise((done) => {
              datagrams.close();
              server.closeAllConnections();
              server.close(() => done());
            }),
        }),
      );
    });
  });
}
