// Entry `@pravah/checks/channel`: the data-only channel between a grader and a work.

export { answer, describeError, type Exports, type LineOf, type TakeOutput } from "./answer.ts";
export { decode, ProtocolError } from "./decode.ts";
export { encode, NotPlainError } from "./encode.ts";
export { decodeReply, encodeRequest } from "./request.ts";
export { MAX_REQUEST_BYTES, MAX_RESULT_BYTES } from "./tags.ts";
