// Whether the files of a finished run are what the grader wrote: every line, before anything is made
// of them.

import { existsSync } from "node:fs";
import path from "node:path";
import { InputError } from "../files/input-error.ts";
import { linesOf } from "../files/lines-of.ts";
import { shownName } from "../intake/file-name.ts";
import { COHORT_FILES, type Listed, readListing } from "./cohort-files.ts";
import { faultLines } from "./fault-lines.ts";
import { readPlan } from "./journal.ts";
import { type Plan, runOf, seedName, worksOf } from "./plan.ts";
import { boundFault, Names, nameOf, readRecord } from "./read-record.ts";
import { isInShard, parseShard } from "./shard.ts";

/**
 * @param home folder of a run that finished
 * @param secret that of the run, where it is at hand
 * @returns what an instructor should know: which protection these results do not have
 * @throws {InputError} naming each record that is damaged, was changed, is missing or is of another run
 */
export function checkRun(home: string, secret: string | undefined): string[] {
  const plan = readPlan(path.join(home, COHORT_FILES.journal));
  if (plan && plan.seed !== "practice" && secret && plan.seed !== seedName(secret))
    throw new InputError(
      `${home} was graded with another secret than the one given (PRAVAH_SECRET or --secret-file)`,
    );
  const found = checkResults(path.join(home, COHORT_FILES.results), plan, secret);
  const faults = [...found.faults, ...(plan ? listingFaults(home, plan, found.keys) : [])];
  if (faults.length > 0)
    throw new InputError(faultLines(faults.map((fault) => shownName(fault, 1000))).join("\n"));
  return notes(plan, found, secret);
}

interface Found {
  faults: string[];
  /** Works that have a result. */
  keys: Set<string>;
  sealed: number;
  withHmac: number;
}

/** Faults only where other records of the run are better sealed. */
interface Lacking {
  seal: string[];
  hmac: string[];
}

function checkResults(file: string, plan: Plan | null, secret: string | undefined): Found {
  const found: Found = { faults: [], keys: new Set(), sealed: 0, withHmac: 0 };
  const lacking: Lacking = { seal: [], hmac: [] };
  let run = plan ? runOf(plan) : undefined;
  const names = new Names();
  const ended = new Set<string>();
  let current = "";
  let number = 0;
  for (const { text } of linesOf(file)) {
    const place = `${file}: line ${++number}`;
    const read = readRecord(text);
    if ("fault" in read) {
      found.faults.push(`${place} is damaged: ${read.fault}`);
      continue;
    }
    const { result } = read;
    const { id } = result.submission;
    const key = nameOf(result);
    const said = (fault: string) => `${place} is damaged: ${key}: ${fault}`;
    const say = (fault: string) => found.faults.push(said(fault));
    if (id !== current) ended.add(current);
    current = id;
    const twin = names.collision(id);
    if (twin !== null) say(`its name is ${twin}'s but for the case`);
    else if (found.keys.has(key)) say("it is there already");
    else if (ended.has(id)) say("it does not stand with the others of its submission");
    found.keys.add(key);
    if (result.seal === undefined) {
      lacking.seal.push(said("it has no seal"));
      continue;
    }
    found.sealed++;
    if (result.seal.hmac !== undefined) found.withHmac++;
    else lacking.hmac.push(said("it was not sealed with the secret"));
    const isOpen = (plan?.seed ?? result.receipt.seed) === "practice";
    const fault = boundFault(result, { run, secret: isOpen ? undefined : secret });
    run ??= result.seal.run;
    if (fault !== null) say(fault);
  }
  // A run seals all, with its secret if it has one, or, of an older grader, none.
  if (found.sealed > 0) found.faults.push(...lacking.seal);
  if (found.withHmac > 0 && !secret) found.faults.push(...lacking.hmac);
  return found;
}

/** Is everybody there who is to be there, and under the name that was handed in? */
function listingFaults(home: string, plan: Plan, keys: ReadonlySet<string>): string[] {
  const listing = readListing(home);
  const file = path.join(home, COHORT_FILES.submissions);
  const works = worksOf(
    listing.map(({ id, name, lms, works: all }) => ({
      id,
      name,
      ...(lms && { lms }),
      exercises: Object.keys(all),
    })),
  );
  if (works.sha256 !== plan.works.sha256)
    return [`${file} was changed after the run began: it is not the cohort of its journal`];
  const shard = parseShard(plan.shard);
  const expected = listing.filter(({ id }) => isInShard(id, shard)).flatMap(keysOf);
  const strange = new Set(keys);
  for (const key of expected) strange.delete(key);
  return [
    ...expected.filter((key) => !keys.has(key)).map((key) => `${home}: ${key} has no result`),
    ...[...strange].map((key) => `${home}: ${key} has a result, and was not handed in`),
  ];
}

function keysOf({ id, works }: Listed): string[] {
  return Object.keys(works).map((exercise) => `${id} ${exercise}`);
}

function notes(plan: Plan | null, { keys, sealed, withHmac }: Found, secret?: string): string[] {
  if (keys.size === 0) return [];
  if (sealed === 0)
    return ["these results have no seals (an older grader made them): a changed score is not seen"];
  const lines: string[] = [];
  if (plan === null)
    lines.push("there is no journal: whether a result or a student is missing is not seen");
  if (plan?.seed === "practice" && secret)
    lines.push("these results were graded without a secret, though one is given here");
  if (withHmac > 0 && !secret)
    lines.push(
      "the seals were checked without the secret: what was changed by somebody who made the seals anew is seen with it only (PRAVAH_SECRET or --secret-file)",
    );
  return lines;
}

/** Is there a finished run in this folder? */
export function isFinished(home: string): boolean {
  return existsSync(path.join(home, COHORT_FILES.results));
}
