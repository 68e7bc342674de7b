export { type Filed, type Observation, type ObservationKind, observationKinds, observe } from "./observe.ts";
export { type AdSummary, summariesOf } from "./summary.ts";
