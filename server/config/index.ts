export { BASELINE_NAME, type Baseline, baselineText, parseBaseline } from "./baseline.ts";
export { type Decoded, decode, encode, type Form } from "./decode.ts";
export { findingsIn, SETTINGS_RULE } from "./findings.ts";
export {
  ENDINGS,
  type Entry,
  type EntryKind,
  entriesOf,
  GITIGNORE,
  hasEnding,
  ignoresAbove,
  isHidden,
  MOST_BESIDE,
  MOST_FILES,
} from "./folder.ts";
export { type Ignores, isIgnored, type Pattern, parseGitignore } from "./gitignore.ts";
export {
  type Answer,
  answered,
  answeredInTime,
  CONFIG_NAME,
  type Loaded,
  type LoadedFile,
  loadFile,
  loadFiles,
  nearestFiles,
  type Question,
  repositoryOf,
  type Settle,
  UNSETTLED,
} from "./load.ts";
export type { Mistake } from "./mistake.ts";
export { type Asked, askedBy, type Needs, needsOf, unknownIn, unusedIn } from "./needs.ts";
export { type ConfigFile, parseConfig } from "./parse.ts";
export { folderOf, pathFrom, pathTo, readable } from "./path.ts";
export { type Aside, type FileSettings, mergedSetting, type Resolve, resolver } from "./resolve.ts";
export type { Catalogue, Config } from "./schema.ts";
export { acceptedText, ignoreEdit } from "./set-aside.ts";
export { staleEntries, type Unused, unusedIgnores } from "./unused.ts";
