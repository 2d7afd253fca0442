// What solution packages take from the author's tools: types alone.

export type { ProbeInput, Probes } from "./solutions/probes.ts";
