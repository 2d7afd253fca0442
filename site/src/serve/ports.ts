// Ports that somebody else has already, as something that a person can do something about.

import { InputError } from "@pravah/grader";
import { type ServeOptions, type Serving, serve } from "./static-server.ts";

const TRIES = 20;
const LAST = 65_535;

/** As `serve`. @throws {InputError} when the port is taken, or not for us */
export async function serveAt(folder: string, options: ServeOptions): Promise<Serving> {
  try {
    return await serve(folder, options);
  } catch (error) {
    throw portError(options.port, error);
  }
}

/**
 * As `serve`, at the port or, where it is taken, at the next one that is free.
 *
 * @throws {InputError} when that and the next twenty are taken, or the port is not for us
 */
export async function serveNear(folder: string, options: ServeOptions): Promise<Serving> {
  const last = Math.min(options.port + TRIES, LAST);
  for (let { port } = options; ; port++) {
    try {
      return await serve(folder, { ...options, port });
    } catch (error) {
      if (codeOf(error) !== "EADDRINUSE" || port === last) throw portError(port, error);
    }
  }
}

function portError(port: number, error: unknown): InputError {
  const code = codeOf(error);
  const why = code === "EADDRINUSE" ? "is taken" : `cannot be opened (${code ?? error})`;
  return new InputError(`port ${port} ${why}; --port names another`, { cause: error });
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
