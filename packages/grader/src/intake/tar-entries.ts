// Walks through a `.tar`: one entry after the other, its bytes read or let flow past.

import {
  BLOCK,
  HeaderError,
  isZero,
  parseHeader,
  parseRecords,
  safeInteger,
  type TarHeader,
  textAt,
} from "./tar-header.ts";

export interface TarEntry {
  name: string;
  size: number;
  kind: "file" | "folder" | "link" | "sparse" | "part";
  /** Its bytes; only until the next entry is asked for. */
  read(): Promise<Uint8Array>;
}

/** Bytes of one long name or one block of records: nobody's are longer. */
const MAX_ABOUT = 1_000_000;
const KINDS: Readonly<Record<string, TarEntry["kind"]>> = {
  "1": "link",
  "2": "link",
  "3": "link",
  "4": "link",
  "5": "folder",
  "6": "link",
  // A folder of GNU's incremental backups, with a list of what was in it.
  D: "folder",
  S: "sparse",
  // The rest of a file that began in another archive.
  M: "part",
};

/** What goes before a header, and holds for that one only. */
interface About {
  name?: string | undefined;
  records?: Map<string, string>;
}

/**
 * The entries up to the archive's end; what lies behind the end is nobody's.
 *
 * @throws {HeaderError} when it is cut off, or something in it is no header
 */
export async function* tarEntries(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const bytes = new Bytes(chunks);
  try {
    yield* entriesIn(bytes);
    // The checksum of what is packed stands at its very end.
    await bytes.drain();
  } finally {
    await bytes.close();
  }
}

async function* entriesIn(bytes: Bytes): AsyncGenerator<TarEntry> {
  let about: About = {};
  for (;;) {
    const block = await bytes.upTo(BLOCK);
    if (block.length === 0 || (isZero(block) && (await endsAfter(bytes)))) return;
    if (isZero(block)) continue;
    if (block.length < BLOCK) throw new HeaderError("it is cut off");
    const header = parseHeader(block);
    const { type, size } = header;
    if (/[xXgLK]/.test(type)) {
      if (size > MAX_ABOUT) throw new HeaderError("a name in it is too long");
      about = { ...about, ...aboutNext(type, await bytes.exactly(size)) };
      await bytes.skip(padding(size));
      continue;
    }
    for (let goesOn = header.sparse?.goesOn ?? false; goesOn; )
      goesOn = (await bytes.exactly(BLOCK))[504] !== 0;
    const { stored, ...entry } = entryOf(header, about);
    about = {};
    let left = stored;
    const read = () => {
      left = 0;
      return bytes.exactly(stored);
    };
    // The label of a volume is no file.
    if (type !== "V") yield { ...entry, read };
    await bytes.skip(left + padding(stored));
  }
}

/** Two blocks of zeros are the end; one alone is passed over, as tar does. */
async function endsAfter(bytes: Bytes): Promise<boolean> {
  const next = await bytes.upTo(BLOCK);
  if (next.length < BLOCK || isZero(next)) return true;
  bytes.giveBack(next);
  return false;
}

function aboutNext(type: string, text: Uint8Array): About {
  if (type === "L") return { name: textAt(text, 0, text.length) };
  // Records for all entries that follow (`g`) are a commit's name or the like.
  return type === "x" || type === "X" ? { records: parseRecords(text) } : {};
}

function entryOf(
  header: TarHeader,
  { name: long, records = new Map() }: About,
): Omit<TarEntry, "read"> & { stored: number } {
  const stated = records.get("size");
  const stored = stated === undefined ? header.size : safeInteger(stated);
  const whole = records.get("GNU.sparse.realsize") ?? records.get("GNU.sparse.size");
  const hasHoles = [...records.keys()].some((key) => key.startsWith("GNU.sparse."));
  const name = records.get("GNU.sparse.name") ?? records.get("path") ?? long ?? header.name;
  // The oldest format had no letter for a folder.
  const kind = header.type === "0" && name.endsWith("/") ? "folder" : KINDS[header.type];
  return {
    name,
    size: whole === undefined ? (header.sparse?.size ?? stored) : safeInteger(whole),
    kind: hasHoles ? "sparse" : (kind ?? "file"),
    stored,
  };
}

function padding(size: number): number {
  return -size & (BLOCK - 1);
}

/** A stream of bytes, taken in pieces of any length. */
class Bytes {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** So many bytes, or as many as there still are. */
  async upTo(count: number): Promise<Uint8Array> {
    if (this.#held.length >= count) return this.#cut(count);
    const parts: Uint8Array[] = [];
    let missing = count;
    while (missing > 0 && (await this.#fill())) {
      const part = this.#cut(Math.min(missing, this.#held.length));
      parts.push(part);
      missing -= part.length;
    }
    return new Uint8Array(Buffer.concat(parts));
  }

  /** @throws {HeaderError} when there are not so many */
  async exactly(count: number): Promise<Uint8Array> {
    const taken = await this.upTo(count);
    if (taken.length < count) throw new HeaderError("it is cut off");
    return taken;
  }

  /** @throws {HeaderError} when there are not so many */
  async skip(count: number): Promise<void> {
    for (let left = count; left > 0; ) {
      if (!(await this.#fill())) throw new HeaderError("it is cut off");
      left -= this.#cut(Math.min(left, this.#held.length)).length;
    }
  }

  giveBack(bytes: Uint8Array): void {
    this.#held = new Uint8Array(Buffer.concat([bytes, this.#held]));
  }

  async drain(): Promise<void> {
    while (await this.#fill()) this.#held = new Uint8Array();
  }

  /** Lets the file go, wherever the reading has ended. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  #cut(count: number): Uint8Array {
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return taken;
  }

  /** @returns whether there is anything left */
  async #fill(): Promise<boolean> {
    while (this.#held.length === 0) {
      const { value, done } = await this.#chunks.next();
      if (done) return false;
      this.#held = value;
    }
    return true;
  }
}
