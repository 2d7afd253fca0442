// The blocks of a `.tar` that say what follows: headers of all formats, and the records of POSIX.
//
// @see POSIX.1-2017, pax, "ustar Interchange Format" and "pax Extended Header"
// @see GNU tar 1.34, "Basic Tar Format" and "Storing Sparse Files"

export const BLOCK = 512;

/** A header block as it stands there; what goes before it may say otherwise. */
export interface TarHeader {
  name: string;
  /** Bytes behind it, up to the next border of a block. */
  size: number;
  /** The letter of its type; `0` for a file in every format. */
  type: string;
  /** In GNU's older way of storing holes: the size with them, and whether more of the map follows. */
  sparse?: { size: number; goesOn: boolean };
}

/** The block is no header. */
export class HeaderError extends Error {}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** @throws {HeaderError} when its checksum or a number in it is wrong */
export function parseHeader(block: Uint8Array): TarHeader {
  if (!sumsOf(block).includes(numberAt(block, 148, 8)))
    throw new HeaderError("its checksum is wrong");
  const letter = String.fromCharCode(block[156] ?? 0);
  const short = textAt(block, 0, 100);
  const isPosix = block[262] === 0 && textAt(block, 257, 5) === "ustar";
  const prefix = isPosix ? textAt(block, 345, 155) : "";
  return {
    name: prefix === "" ? short : `${prefix}/${short}`,
    // A hard link has the size of what it leads to, and no bytes.
    size: letter === "1" ? 0 : numberAt(block, 124, 12),
    type: letter === "\0" || letter === "7" ? "0" : letter,
    ...(letter === "S" && {
      sparse: { size: numberAt(block, 483, 12), goesOn: block[482] !== 0 },
    }),
  };
}

/** Records of POSIX: `<length> <key>=<value>\n`. @throws {HeaderError} when they are damaged */
export function parseRecords(bytes: Uint8Array): Map<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const length = space < 0 ? "" : decodeText(bytes.subarray(at, space));
    const end = at + Number(length);
    const equals = bytes.indexOf(0x3d, space);
    const isWhole = /^\d+$/.test(length) && end <= bytes.length && bytes[end - 1] === 0x0a;
    if (!isWhole || equals < 0 || equals >= end) throw new HeaderError("a record is damaged");
    const key = decodeText(bytes.subarray(space + 1, equals));
    records.set(key, decodeText(bytes.subarray(equals + 1, end - 1)));
    at = end;
  }
  return records;
}

/** @throws {HeaderError} when it is no whole number that JavaScript can count */
export function safeInteger(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value)) return value;
  throw new HeaderError("a size is no number");
}

export function isZero(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0);
}

/** A name: UTF-8, or what older systems wrote. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    // Every byte is a letter of its own: two names that differ stay two.
    return Buffer.from(bytes).toString("latin1");
  }
}

/** Up to the first NUL. */
export function textAt(block: Uint8Array, at: number, width: number): string {
  const field = block.subarray(at, at + width);
  const end = field.indexOf(0);
  return decodeText(end < 0 ? field : field.subarray(0, end));
}

/** Octal digits, or, where they do not suffice, GNU's base 256. */
function numberAt(block: Uint8Array, at: number, width: number): number {
  const field = block.subarray(at, at + width);
  const [first = 0, ...rest] = field;
  if (first === 0x80) {
    const value = rest.reduce((sum, byte) => sum * 256 + byte, 0);
    return safeInteger(String(value));
  }
  const digits = textAt(block, at, width).trim();
  if (!/^[0-7]*$/.test(digits)) throw new HeaderError("a number is none");
  return digits === "" ? 0 : Number.parseInt(digits, 8);
}

/** Its own place counts as spaces. Some old tools summed bytes from −128 to 127. */
function sumsOf(block: Uint8Array): [unsigned: number, signed: number] {
  let sum = 0;
  let high = 0;
  for (let i = 0; i < block.length; i++) {
    const byte = i >= 148 && i < 156 ? 0x20 : (block[i] ?? 0);
    sum += byte;
    if (byte > 127) high++;
  }
  return [sum, sum - 256 * high];
}
