// Random archives that a tool could have written, from a seed: all formats, sizes around the borders
// of blocks and chunks, odd ends, and every way to pack them.

import { gzipSync } from "node:zlib";
import { createRandom, type Random } from "@pravah/core";
import {
  BLOCK,
  END,
  memberBytes,
  newSparse,
  oldSparse,
  paxHeader,
  type TarFormat,
} from "./tar-bytes.ts";

export interface RandomTar {
  bytes: Buffer;
  /** `.tar` or `.tar.gz`, as it would be called. */
  ending: string;
  /** Of everything in it that is not a plain file with all its bytes: these must be refused or lack a text. */
  odd: Set<string>;
  /** Bytes are missing at its end. */
  isCut: boolean;
  /** What was drawn, for the message of a failing case. */
  about: string;
}

const FORMATS: readonly TarFormat[] = ["v7", "ustar", "gnu", "pax"];
/** Blocks of 512, chunks of zlib (16 KB) and of files (64 KB). */
const BORDERS = [0, 1, 511, 512, 513, 1023, 1024, 1025, 16_384, 65_535, 65_536, 65_537, 131_072];
const SCRIPTS = ["work", "प्रवाह", "गणित-२", "Müll", "文件", "a b"];

export function randomTar(seed: number): RandomTar {
  const random = createRandom(seed);
  const odd = new Set<string>();
  const count = random.int(12);
  const members = Array.from({ length: count }, (_, i) => drawMember(random, i, odd));
  if (random.int(8) === 0) members.unshift(paxHeader("g", { comment: "0".repeat(40) }));
  const [end, endName] = drawEnd(random);
  let bytes = Buffer.concat([...members, end]);
  const isCut = random.int(12) === 0 && bytes.length > 0;
  if (isCut) bytes = bytes.subarray(0, random.int(bytes.length));
  const { packed, ending, how, isCut: isPackCut = false } = pack(bytes, random);
  return {
    bytes: packed,
    ending,
    odd,
    isCut: isCut || isPackCut,
    about: `seed ${seed}: ${count} members, ${endName}${isCut ? ", cut" : ""}, ${how}`,
  };
}

function drawMember(random: Random, i: number, odd: Set<string>): Buffer {
  const format = FORMATS[random.int(FORMATS.length)] as TarFormat;
  const name = drawName(random, i, format);
  const mtime = format === "gnu" && random.int(10) === 0 ? -86_400 : 1_700_000_000;
  switch (random.int(16)) {
    case 0:
      return memberBytes({ name: `${name}/`, type: "5", format, mtime });
    case 1:
      odd.add(name);
      return memberBytes({
        name,
        type: "2",
        link: "elsewhere/".repeat(1 + random.int(14)),
        format,
      });
    case 2: {
      odd.add(name);
      const parts = Array.from({ length: 1 + random.int(30) }, (_, at): [number, string] => [
        at * 65_536,
        "x".repeat(512 * (1 + random.int(3))),
      ]);
      const size = parts.length * 65_536 + random.int(5000);
      return random.int(2) === 0 || Buffer.byteLength(name) > 100
        ? newSparse(name, parts, size)
        : oldSparse(name, parts, size);
    }
    default:
      return memberBytes({ name, body: drawBody(random), format, mtime });
  }
}

function drawName(random: Random, i: number, format: TarFormat): string {
  const word = SCRIPTS[random.int(SCRIPTS.length)];
  const stem = `${i}/${word}`;
  const isLong = format !== "v7" && random.int(4) === 0;
  // One part of a name has at most 255 bytes on the system that unpacks it.
  return isLong ? `${stem}/${"long-name-".repeat(5 + random.int(4))}/work.ts` : `${stem}/work.ts`;
}

/** Text, noise or zeros: they are packed to very different sizes. */
function drawBody(random: Random): Buffer {
  const border = BORDERS[random.int(BORDERS.length)] as number;
  const size = random.int(3) === 0 ? random.int(3000) : border;
  const kind = random.int(3);
  if (kind === 0) return Buffer.alloc(size);
  if (kind === 1) return Buffer.alloc(size, "export const answer = 42;\n");
  return Buffer.from(Uint8Array.from({ length: size }, () => random.int(256)));
}

function drawEnd(random: Random): [Buffer, string] {
  switch (random.int(9)) {
    case 0:
      return [Buffer.alloc(0), "no end"];
    case 1:
      return [Buffer.alloc(BLOCK), "half an end"];
    case 2:
      return [Buffer.concat([END, Buffer.alloc(random.int(200_000), "garbage")]), "garbage behind"];
    case 3:
      return [Buffer.concat([END, Buffer.alloc(random.int(200_000))]), "zeros behind"];
    case 4:
      return [
        Buffer.concat([END, memberBytes({ name: "behind/work.ts", body: "unseen" }), END]),
        "another archive behind the end",
      ];
    case 5:
      return [
        Buffer.concat([memberBytes({ name: "joined/work.ts", body: "seen" }), END]),
        "another archive joined",
      ];
    default:
      return [END, "an end"];
  }
}

interface Packed {
  packed: Buffer;
  ending: string;
  how: string;
  isCut?: boolean;
}

function pack(bytes: Buffer, random: Random): Packed {
  switch (random.int(6)) {
    case 0:
      return { packed: bytes, ending: ".tar", how: "not packed" };
    case 1:
      return { packed: bytes, ending: ".tar.gz", how: "not packed in spite of its name" };
    case 2: {
      const at = random.int(bytes.length + 1);
      const parts = [bytes.subarray(0, at), bytes.subarray(at)].map((part) => gzipSync(part));
      return { packed: Buffer.concat(parts), ending: ".tar.gz", how: "in two parts" };
    }
    case 3: {
      const whole = gzipSync(bytes);
      if (random.int(4) > 0) return { packed: whole, ending: ".tgz", how: "packed" };
      const packed = whole.subarray(0, random.int(whole.length));
      return { packed, ending: ".tgz", how: "packed and cut", isCut: true };
    }
    case 4: {
      const packed = Buffer.concat([gzipSync(bytes), Buffer.alloc(random.int(2000))]);
      return { packed, ending: ".tar.gz", how: "packed, with zeros behind" };
    }
    default:
      return {
        packed: gzipSync(bytes, { level: random.int(10) }),
        ending: ".tar.gz",
        how: "packed",
      };
  }
}
