// A debugger's end of Node's inspector protocol: a WebSocket on loopback, as short as it can be (RFC 6455).

import { randomBytes } from "node:crypto";
import { request } from "node:http";
import type { Socket } from "node:net";

type Params = Record<string, unknown>;
interface Message {
  id?: number;
  method?: string;
  params?: Params;
  result?: Params;
  error?: { message: string };
}

export class InspectorClient {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #heard: Message[] = [];
  readonly #listeners = new Set<() => void>();
  #buffer = Buffer.alloc(0);
  #ids = 0;

  static connect(url: string): Promise<InspectorClient> {
    const { hostname, port, pathname } = new URL(url);
    return new Promise((resolve, reject) => {
      const headers = {
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": randomBytes(16).toString("base64"),
      };
      request({ hostname, port, path: pathname, headers })
        .on("upgrade", (_, socket) => resolve(new InspectorClient(socket as Socket)))
        .on("error", reject)
        .end();
    });
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("error", () => {});
    socket.on("data", (data: Buffer) => {
      this.#buffer = Buffer.concat([this.#buffer, data]);
      for (let text = this.#next(); text !== null; text = this.#next()) {
        this.#onMessage(JSON.parse(text) as Message);
      }
    });
  }

  async ask(method: string, params: Params = {}): Promise<Params> {
    const id = ++this.#ids;
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.#socket.write(masked(JSON.stringify({ id, method, params })));
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  }

  /** The first event of this name that `fits`, also one that came before; no later call hears it again. */
  heard(method: string, fits: (params: Params) => boolean = () => true): Promise<Params> {
    return new Promise((resolve) => {
      const look = () => {
        const at = this.#heard.findIndex((m) => m.method === method && fits(m.params ?? {}));
        if (at < 0) return;
        this.#listeners.delete(look);
        resolve(this.#heard.splice(at, 1)[0]?.params ?? {});
      };
      this.#listeners.add(look);
      look();
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #onMessage(message: Message): void {
    if (message.id !== undefined) return this.#waiting.get(message.id)?.(message);
    this.#heard.push(message);
    for (const look of [...this.#listeners]) look();
  }

  /** The text of the next whole frame, which a server sends unmasked. */
  #next(): string | null {
    const frame = this.#buffer;
    if (frame.length < 10 && frame.length < 2 + ((frame[1] ?? 0) & 127)) return null;
    const short = (frame[1] ?? 0) & 127;
    const head = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (frame.length < head) return null;
    const length =
      short === 126
        ? frame.readUInt16BE(2)
        : short === 127
          ? Number(frame.readBigUInt64BE(2))
          : short;
    if (frame.length < head + length) return null;
    this.#buffer = frame.subarray(head + length);
    return frame.subarray(head, head + length).toString();
  }
}

/** One text frame, masked as a client's must be: with zeros, which change nothing. */
function masked(text: string): Buffer {
  const body = Buffer.from(text);
  const head = Buffer.alloc(body.length < 126 ? 2 : 4);
  head[0] = 0x81;
  head[1] = 0x80 | Math.min(body.length, 126);
  if (body.length >= 126) head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, Buffer.alloc(4), body]);
}
