// One sentence per kind of failure, in both languages. `{name}` is filled from the failure's params.

import type { FailureKind } from "../failure.ts";

export type Language = "en" | "hi";
export type Bilingual = Record<Language, string>;

export const FAILURES: Readonly<Record<FailureKind, Bilingual>> = {
  value: {
    en: "the value{at} is {got}, but {want} was expected{error}.",
    hi: "value{at} {got} आई, जबकि {want} आनी चाहिए थी{error}।",
  },
  "value-hidden": {
    en: "the value{at} is {got}, and that is wrong{error}.",
    hi: "value{at} {got} आई, जो सही नहीं है{error}।",
  },
  kind: {
    en: "the value{at} should be of type {want}, but it is of type {got}.",
    hi: "value{at} का type {want} होना चाहिए, पर {got} मिला।",
  },
  length: {
    en: "the array{at} should have {want} entries, but it has {got}: check the shape.",
    hi: "array{at} में {want} entries होनी चाहिए, पर {got} हैं: shape जाँचिए।",
  },
  "missing-field": {
    en: "the field `{at}` is missing in what came back.",
    hi: "जो लौटा उसमें `{at}` field ही नहीं है।",
  },
  bound: {
    en: "the result is {got}; it must lie between {low} and {high}.",
    hi: "result {got} आया; इसे {low} और {high} के बीच होना चाहिए।",
  },
  "inputs-changed": {
    en: "`{name}` changed its argument number {argument} in place. Build a new array and return that.",
    hi: "`{name}` ने अपना argument नंबर {argument} वहीं का वहीं बदल दिया। नया array बनाकर return कीजिए।",
  },
  gradient: {
    en: "gradient of `{name}`{at}: yours is {analytic}, the numerical one is {numeric}{error}; step {step}, seed {seed}.",
    hi: "`{name}` का gradient{at}: आपका {analytic} है, numerical gradient {numeric} है{error}; step {step}, seed {seed}।",
  },
  "gradient-shape": {
    en: "the gradient of `{name}` has shape {got}; it must have the shape of `{name}` itself, {want}.",
    hi: "`{name}` के gradient का shape {got} है; वह `{name}` के shape {want} जैसा ही होना चाहिए।",
  },
  "gradient-zero": {
    en: "the output does not react to `{name}` at all (largest numerical slope {scale}): first make the forward function right.",
    hi: "`{name}` बदलने पर output बदलता ही नहीं (सबसे बड़ा numerical slope {scale}): पहले forward function ठीक कीजिए।",
  },
  "gradient-vacuous": {
    en: "every entry of `{name}` lies at a kink, so no gradient could be checked.",
    hi: "`{name}` की हर entry kink पर है, इसलिए gradient जाँचा ही नहीं जा सका।",
  },
  threw: {
    en: "`{name}` threw an error{line}: {thrown}: {message}",
    hi: "`{name}` ने error फेंका{line}: {thrown}: {message}",
  },
  accepted: {
    en: "`{name}` gave an answer where it has to throw an error.",
    hi: "`{name}` ने जवाब दे दिया, जबकि यहाँ उसे error throw करना चाहिए।",
  },
  "not-plain": {
    en: "`{name}` must return plain numbers and arrays: {why}.",
    hi: "`{name}` को सिर्फ़ plain numbers और arrays लौटाने हैं: {why}।",
  },
  "missing-export": {
    en: "`work.ts` does not export a function named `{name}`. Keep the names of the stub.",
    hi: "`work.ts` में `{name}` नाम का function export नहीं है। Stub वाले नाम ही रखिए।",
  },
  "call-limit": {
    en: "`{name}` did not return within {limit} s: look for a loop that never ends.",
    hi: "`{name}` {limit} सेकंड में भी वापस नहीं आया: ऐसा loop ढूँढिए जो कभी ख़त्म नहीं होता।",
  },
  memory: {
    en: "`{name}` used more than {limit} MB of memory: look for an array that keeps growing.",
    hi: "`{name}` ने {limit} MB से ज़्यादा memory ले ली: ऐसा array ढूँढिए जो बढ़ता ही जा रहा है।",
  },
  exited: {
    en: "the program ended while `{name}` was running, before it returned.",
    hi: "`{name}` के लौटने से पहले ही program बंद हो गया।",
  },
  protocol: {
    en: "the work sent something that was not an answer to `{name}`; it was stopped.",
    hi: "`{name}` के जवाब की जगह कुछ और भेजा गया; इसलिए program रोक दिया गया।",
  },
  "submission-limit": {
    en: "the time for this whole exercise ({limit} s) is used up.",
    hi: "इस पूरे exercise का समय ({limit} सेकंड) ख़त्म हो गया।",
  },
  "too-many-stops": {
    en: "`{name}` was not called again: the work had to be stopped too often before.",
    hi: "`{name}` को दोबारा call नहीं किया गया: program को पहले ही कई बार रोकना पड़ा।",
  },
  "never-settled": {
    en: "the check did not finish within {limit} s.",
    hi: "check {limit} सेकंड में पूरा नहीं हुआ।",
  },
  unexpected: {
    en: "the check could not go on with this. Look at its shape and its type. ({message})",
    hi: "इसे लेकर check आगे नहीं बढ़ सका। इसकी shape और type देखिए। ({message})",
  },
};

/** Sentences around a failure. */
export const WORDS = {
  returned: { en: "{called} returned {got}", hi: "{called} ने {got} लौटाया" },
  called: { en: "after {called}", hi: "{called} के बाद" },
  counterexample: {
    en: "Smallest input that shows it: {counterexample} (seed {seed}).",
    hi: "सबसे छोटा input जिसमें यह दिखता है: {counterexample} (seed {seed})।",
  },
  todo: {
    en: "`{name}` is not written yet.",
    hi: "`{name}` अभी लिखा नहीं गया है।",
  },
  at: { en: " at {at}", hi: " {at} पर" },
  line: { en: " ({line})", hi: " ({line})" },
  error: { en: " (relative error {error})", hi: " (relative error {error})" },
} as const satisfies Record<string, Bilingual>;
