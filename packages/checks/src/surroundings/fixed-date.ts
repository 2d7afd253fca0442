// `Date` as a work finds it: the clock of its call, and UTC wherever the machine stands.

import { apply, construct, detached, isNan, match, toText } from "../channel/built-ins.ts";
import { now } from "./clock.ts";
import { LOCALE } from "./locale.ts";

const TrueDate = Date;
const { parse, UTC } = Date;
const getTime = detached(Date.prototype.getTime);
const toUtcText = detached(Date.prototype.toUTCString);
const utcYear = detached(Date.prototype.getUTCFullYear);
const setUtcYear = detached(Date.prototype.setUTCFullYear as (this: Date, year: number) => number);
const local = (part: "FullYear" | "Month" | "Date" | "Hours" | "Minutes" | "Seconds") =>
  detached(Date.prototype[`get${part}`]);
const [year, month, day, hours, minutes, seconds] = [
  local("FullYear"),
  local("Month"),
  local("Date"),
  local("Hours"),
  local("Minutes"),
  local("Seconds"),
];

/** A text that says which zone it means; a date of digits alone means UTC. */
const ZONED =
  /(?:Z|UTC?|GMT|\b[ECMP][SD]T|(?:Z|UTC?|GMT|:\d\d(?:\.\d+)?)\s*[+-]\d\d:?(?:\d\d)?)\s*(?:\(.*\))?$|^(?:\d{4}|[+-]\d{6})(?:-\d\d){0,2}$/i;
/** `Wed, 01 Jan 2020 00:00:00 GMT` */
const UTC_TEXT = /^(\w+), (\d+) (\w+) (-?\d+) ([\d:]+) GMT$/;

/** As `Date.parse`, except that a text without a zone means UTC. */
function parseUtc(text: unknown): number {
  const words = toText(text);
  const time = parse(words);
  if (isNan(time) || match(ZONED, words) !== null) return time;
  const at = new TrueDate(time);
  const parts = [year(at), month(at), day(at), hours(at), minutes(at), seconds(at)];
  return (apply(UTC, undefined, parts) as number) + (((time % 1000) + 1000) % 1000);
}

/** The time that is meant by the arguments of `new Date(…)`. */
function timeOf(args: unknown[]): unknown {
  if (args.length === 0) return now();
  if (args.length > 1) return apply(UTC, undefined, args as number[]);
  return typeof args[0] === "string" ? parseUtc(args[0]) : args[0];
}

function WorkDate(this: unknown, ...args: unknown[]): unknown {
  if (new.target === undefined) return fullText(new TrueDate(now()));
  return construct(TrueDate, [timeOf(args)], new.target);
}

function dateText(date: Date): string {
  const text = toUtcText(date);
  const parts = match(UTC_TEXT, text);
  return parts === null ? text : `${parts[1]} ${parts[3]} ${parts[2]} ${parts[4]}`;
}

function timeText(date: Date): string {
  const text = toUtcText(date);
  const parts = match(UTC_TEXT, text);
  return parts === null ? text : `${parts[5]} GMT+0000 (Coordinated Universal Time)`;
}

function fullText(date: Date): string {
  const text = dateText(date);
  return text === "Invalid Date" ? text : `${text} ${timeText(date)}`;
}

type Methods = Record<string, (this: Date, ...args: never[]) => unknown> & ThisType<Date>;
type Localised = (date: Date, locale?: unknown, options?: object) => string;

/** Those that ask where the machine stands, as they are in UTC. */
function ownMethods(): Methods {
  const methods: Methods = {
    toString() {
      return fullText(this);
    },
    toDateString() {
      return dateText(this);
    },
    toTimeString() {
      return timeText(this);
    },
    getTimezoneOffset() {
      // Not a number where the date is none.
      return 0 * getTime(this) + 0;
    },
    getYear() {
      return utcYear(this) - 1900;
    },
    setYear(given: number) {
      return setUtcYear(this, given >= 0 && given <= 99 ? 1900 + given : given);
    },
  };
  const theirs: Methods = TrueDate.prototype as never;
  for (const name of Object.getOwnPropertyNames(theirs)) {
    const inUtc = theirs[name.replace(/^([gs]et)/, "$1UTC")];
    if (/^[gs]et(?!UTC)/.test(name) && inUtc !== undefined) methods[name] = inUtc;
    if (!name.startsWith("toLocale")) continue;
    const localised = detached(theirs[name] as never) as unknown as Localised;
    methods[name] = function (this: Date, locale: unknown = LOCALE, options?: object) {
      return localised(this, locale, { timeZone: "UTC", ...options });
    } as Methods[string];
  }
  return methods;
}

/** Their class, which nothing leads away from to the machine's own. */
function dateOfWorks(): DateConstructor {
  const methods = Object.create(Object.prototype, {
    ...Object.getOwnPropertyDescriptors(TrueDate.prototype),
    constructor: hidden(WorkDate),
    ...Object.fromEntries(
      Object.entries(ownMethods()).map(([name, value]) => [name, hidden(value)]),
    ),
  });
  return Object.defineProperties(WorkDate, {
    prototype: { value: methods, writable: false },
    name: { value: "Date" },
    length: { value: 7 },
    now: hidden(now),
    parse: hidden(parseUtc),
    UTC: hidden(UTC),
  }) as unknown as DateConstructor;
}

function hidden(value: unknown): PropertyDescriptor {
  return { value, writable: true, enumerable: false, configurable: true };
}

export const FixedDate: DateConstructor = dateOfWorks();
