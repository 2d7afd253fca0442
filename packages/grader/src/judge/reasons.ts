// Why a file was not taken, in both languages. The intake says it in English, for lists and logs; what a
// student or an instructor reads in Hindi is joined here.

import {
  type Bilingual,
  bilingual,
  hindiOf,
  inEnglish,
  type KnownSentences,
} from "@pravah/checks/messages";

const REASONS: KnownSentences = [
  // The text of a work.
  bilingual({
    en: "it is UTF-16 text, not UTF-8: save it as UTF-8",
    hi: "यह UTF-16 text है, UTF-8 नहीं: इसे UTF-8 में save कीजिए",
  }),
  bilingual({ en: "it is not UTF-8 text", hi: "यह UTF-8 text नहीं है" }),
  bilingual({
    en: "it has {n} bytes; the limit is {limit}",
    hi: "इसमें {n} bytes हैं; limit {limit} है",
  }),
  bilingual({ en: "it is not a plain file", hi: "यह कोई साधारण file नहीं है" }),
  bilingual({ en: "it cannot be read ({code})", hi: "यह पढ़ी नहीं जा सकी ({code})" }),
  bilingual({ en: "this file is not read", hi: "यह file पढ़ी नहीं जाती" }),
  // Names.
  bilingual({
    en: "its name is not UTF-8 text: rename it",
    hi: "इसका नाम UTF-8 text नहीं है: नाम बदलिए",
  }),
  bilingual({
    en: "its name begins with a dot: rename it",
    hi: "इसका नाम dot से शुरू होता है: नाम बदलिए",
  }),
  bilingual({ en: "its name holds a NUL", hi: "इसके नाम में NUL है" }),
  bilingual({ en: "its name is an absolute path", hi: "इसका नाम absolute path है" }),
  bilingual({
    en: "its name leads out of its folder (..)",
    hi: "इसका नाम अपने folder से बाहर ले जाता है (..)",
  }),
  bilingual({
    en: "its name holds a backslash (an old tool packed it: pack it again with another)",
    hi: "इसके नाम में backslash है (किसी पुराने tool ने pack किया है: किसी और tool से फिर pack कीजिए)",
  }),
  bilingual({ en: "its name is malformed", hi: "इसका नाम ठीक से नहीं बना है" }),
  bilingual({
    en: "its name is longer than {n} characters",
    hi: "इसका नाम {n} characters से लंबा है",
  }),
  bilingual({ en: "it lies more than {n} folders deep", hi: "यह {n} से ज़्यादा folders के अंदर रखी है" }),
  // Archives.
  bilingual({ en: "it is a link or a device", hi: "यह link या device है" }),
  bilingual({ en: "it is encrypted", hi: "यह encrypted है" }),
  bilingual({ en: "the archive is damaged (checksum)", hi: "archive ख़राब है (checksum)" }),
  bilingual({ en: "it is no readable .{kind} ({why})", hi: "यह पढ़ने लायक .{kind} नहीं है ({why})" }),
  bilingual({
    en: "it is no readable .{kind} ({message})",
    hi: "यह पढ़ने लायक .{kind} नहीं है (English में: {message})",
  }),
  bilingual({ en: "it is cut off", hi: "यह बीच में ही ख़त्म हो जाता है" }),
  bilingual({
    en: "it unpacks to more than {n} bytes",
    hi: "खोलने पर यह {n} bytes से बड़ा हो जाता है",
  }),
  bilingual({
    en: "it unpacks to more than {n} times its size",
    hi: "खोलने पर यह अपने size के {n} गुना से भी बड़ा हो जाता है",
  }),
  bilingual({
    en: "its works have more than {n} bytes: hand them in as a .zip",
    hi: "इसकी works में {n} से ज़्यादा bytes हैं: इन्हें .zip में जमा कीजिए",
  }),
  bilingual({ en: "it holds more than {n} files", hi: "इसमें {n} से ज़्यादा files हैं" }),
  bilingual({
    en: "it holds {n} files; the limit is {limit} (hand in the works alone, without node_modules)",
    hi: "इसमें {n} files हैं; limit {limit} है (node_modules के बिना, सिर्फ़ works जमा कीजिए)",
  }),
  bilingual({
    en: "it holds {n} files; the limit is {limit}",
    hi: "इसमें {n} files हैं; limit {limit} है",
  }),
  bilingual({ en: 'it holds "{name}" twice', hi: 'इसमें "{name}" दो बार है' }),
  bilingual({
    en: 'it holds "{a}" and "{b}", which are one file on many systems',
    hi: 'इसमें "{a}" और "{b}" हैं, जो बहुत-से systems पर एक ही file हैं',
  }),
  bilingual({ en: 'it holds "{name}": {why}', hi: 'इसमें "{name}" है: {why}' }),
  bilingual({
    en: "it is stored with holes (tar -S): pack it again without that",
    hi: "यह holes के साथ रखी गई है (tar -S): उसके बिना फिर pack कीजिए",
  }),
  bilingual({
    en: "it is the rest of a file that began in another archive",
    hi: "यह ऐसी file का बाक़ी हिस्सा है जो किसी और archive में शुरू हुई थी",
  }),
  bilingual({
    en: "an archive of this kind is not opened; .zip and .tar.gz are",
    hi: "इस तरह का archive नहीं खुलता; .zip और .tar.gz खुलते हैं",
  }),
  bilingual({
    en: "a {ending} archive is not opened: pack it again as .zip or .tar.gz",
    hi: "{ending} archive नहीं खुलता: .zip या .tar.gz में फिर pack कीजिए",
  }),
  // Which file is a work, and whose.
  bilingual({
    en: "another version of {exercise}: {path} was taken",
    hi: "{exercise} का एक और version: {path} ली गई है",
  }),
  bilingual({ en: 'there is no exercise "{name}"', hi: '"{name}" नाम का कोई exercise नहीं है' }),
  bilingual({
    en: "which exercise is this? Say --exercise <id>",
    hi: "यह कौन-सा exercise है? --exercise <id> लिखिए",
  }),
  bilingual({
    en: "at least {n} other files: only works are taken",
    hi: "कम से कम {n} और files: सिर्फ़ works ली जाती हैं",
  }),
  bilingual({
    en: "{n} other file: only works are taken",
    hi: "{n} और file: सिर्फ़ works ली जाती हैं",
  }),
  bilingual({
    en: "{n} other files: only works are taken",
    hi: "{n} और files: सिर्फ़ works ली जाती हैं",
  }),
  bilingual({
    en: "only the {n} files nearest to the top were looked at",
    hi: "सिर्फ़ सबसे ऊपर की {n} files देखी गईं",
  }),
  bilingual({
    en: "only {n} folders were looked into; this one and others were not",
    hi: "सिर्फ़ {n} folders के अंदर देखा गया; यह और बाक़ी folders नहीं देखे गए",
  }),
  bilingual({ en: "the {where} is empty", hi: "{where} ख़ाली है" }),
  bilingual({
    en: "no work in this {where} (looked for {places}); {path} lies elsewhere",
    hi: "इस {where} में कोई work नहीं मिली (ढूँढा: {places}); {path} कहीं और रखी है",
  }),
  bilingual({
    en: "no work in this {where} (looked for {places}); is {path} meant? It must be called work.ts",
    hi: "इस {where} में कोई work नहीं मिली (ढूँढा: {places}); क्या {path} ही work है? उसका नाम work.ts होना चाहिए",
  }),
  bilingual({
    en: "no work in this {where} (looked for {places}); {path} is an archive in an archive, which is not opened",
    hi: "इस {where} में कोई work नहीं मिली (ढूँढा: {places}); {path} archive के अंदर का archive है, जो खोला नहीं जाता",
  }),
  bilingual({
    en: "no work in this {where} (looked for {places})",
    hi: "इस {where} में कोई work नहीं मिली (ढूँढा: {places})",
  }),
  bilingual({ en: "handed in late (--skip-late)", hi: "देर से जमा हुई (--skip-late)" }),
  bilingual({
    en: "typed into the page ({plugin}); a work is a file",
    hi: "पन्ने पर ही लिखी गई ({plugin}); work एक file होती है",
  }),
  bilingual({
    en: "a file beside the submissions' folders",
    hi: "submissions के folders की बग़ल में रखी file",
  }),
];

/** The code of an error of the system, as `EACCES`, says the same in both. */
const CODE = /^E[A-Z0-9]+$/;

/** The reason in both languages, or null in Hindi where nobody has written that yet. */
export function knownReason(why: string): { en: string; hi: string | null } {
  return { en: why, hi: CODE.test(why) ? why : hindiOf(why, REASONS) };
}

/** The reason in both languages: English in both where there is no other, and then named so. */
export function inBothLanguages(why: string): Bilingual {
  const { en, hi } = knownReason(why);
  return { en, hi: hi ?? inEnglish(en) };
}

/** `<path>: <reason>`, as the intake says why it took nothing. */
export function placedReason(line: string): Bilingual {
  for (let at = line.indexOf(": "); at >= 0; at = line.indexOf(": ", at + 1)) {
    const { en, hi } = knownReason(line.slice(at + 2));
    if (hi !== null)
      return { en: `${line.slice(0, at)}: ${en}`, hi: `${line.slice(0, at)}: ${hi}` };
  }
  return inBothLanguages(line);
}
