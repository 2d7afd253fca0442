// Why a value cannot cross the channel, as `channel/encode.ts` says it inside of the sandbox.

import { bilingual } from "./bilingual.ts";
import type { KnownSentences } from "./known-sentences.ts";

export const NOT_PLAIN: KnownSentences = [
  bilingual({ en: "the value has more than {n} entries", hi: "value में {n} से ज़्यादा entries हैं" }),
  bilingual({
    en: "{place} is nested too deeply, or contains itself",
    hi: "{place} बहुत ज़्यादा nested है, या अपने ही अंदर है",
  }),
  bilingual({
    en: "{place} is a {type}; only plain data can cross",
    hi: "{place} का type {type} है; सिर्फ़ plain data लौटाइए",
  }),
  bilingual({
    en: "{place} is an instance of a class; return a plain object or array",
    hi: "{place} किसी class का instance है; plain object या array लौटाइए",
  }),
  bilingual({
    en: "{place} is a {type}; return a plain object or array",
    hi: "{place} का type {type} है; plain object या array लौटाइए",
  }),
  bilingual({
    en: "{place} is a {type}; return a number[]",
    hi: "{place} का type {type} है; number[] लौटाइए",
  }),
  bilingual({
    en: "{place} has {n} fields; the limit is {limit}",
    hi: "{place} में {n} fields हैं; limit {limit} है",
  }),
  bilingual({
    en: "{place} has a name of {n} characters; the limit is {limit}",
    hi: "{place} में {n} characters का नाम है; limit {limit} है",
  }),
  bilingual({
    en: "{place} is a getter; return plain values",
    hi: "{place} getter है; सीधी values लौटाइए",
  }),
  bilingual({
    en: "{place} is a string of {n} characters; the limit is {limit}",
    hi: "{place} {n} characters की string है; limit {limit} है",
  }),
  bilingual({
    en: "the value is larger than the limit of {n} MB",
    hi: "value {n} MB की limit से बड़ी है",
  }),
  bilingual({
    en: "the value is a Promise; return the result itself, without async",
    hi: "value एक Promise है; async के बिना result ही लौटाइए",
  }),
];
