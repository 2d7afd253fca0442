// A slow connection between the browser and a server. Chromium's own emulation slows the page down but not what
// its workers fetch; this slows everything, because everything comes through it.

import { connect, createServer, type Socket } from "node:net";

export interface SlowLine {
  /** The server's address, as seen through the line. */
  url: string;
  close(): Promise<void>;
}

export interface LineSpeed {
  /** In kbit/s, for all connections together. */
  rate: number;
  /** Of a question and its answer, in ms. */
  latency: number;
}

/** As much as a packet carries. */
const PACKET = 1460;

/** @param url of a server on this machine */
export function slowLine(url: string, { rate, latency }: LineSpeed): Promise<SlowLine> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const bytesPerMs = rate / 8;
  let free = 0;
  /** Packets leave one after the other; each arrives half a latency after it left. */
  const carry = (packet: Buffer, to: Socket, arrived: () => void) => {
    const now = performance.now();
    free = Math.max(now, free) + packet.length / bytesPerMs;
    setTimeout(
      () => {
        if (!to.destroyed) to.write(packet);
        arrived();
      },
      free + latency / 2 - now,
    );
  };
  const ask = (packet: Buffer, to: Socket) =>
    setTimeout(() => !to.destroyed && to.write(packet), latency / 2);

  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.setNoDelay();
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        setTimeout(() => other.end(), latency);
      });
    }
    near.on("data", (data) => ask(data, far));
    far.on("data", (data) => {
      // No more is read than the line has carried: connections share it fairly.
      far.pause();
      for (let at = 0; at < data.length; at += PACKET) {
        const isLast = at + PACKET >= data.length;
        carry(data.subarray(at, at + PACKET), near, () => isLast && far.resume());
      }
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "localhost", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      const close = () =>
        new Promise<void>((done) => {
          for (const socket of sockets) socket.destroy();
          server.close(() => done());
        });
      resolve({ url: `http://localhost:${port}${target.pathname}`, close });
    });
  });
}
