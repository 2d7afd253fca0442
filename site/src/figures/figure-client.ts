// Asks the figures' worker, one question at a time; of questions that wait, only the latest of each asker counts.

import type { FigureAnswer, FigureRequest } from "./figure-worker.ts";

export type Drawn = Exclude<FigureAnswer, { error: string }>;

interface Waiting {
  request: FigureRequest;
  resolve(answer: FigureAnswer | null): void;
}

let worker: Worker | null = null;
let tickets = 0;
let busy: Waiting | null = null;
const queue = new Map<string, Waiting>();

/** @returns null when a later question about the same figure made this one needless */
export function askFigure(request: Omit<FigureRequest, "ticket">): Promise<FigureAnswer | null> {
  return new Promise((resolve) => {
    queue.get(request.figure)?.resolve(null);
    queue.set(request.figure, { request: { ...request, ticket: ++tickets }, resolve });
    next();
  });
}

function next(): void {
  if (busy !== null) return;
  const [first] = queue;
  if (first === undefined) return;
  const [figure, waiting] = first;
  queue.delete(figure);
  busy = waiting;
  worker ??= start();
  worker.postMessage(waiting.request);
}

function start(): Worker {
  const made = new Worker(new URL("./figure-worker.ts", import.meta.url), { type: "module" });
  const settle = (answer: FigureAnswer) => {
    busy?.resolve(answer);
    busy = null;
    next();
  };
  made.onmessage = ({ data }: MessageEvent<FigureAnswer>) => settle(data);
  made.onerror = ({ message }) => {
    made.terminate();
    worker = null;
    settle({ ticket: busy?.request.ticket ?? 0, error: message || "worker" });
  };
  return made;
}
