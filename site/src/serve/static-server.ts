// Serves a folder as a file host does: index.html for folders, compressed, hashed files for ever.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { createGzip } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

export interface ServeOptions {
  /** 0 takes a free one. */
  port: number;
  /** Where the site stands on the host, such as `/courses/pravah/`. */
  base?: string;
  host?: string;
}

export interface Serving {
  /** With the base, and a slash at the end. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** @throws when the port is taken */
export function serve(folder: string, options: ServeOptions): Promise<Serving> {
  const { port, base = "/", host = "localhost" } = options;
  const server = createServer((request, response) => answer(folder, base, request, response));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(serving(server, base, host)));
  });
}

function serving(server: Server, base: string, host: string): Serving {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { port, url: `http://${host}:${port}${base}`, close };
}

function answer(
  folder: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname } = new URL(request.url ?? "/", "http://host");
  const within = pathname.startsWith(base) ? decoded(pathname.slice(base.length)) : null;
  const place = within === null ? null : path.join(folder, within);
  const inside = place === folder || place?.startsWith(folder + path.sep);
  if (place !== null && inside && isFolder(place) && !pathname.endsWith("/")) {
    response.writeHead(301, { location: `${pathname}/` }).end();
    return;
  }
  const file = place !== null && inside ? fileOf(place) : null;
  if (file === null) {
    send(request, response, path.join(folder, "404.html"), 404);
    return;
  }
  send(request, response, file, 200);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const isFolder = (place: string) => existsSync(place) && statSync(place).isDirectory();

function fileOf(place: string): string | null {
  const file = isFolder(place) ? path.join(place, "index.html") : place;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  code: number,
): void {
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  const hashed = /[\\/]assets[\\/]/.test(file);
  const headers: Record<string, string> = {
    "content-type": type,
    "cache-control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
  };
  if (!existsSync(file)) {
    response.writeHead(code).end();
    return;
  }
  const squeeze =
    !type.startsWith("font/") && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  if (squeeze) headers["content-encoding"] = "gzip";
  response.writeHead(code, headers);
  const stream = createReadStream(file);
  if (squeeze) stream.pipe(createGzip()).pipe(response);
  else stream.pipe(response);
}
