// A work that has understood nothing and remembers everything: what the reference answered in practice.

import { fileURLToPath } from "node:url";
import { bundleSolution } from "../solutions/bundle.ts";
import { entriesOf } from "./by-entry.ts";
import { exactQuestion, questionForm, roughQuestion } from "./by-heart.ts";
import type { Heard } from "./hearing.ts";
import { literal, roughly } from "./literal.ts";

/** As large as a work may be. */
export const MOST_BYTES = 65_536;

export interface Parrot {
  /** How it knows a question again, for messages. */
  name: string;
  /** What makes its functions of the table, and the file that has it. */
  maker: string;
  file: string;
  /** Its memory of one call, as code. */
  row(heard: Heard): string;
}

const answerDigits = roughly(10);
const argumentDigits = roughly(6);

/** What was never heard is answered with an error, with zeros, with what is most like it, or in parts. */
export const PARROTS: readonly Parrot[] = [
  {
    name: "by every digit",
    maker: "byEveryDigit",
    file: "by-heart.ts",
    row: ({ call, args, answer }) => literal([exactQuestion(call, args), "", answer]),
  },
  {
    name: "by six digits",
    maker: "bySixDigits",
    file: "by-heart.ts",
    row: ({ call, args, answer }) =>
      literal([roughQuestion(call, args), questionForm(call, args), answer], answerDigits),
  },
  {
    name: "by what is nearest",
    maker: "nearest",
    file: "nearest.ts",
    row: ({ call, args, answer }) =>
      `["${call}",${literal(args, argumentDigits)},${literal(answer, answerDigits)}]`,
  },
  {
    name: "entry by entry",
    maker: "byEntry",
    file: "by-entry.ts",
    row: ({ call, args, answer }) => literal(entriesOf(call, args, answer), answerDigits),
  },
];

/**
 * The text of a parrot; what does not fit into a work is left out, the least worth first.
 *
 * @param names the functions that it exports
 * @param points per check
 */
export async function parrotText(
  parrot: Parrot,
  names: readonly string[],
  heard: readonly Heard[],
  points: Readonly<Record<string, number>>,
): Promise<string> {
  const body = await bundleSolution(HERE, bodyOf(parrot, names));
  const room = MOST_BYTES - Buffer.byteLength(`const TABLE = [];\n${body}`);
  const rows = remembered(heard, points, parrot.row, room);
  return `const TABLE = [${rows.join(",\n")}];\n${body}`;
}

const HERE = fileURLToPath(import.meta.url);

function bodyOf({ maker, file }: Parrot, names: readonly string[]): string {
  return [
    `import { ${maker} } from "./${file}";`,
    `const parrot = ${maker}(TABLE as any);`,
    ...names.map((name) => `export const ${name} = parrot("${name}");`),
  ].join("\n");
}

/** First what every seed asks of a check that asks nothing else; then the most points per byte. */
function remembered(
  heard: readonly Heard[],
  points: Readonly<Record<string, number>>,
  row: Parrot["row"],
  room: number,
): string[] {
  const rows = heard.map((call) => ({ ...call, text: row(call) }));
  const parts = Object.entries(points).flatMap(([check, worth]) => {
    const asked = rows.filter(({ checks }) => checks.has(check));
    const isFixed = asked.every(({ always }) => always);
    return [true, false].map((always) => {
      const part = asked.filter((call) => call.always === always);
      const bytes = part.reduce((sum, { text }) => sum + text.length, 1);
      return { part, rank: isFixed ? 0 : always ? 1 : 2, value: worth / bytes };
    });
  });
  parts.sort((a, b) => a.rank - b.rank || b.value - a.value);
  const taken = new Set<string>();
  let left = room;
  for (const { text } of parts.flatMap(({ part }) => part)) {
    const bytes = Buffer.byteLength(text) + ",\n".length;
    if (taken.has(text) || bytes > left) continue;
    taken.add(text);
    left -= bytes;
  }
  return [...taken];
}
