// Entry `@pravah/checks/messages`: the words for outcomes, in Hindi and English.

export { type Bilingual, FAILURES, type Language, WORDS } from "./catalogue.ts";
export { fill, type Params } from "./fill.ts";
export { hindiOf, inEnglish, type KnownSentences } from "./known-sentences.ts";
export { inBoth, sayFailure, sayTodo } from "./say.ts";
