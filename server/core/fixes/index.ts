export { rewordAsCoordination } from "./coordinate.ts";
export { deleteItem } from "./duplicate.ts";
export { moveToNice } from "./nice.ts";
export { type SplitChoice, splitAll, splitInto, splitOff, splits, splitsOf } from "./split.ts";
export { addResponsibility, deletePhrase, keepOneTitle } from "./wording.ts";
