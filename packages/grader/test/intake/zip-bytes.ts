// Writes a `.zip` byte by byte, so that it can hold what no honest program would write.

import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
  name: string | Buffer;
  text?: string | Buffer;
  /** Type and permissions, as Unix has them. */
  mode?: number;
  /** General purpose flags: 1 is encrypted, 0x800 says that the name is UTF-8. */
  flags?: number;
  /** What the directory claims about the unpacked size and the checksum. */
  claims?: { size?: number; crc?: number };
}

export function zipBytes(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text = "", mode = 0o100644, flags = 0, claims = {} } of entries) {
    const raw = Buffer.from(text);
    const isPacked = raw.length > 0;
    const packed = isPacked ? deflateRawSync(raw) : raw;
    const rawName = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(flags, 2);
    about.writeUInt16LE(isPacked ? 8 : 0, 4);
    about.writeUInt32LE(claims.crc ?? crc32(raw), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(claims.size ?? raw.length, 18);
    about.writeUInt16LE(rawName.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), about, rawName, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    const madeBy = Buffer.from([20, 3]);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), madeBy, about, tail, rawName]));
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length & 0xffff, 8);
  end.writeUInt16LE(entries.length & 0xffff, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listing, end]);
}
