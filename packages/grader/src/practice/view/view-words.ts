// What stands around a message of practice, in both languages.

import { bilingual } from "@pravah/checks/messages";

export const VIEW = {
  hint: bilingual({ en: "Hint:", hi: "Hint:" }),
  hintOf: bilingual({ en: "Hint {level} of {count}:", hi: "Hint {level}/{count}:" }),
  toWrite: bilingual({
    en: "Next to write: `{name}`",
    hi: "अब `{name}` लिखिए",
  }),
  notRun: bilingual({
    en: "No check could run",
    hi: "कोई check चल नहीं सका",
  }),
  printed: bilingual({ en: "Your code printed:", hi: "आपके code ने print किया:" }),
  morePrinted: bilingual({ en: "… {count} more lines", hi: "… {count} और lines" }),
  manyMorePrinted: bilingual({
    en: "… at least {count} more lines",
    hi: "… कम से कम {count} और lines",
  }),
  moreLines: bilingual({
    en: "… {count} more lines: key m",
    hi: "… {count} और lines: m दबाइए",
  }),
  figure: bilingual({
    en: "{y} by {x}, {from} to {to}{scale}",
    hi: "{y}, {x} {from} से {to} तक{scale}",
  }),
  logScale: bilingual({ en: " (log scale)", hi: " (log scale)" }),
  expected: bilingual({ en: "expected", hi: "होना चाहिए" }),
  yours: bilingual({ en: "yours", hi: "आपका" }),
};
