export { type CompletionPlace, completionPlaceAt } from "./completion-place.ts";
export { type Completion, completionsAt, coreOf } from "./completions.ts";
export { type Fold, foldsOf } from "./folds.ts";
export { highlightsAt } from "./highlights.ts";
export { type Lens, lensesOf } from "./lenses.ts";
export { type Link, linksOf } from "./links.ts";
export { type Mark, type MarkKind, markKinds, marksOf } from "./marks.ts";
export { type OutlineEntry, outlineOf } from "./outline.ts";
export { adTemplate } from "./template.ts";
