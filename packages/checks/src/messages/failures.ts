// Every way in which a check can fail, and all that is known of each: what it says in both languages, what
// it ends, what it names. `{name}` is filled from the failure's params.

import { type Bilingual, bilingual } from "./bilingual.ts";

/** What is known about a kind of failure. */
export interface FailureFacts {
  says: Bilingual;
  /** The work was ended from outside: asking the same work again cannot help. */
  stops?: true;
  /** Its sentence names the function itself: what was called need not be told before it. */
  namesFunction?: true;
  /** The mathematics was wrong: there a hint about the mathematics helps. */
  hasHint?: true;
}

export const FAILURES = {
  value: {
    says: bilingual({
      en: "the value{at} is {got}, but {want} was expected{error}.",
      hi: "value{at} {got} आई, जबकि {want} आनी चाहिए थी{error}।",
    }),
    hasHint: true,
  },
  "value-hidden": {
    says: bilingual({
      en: "the value{at} is {got}, and that is wrong{error}.",
      hi: "value{at} {got} आई, जो सही नहीं है{error}।",
    }),
    hasHint: true,
  },
  kind: {
    says: bilingual({
      en: "the value{at} should be of type {want}, but it is of type {got}.",
      hi: "value{at} का type {want} होना चाहिए, पर {got} मिला।",
    }),
    hasHint: true,
  },
  length: {
    says: bilingual({
      en: "the array{at} should have {want} entries, but it has {got}: check the shape.",
      hi: "array{at} में {want} entries होनी चाहिए, पर {got} हैं: shape जाँचिए।",
    }),
    hasHint: true,
  },
  "missing-field": {
    says: bilingual({
      en: "the field `{at}` is missing in what came back.",
      hi: "जो लौटा उसमें `{at}` field ही नहीं है।",
    }),
    hasHint: true,
  },
  bound: {
    says: bilingual({
      en: "the result is {got}; it must lie between {low} and {high}.",
      hi: "result {got} आया; इसे {low} और {high} के बीच होना चाहिए।",
    }),
    hasHint: true,
  },
  "inputs-changed": {
    says: bilingual({
      en: "`{name}` changed its argument number {argument} in place. Build a new array and return that.",
      hi: "`{name}` ने अपना argument नंबर {argument} वहीं का वहीं बदल दिया। नया array बनाकर return कीजिए।",
    }),
    hasHint: true,
  },
  gradient: {
    says: bilingual({
      en: "gradient of `{name}`{at}: yours is {analytic}, the numerical one is {numeric}{error}; step {step}, seed {seed}.",
      hi: "`{name}` का gradient{at}: आपका {analytic} है, numerical gradient {numeric} है{error}; step {step}, seed {seed}।",
    }),
    hasHint: true,
  },
  "gradient-shape": {
    says: bilingual({
      en: "the gradient of `{name}` has shape {got}; it must have the shape of `{name}` itself, {want}.",
      hi: "`{name}` के gradient का shape {got} है; वह `{name}` के shape {want} जैसा ही होना चाहिए।",
    }),
    hasHint: true,
  },
  "gradient-zero": {
    says: bilingual({
      en: "the output does not react to `{name}` at all (largest numerical slope {scale}): first make the forward function right.",
      hi: "`{name}` बदलने पर output बदलता ही नहीं (सबसे बड़ा numerical slope {scale}): पहले forward function ठीक कीजिए।",
    }),
    hasHint: true,
  },
  "gradient-vacuous": {
    says: bilingual({
      en: "every entry of `{name}` lies at a kink, so no gradient could be checked.",
      hi: "`{name}` की हर entry kink पर है, इसलिए gradient जाँचा ही नहीं जा सका।",
    }),
  },
  threw: {
    says: bilingual({
      en: "`{name}` threw an error{line}: {thrown}: {message}",
      hi: "`{name}` ने error फेंका{line}: {thrown}: {message}",
    }),
    namesFunction: true,
  },
  accepted: {
    says: bilingual({
      en: "`{name}` gave an answer where it has to throw an error.",
      hi: "`{name}` ने जवाब दे दिया, जबकि यहाँ उसे error throw करना चाहिए।",
    }),
    hasHint: true,
  },
  "not-plain": {
    says: bilingual({
      en: "`{name}` must return plain numbers and arrays: {why}.",
      hi: "`{name}` को सिर्फ़ plain numbers और arrays लौटाने हैं: {why}।",
    }),
    namesFunction: true,
  },
  "missing-export": {
    says: bilingual({
      en: "`work.ts` does not export a function named `{name}`. Keep the names of the stub.",
      hi: "`work.ts` में `{name}` नाम का function export नहीं है। Stub वाले नाम ही रखिए।",
    }),
    namesFunction: true,
  },
  "call-limit": {
    says: bilingual({
      en: "`{name}` did not return within {limit} s: look for a loop that never ends.",
      hi: "`{name}` {limit} सेकंड में भी वापस नहीं आया: ऐसा loop ढूँढिए जो कभी ख़त्म नहीं होता।",
    }),
    stops: true,
    namesFunction: true,
  },
  memory: {
    says: bilingual({
      en: "`{name}` used more than {limit} MB of memory: look for an array that keeps growing.",
      hi: "`{name}` ने {limit} MB से ज़्यादा memory ले ली: ऐसा array ढूँढिए जो बढ़ता ही जा रहा है।",
    }),
    stops: true,
    namesFunction: true,
  },
  exited: {
    says: bilingual({
      en: "the program ended while `{name}` was running, before it returned.",
      hi: "`{name}` के लौटने से पहले ही program बंद हो गया।",
    }),
    stops: true,
    namesFunction: true,
  },
  protocol: {
    says: bilingual({
      en: "the work sent something that was not an answer to `{name}`; it was stopped.",
      hi: "`{name}` के जवाब की जगह कुछ और भेजा गया; इसलिए program रोक दिया गया।",
    }),
    stops: true,
    namesFunction: true,
  },
  "submission-limit": {
    says: bilingual({
      en: "the time for this whole exercise ({limit} s) is used up.",
      hi: "इस पूरे exercise का समय ({limit} सेकंड) ख़त्म हो गया।",
    }),
    stops: true,
    namesFunction: true,
  },
  "too-many-stops": {
    says: bilingual({
      en: "`{name}` was not called again: the work had to be stopped too often before.",
      hi: "`{name}` को दोबारा call नहीं किया गया: program को पहले ही कई बार रोकना पड़ा।",
    }),
    stops: true,
    namesFunction: true,
  },
  "never-settled": {
    says: bilingual({
      en: "the check did not finish within {limit} s.",
      hi: "check {limit} सेकंड में पूरा नहीं हुआ।",
    }),
    stops: true,
  },
  unexpected: {
    says: bilingual({
      en: "the check could not go on with this. Look at its shape and its type. ({message})",
      hi: "इसे लेकर check आगे नहीं बढ़ सका। इसकी shape और type देखिए। ({message})",
    }),
  },
} as const satisfies Record<string, FailureFacts>;

export type FailureKind = keyof typeof FAILURES;

/** The same table for whoever has a kind and wants its facts. */
export const FACTS: Readonly<Record<FailureKind, FailureFacts>> = FAILURES;
