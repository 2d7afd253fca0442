// Writes a `.tar` block by block, in each of the formats that tools have used, so that it can hold
// what no single program would write.

export type TarFormat = "v7" | "ustar" | "gnu" | "pax";

export interface TarMember {
  name: string | Buffer;
  body?: string | Buffer;
  /** Its letter in the header: `0` is a file. */
  type?: string;
  /** Where a link leads. */
  link?: string;
  format?: TarFormat;
  /** Seconds since 1970; before it is base 256 in GNU's format. */
  mtime?: number;
  /** What the header claims about the size and the checksum. */
  claims?: { size?: number; sum?: number };
}

export const BLOCK = 512;
/** What stands at the end of an archive. */
export const END = Buffer.alloc(2 * BLOCK);

/** An archive of these members, with its end. */
export function tarBytes(members: readonly TarMember[], end: Buffer = END): Buffer {
  return Buffer.concat([...members.map(memberBytes), end]);
}

/** A file, as an honest tool stores it. */
export function memberBytes(member: TarMember): Buffer {
  const { format = "ustar", link = "" } = member;
  const name = Buffer.from(member.name);
  const isFile = (member.type ?? "0") === "0";
  const body = Buffer.from(isFile ? (member.body ?? "") : "");
  const before: Buffer[] = [];
  let [prefix, short]: [Buffer, Buffer] = [Buffer.alloc(0), name];
  if (format === "pax")
    before.push(paxHeader("x", { path: name, ...(link && { linkpath: link }) }));
  else if (format === "gnu") {
    if (name.length > 100) before.push(longName("L", name));
    if (link.length > 100) before.push(longName("K", Buffer.from(link)));
  } else if (format === "ustar" && name.length > 100) [prefix, short] = split(name);
  const header = headerBlock(
    { ...member, name: short, link: link.slice(0, 100) },
    body.length,
    prefix,
  );
  return Buffer.concat([...before, header, padded(body)]);
}

/** Records as POSIX writes them: `<length> <key>=<value>\n`. */
export function paxHeader(
  type: "x" | "g",
  records: Readonly<Record<string, string | Buffer>>,
): Buffer {
  const body = Buffer.concat(Object.entries(records).map(([key, value]) => paxRecord(key, value)));
  return Buffer.concat([headerBlock({ name: "PaxHeader", type }, body.length), padded(body)]);
}

/** A file with holes, in GNU's older way: the map stands in the header and in blocks behind it. */
export function oldSparse(name: string, parts: readonly [number, string][], size: number): Buffer {
  const body = Buffer.concat(parts.map(([, text]) => Buffer.from(text)));
  const header = headerBlock({ name, type: "S", format: "gnu" }, body.length);
  const map = [...parts.map(([at, text]) => [at, Buffer.byteLength(text)] as const), [size, 0]];
  const write = (block: Buffer, from: number, entries: readonly (readonly number[])[]) =>
    entries.forEach(([at = 0, length = 0], i) => {
      block.write(octal(at, 12), from + 24 * i, "latin1");
      block.write(octal(length, 12), from + 24 * i + 12, "latin1");
    });
  write(header, 386, map.slice(0, 4));
  header.write(octal(size, 12), 483, "latin1");
  const more: Buffer[] = [];
  for (let from = 4; from < map.length; from += 21) {
    const block = Buffer.alloc(BLOCK);
    write(block, 0, map.slice(from, from + 21));
    block[504] = from + 21 < map.length ? 1 : 0;
    more.push(block);
  }
  header[482] = more.length > 0 ? 1 : 0;
  return Buffer.concat([summed(header), ...more, padded(body)]);
}

/** A file with holes, in GNU's newer way: the map stands before the text. */
export function newSparse(name: string, parts: readonly [number, string][], size: number): Buffer {
  const entries = [...parts.map(([at, text]) => [at, Buffer.byteLength(text)]), [size, 0]];
  const map = padded(Buffer.from([entries.length, ...entries.flat(), ""].join("\n")));
  const records = {
    "GNU.sparse.major": "1",
    "GNU.sparse.minor": "0",
    "GNU.sparse.name": name,
    "GNU.sparse.realsize": String(size),
  };
  const body = Buffer.concat([map, ...parts.map(([, text]) => Buffer.from(text))]);
  const header = headerBlock({ name: "GNUSparseFile.0/part" }, body.length);
  return Buffer.concat([paxHeader("x", records), header, padded(body)]);
}

function headerBlock(
  { name, type = "0", link = "", format = "ustar", mtime = 1_700_000_000, claims = {} }: TarMember,
  size: number,
  prefix: Buffer = Buffer.alloc(0),
): Buffer {
  const block = Buffer.alloc(BLOCK);
  Buffer.from(name).copy(block, 0, 0, 100);
  const numbers: [number, number, number][] = [
    [100, 8, type === "5" ? 0o755 : 0o644],
    [108, 8, 1000],
    [116, 8, 1000],
    [124, 12, claims.size ?? size],
  ];
  for (const [at, width, value] of numbers) block.write(octal(value, width), at, "latin1");
  if (mtime < 0) {
    block.fill(0xff, 136, 148);
    block.writeInt32BE(mtime, 144);
  } else block.write(octal(mtime, 12), 136, "latin1");
  block.write(format === "v7" && type === "0" ? "\0" : type, 156, "latin1");
  block.write(link, 157, "utf8");
  if (format !== "v7") block.write(format === "gnu" ? "ustar  \0" : "ustar\x0000", 257, "latin1");
  prefix.copy(block, 345, 0, 155);
  return summed(block, claims.sum);
}

/** With its checksum: the sum of all bytes, its own place counted as spaces. */
function summed(block: Buffer, sum?: number): Buffer {
  block.fill(0x20, 148, 156);
  const total = block.reduce((all, byte) => all + byte, 0);
  block.write(`${(sum ?? total).toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}

function paxRecord(key: string, value: string | Buffer): Buffer {
  const record = Buffer.concat([Buffer.from(` ${key}=`), Buffer.from(value), Buffer.from("\n")]);
  let length = record.length;
  while (String(length).length + record.length !== length)
    length = String(length).length + record.length;
  return Buffer.concat([Buffer.from(String(length)), record]);
}

function longName(type: "L" | "K", name: Buffer): Buffer {
  const body = Buffer.concat([name, Buffer.alloc(1)]);
  const header = headerBlock({ name: "././@LongLink", type, format: "gnu" }, body.length);
  return Buffer.concat([header, padded(body)]);
}

/** At a `/`, so that both halves fit into their fields. */
function split(name: Buffer): [Buffer, Buffer] {
  for (let at = name.indexOf("/"); at !== -1; at = name.indexOf("/", at + 1))
    if (at <= 155 && name.length - at - 1 <= 100)
      return [name.subarray(0, at), name.subarray(at + 1)];
  throw new Error(`${name} does not fit into a ustar header`);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & (BLOCK - 1))]);
}

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, "0")}\0`;
}
