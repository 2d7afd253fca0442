// Entry `@pravah/checks/channel`: the data-only channel between a grader and a work.

export { FixedDate } from "../surroundings/fixed-date.ts";
export { enterLoad, leave, settleRealm, within } from "../surroundings/surroundings.ts";
export {
  answer,
  describeError,
  type Exports,
  functionsOf,
  type LineOf,
  type TakeOutput,
} from "./answer.ts";
export { ProtocolError } from "./cursor.ts";
export { decode } from "./decode.ts";
export { encode } from "./encode.ts";
export { NotPlainError } from "./not-plain.ts";
export { decodeReply, encodeRequest } from "./request.ts";
export { MAX_REQUEST_BYTES, MAX_RESULT_BYTES } from "./sizes.ts";
