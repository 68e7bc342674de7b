export { type FileSummary, fileSummaryOf, observeFiles } from "./files.ts";
export {
  type Filed,
  type Observation,
  type ObservationKind,
  observationKinds,
  observe,
  wholeMessage,
} from "./observe.ts";
export { type AdSummary, summariesOf } from "./summary.ts";
