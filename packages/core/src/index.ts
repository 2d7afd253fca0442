// The public list of the engine.

export { createRandom, type Random } from "./random/random.ts";
