export { type Book, bookOf } from "./book.ts";
export { findingsTogether, type Observation, observationsIn, type Shared } from "./findings.ts";
export { gatherFrom, type Noted, readsTogether } from "./gather.ts";
export { comparable, lineFrom, listed, namesOneColleague, roleNameOf, withoutRank } from "./wording.ts";
