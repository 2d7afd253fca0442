// Entry `@pravah/checks/messages`: the words for outcomes, in Hindi and English.

export { type Bilingual, bilingual, fillBoth, inBoth, type Language } from "./bilingual.ts";
export { FACTS, FAILURES, type FailureFacts, type FailureKind } from "./failures.ts";
export { hindiOf, inEnglish, type KnownSentences } from "./known-sentences.ts";
export { sayFailure, sayTodo } from "./say.ts";
export { WORDS } from "./words.ts";
