// What esbuild says about a text that is no TypeScript, in Hindi. It says a few things again and again.

import type { KnownSentences } from "@pravah/checks/messages";

export const SYNTAX: KnownSentences = [
  { en: "Expected {want} but found end of file", hi: "{want} आना चाहिए था, पर file ख़त्म हो गई" },
  { en: "Expected {want} but found {got}", hi: "{want} आना चाहिए था, पर {got} मिला" },
  { en: "Unexpected end of file", hi: "file बीच में ही ख़त्म हो गई: कोई bracket खुला रह गया है" },
  { en: "Unexpected end of file before a closing {want}", hi: "{want} से पहले ही file ख़त्म हो गई" },
  { en: "Unexpected {got}", hi: "{got} यहाँ नहीं आ सकता" },
  { en: "Unterminated string literal", hi: "string बंद नहीं हुई है" },
  { en: "Unterminated template literal", hi: "template string बंद नहीं हुई है" },
  { en: "Unterminated regular expression", hi: "regular expression बंद नहीं हुआ है" },
  {
    en: "The symbol {name} has already been declared",
    hi: "{name} पहले ही declare हो चुका है",
  },
  {
    en: "Multiple exports with the same name {name}",
    hi: "{name} नाम के एक से ज़्यादा exports हैं",
  },
  {
    en: "The constant {name} must be initialized",
    hi: "constant {name} को value देनी ही होगी",
  },
  { en: "Invalid assignment target", hi: "जिसे value दी जा रही है उसे value नहीं दी जा सकती" },
  { en: "Syntax error {got}", hi: "{got} यहाँ नहीं आ सकता" },
  { en: "nested too deeply to be read", hi: "code इतना ज़्यादा nested है कि पढ़ा नहीं जा सका" },
];
