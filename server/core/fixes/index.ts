export { addResponsibility, addSupport, addUnsaid } from "./add.ts";
export { rewordAsCoordination } from "./coordinate.ts";
export { deleteItem } from "./duplicate.ts";
export { moveToNice } from "./nice.ts";
export { addCoreDuties, addRequirements } from "./outline.ts";
export { edited, type SafeEdits, safeEdits } from "./safe.ts";
export { type SplitChoice, splitAll, splitInto, splitOff, splits, splitsOf } from "./split.ts";
export { deletePhrase, keepOneTitle } from "./wording.ts";
