// Many things to do, and only so many of them under way at once.

/**
 * Does `work` with every item; they begin in their order, and each is taken only when its turn has come.
 *
 * @param most how many are under way at once
 * @returns what came of each, in the order of the items
 * @throws what the first that failed has thrown, when those under way have ended; no other begins
 */
export async function severalAtATime<Item, Outcome>(
  items: Iterable<Item>,
  most: number,
  work: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const waiting = items[Symbol.iterator]();
  const outcomes: Outcome[] = [];
  let begun = 0;
  let failed = false;
  const lane = async () => {
    while (!failed) {
      const { value: item, done: isOver } = waiting.next();
      if (isOver) return;
      const place = begun++;
      outcomes[place] = await work(item);
    }
  };
  const lanes = Array.from({ length: most }, () =>
    lane().catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  const results = await Promise.allSettled(lanes);
  const fault = results.find((result) => result.status === "rejected");
  if (fault) throw fault.reason;
  return outcomes;
}
