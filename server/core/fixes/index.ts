export { rewordAsCoordination } from "./coordinate.ts";
export { deleteItem } from "./duplicate.ts";
export { moveToNice } from "./nice.ts";
export { splitAll, splitOff, splits } from "./split.ts";
export { addResponsibility, deletePhrase, keepOneTitle } from "./wording.ts";
