// What comes in a burst is handed over together: every change of the page costs a phone a whole drawing.

export interface Batches<T> {
  add(item: T): void;
  /** Hands over at once what is still waiting. */
  flush(): void;
}

export function inBatches<T>(ms: number, take: (items: readonly T[]) => void): Batches<T> {
  let waiting: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const items = waiting;
    waiting = [];
    if (items.length > 0) take(items);
  };
  return {
    add(item) {
      waiting.push(item);
      timer ??= setTimeout(flush, ms);
    },
    flush,
  };
}
