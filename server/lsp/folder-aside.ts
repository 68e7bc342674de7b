import {
  acceptedText,
  BASELINE_NAME,
  type Change,
  CONFIG_NAME,
  type Finding,
  type FindingFix,
  ignoreEdit,
  pathTo,
  REASON,
  readable,
} from "#library";
import { allFindingsOf, type Document } from "./documents.ts";
import { folderOf, hasFolder, nameOf } from "./uri.ts";

/** Fixes that set a rule aside outside the ad: in the settings of its folder, and in the baseline. */
export function folderFixes(document: Document, finding: Finding, createsFiles: boolean): FindingFix[] {
  const { uri, file } = document;
  if (!file || !hasFolder(uri) || document.faults) return [];
  const { rule, language } = finding;
  const titles = {
    "set-aside-folder": {
      sv: `Bortse från ${rule} i alla annonser i mappen, med skäl`,
      en: `Set aside ${rule} in all ads of the folder, with a reason`,
    },
    "set-aside-baseline": {
      sv: `Godta ${rule} som det är i den här annonsen`,
      en: `Accept ${rule} in this ad as it is`,
    },
  } as const;
  const changes = {
    "set-aside-folder": inSettings(document, finding),
    "set-aside-baseline": inBaseline(document, finding),
  } as const;
  return (["set-aside-folder", "set-aside-baseline"] as const).flatMap((id): FindingFix[] => {
    const change = changes[id];
    if (!change || (change.files.length > 0 && !createsFiles)) return [];
    const title = titles[id][language];
    return [{ id, title, kind: "quickfix", safe: false, preferred: false, change: () => change }];
  });
}

function inSettings({ uri, file }: Document, { rule, language }: Finding): Change | undefined {
  const known = file?.sources.find(({ path }) => nameOf(path) === CONFIG_NAME);
  const edit = ignoreEdit(known?.text ?? "", rule, REASON[language]);
  if (!edit) return undefined;
  if (!known) return { edits: [], files: [{ name: CONFIG_NAME, text: edit.newText }] };
  const path = pathTo(folderOf(uri), known.path);
  return { edits: [], files: [], amendments: [{ path, text: known.text, edits: [edit] }] };
}

function inBaseline(document: Document, { rule }: Finding): Change | undefined {
  const { uri, file } = document;
  const known = file?.sources.find(({ path }) => nameOf(path) === BASELINE_NAME);
  const name = known ? readable(uri.slice(folderOf(known.path).length)) : nameOf(uri);
  const count = allFindingsOf(document).filter((finding) => finding.rule === rule).length;
  const text = acceptedText(known?.text, name, rule, count);
  if (text === undefined) return undefined;
  if (!known) return { edits: [], files: [{ name: BASELINE_NAME, text }] };
  const path = pathTo(folderOf(uri), known.path);
  const edits = [{ start: 0, end: known.text.length, newText: text }];
  return { edits: [], files: [], amendments: [{ path, text: known.text, edits }] };
}
