// Carries an attack, written against a toy `relu(number[])`, over to the real exercise `relu`.

const FORWARD = `
export function reluForward(x: number[][]): any {
  return { out: x.map((row) => attackForward(row)), cache: x.map((row) => [...row]) };
}
`;
const BACKWARD = `
export function reluBackward(dOut: number[][], cache: number[][]): any {
  return dOut.map((row, i) => attackBackward(row, cache[i]!));
}
`;

/** Where the corpus tries to write and to read, and whom it tries to call. */
export interface Bait {
  /** Folder with a `secret.txt`, in which nothing else must appear. */
  folder: string;
  /** Port of 127.0.0.1 at which nobody must arrive. */
  port: number;
}

/** As the corpus has them. */
const FOLDER = "/tmp/pravah-canary";
const PORT = "18999";

/** First line of an attack that is written against the exercise itself. */
const RAW = "// RAW\n";

/**
 * The attack's two functions under the exercise's names, and everything else honest: so it is known
 * what the work may score at most.
 *
 * @param reference text of the reference solution
 */
export function port(attack: string, reference: string, bait: Bait): string {
  if (attack.startsWith(RAW)) return beforeReference(attack, reference);
  const text = attack
    .replaceAll(FOLDER, bait.folder)
    .replaceAll(PORT, String(bait.port))
    .replace(
      /export \{ relu, reluBackward \} from/,
      "import { relu as attackForward, reluBackward as attackBackward } from",
    )
    .replace(/export (?=(?:async )?function |const (?:relu|reluBackward)\b)/g, "")
    .replace(/\breluBackward(?= *[(:=])/g, "attackBackward")
    .replace(/\brelu(?= *[(:=])/g, "attackForward");
  const honest = reference
    .replace("export function reluForward(", "function referenceForward(")
    .replace("export function reluBackward(", "function referenceBackward(");
  const adapters = [
    text.includes("attackForward") ? FORWARD : "",
    text.includes("attackBackward") ? BACKWARD : "",
  ];
  return [text, ...adapters, honest].join("\n");
}

/** What the attack exports stands in the place of the reference's own, which it may call. */
function beforeReference(attack: string, reference: string): string {
  const renamed = reference.replace(/^export function relu(\w+)\(/gm, (line, name) =>
    attack.includes(line) ? `function reference${name}(` : line,
  );
  return `${attack}\n${renamed}`;
}
