import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver";
import {
  type Finding,
  type FindingFix,
  fixKinds,
  fixNamed,
  overlaps,
  safeEdits,
  type Workplace,
} from "#library";
import { type Abilities, isRecord } from "./abilities.ts";
import { APPLY_FIX, FIX_ALL, SET_ASIDE } from "./capabilities.ts";
import { allFindingsOf, analysisOf, type Document, findingsOf } from "./documents.ts";
import { folderFixes } from "./folder-aside.ts";
import type { Host } from "./host.ts";
import type { Place } from "./place.ts";
import { diagnostic, span, workspaceEdit } from "./to-lsp.ts";
import { wholeRuleNamed, wholeRules } from "./whole-rule.ts";

/** Names a fix so that it can be found again, in this version of the text or a later one. */
export interface FixReference {
  readonly uri: string;
  readonly rule: string;
  readonly fix: string;
  readonly start: number;
  /** The words the finding stood on. */
  readonly words: string;
  /** The other ads that its title promised some words to. */
  readonly into?: readonly string[];
}

/** A fix that is on offer, with the finding it settles. */
export interface Offer {
  readonly finding: Finding;
  readonly fix: FindingFix;
}

/**
 * The code actions on a range, without their edits.
 * @param only the kinds the client asks for; all but source actions when missing or empty.
 * @param place where it is known: fixes that may give words to other ads then say to which.
 */
export function listActions(
  document: Document,
  at: Range,
  only: readonly string[] | undefined,
  abilities: Abilities,
  host: Host,
  place?: Place,
): CodeAction[] {
  if (!asksForFixes(only)) return [];
  const wanted = span(document, at);
  const listed: { readonly fix: FindingFix; readonly action: CodeAction }[] = [];
  const here = allFindingsOf(document).filter((finding) => overlaps(finding, wanted));
  for (const finding of here) {
    const mended = diagnostic(document, finding, host.pageOf(finding.rule), abilities.relatedInformation);
    for (const fix of [...finding.fixes, ...folderFixes(document, finding, abilities.createsFiles)]) {
      const kind = kindOf(fix, only);
      if (kind === undefined) continue;
      const same = listed.find((other) => doesSame(other.fix, fix));
      if (same) {
        same.action.diagnostics?.push(mended);
        continue;
      }
      const into = place ? fix.into?.(place) : fix.into && { title: fix.title, paths: [] };
      const action: CodeAction = {
        title: into?.title ?? fix.title,
        kind,
        diagnostics: [mended],
        ...(fix.preferred && fix.safe && { isPreferred: true }),
        data: { ...referenceTo(document, finding, fix), ...(into && { into: into.paths }) },
      };
      listed.push({ fix, action });
    }
  }
  const whole = wholeRules(document, here).flatMap(({ finding, fix }): CodeAction[] => {
    const kind = kindOf(fix, only);
    return kind ? [{ title: fix.title, kind, data: referenceTo(document, finding, fix) }] : [];
  });
  return mendingFirst([...listed.map(({ action }) => action), ...whole]);
}

/** From what mends to what silences; comments come last of those, since they leak into published ads. */
const silencing: readonly string[] = ["set-aside", "set-aside-folder", "set-aside-baseline"];

/** Setting aside comes after everything that mends, also where a client lists quick fixes in the order it gets them. */
function mendingFirst(actions: readonly CodeAction[]): CodeAction[] {
  const rank = ({ data }: CodeAction) => {
    const fix = referenceIn(data)?.fix ?? "";
    if (!fix.startsWith("set-aside")) return 0;
    return silencing.includes(fix) ? 1 + silencing.indexOf(fix) : 1 + silencing.length;
  };
  return [...actions].sort((one, other) => rank(one) - rank(other));
}

/** Whether two fixes are one to the user: they have the same name and do the same. */
function doesSame(one: FindingFix, other: FindingFix): boolean {
  if (one.title !== other.title) return false;
  const workplace: Workplace = { canCreateFiles: false, isTaken: () => false };
  return JSON.stringify(one.change(workplace)) === JSON.stringify(other.change(workplace));
}

function covers(wanted: string, kind: string): boolean {
  return wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`);
}

/**
 * A refactoring that settles a finding is also a quick fix of it, to whoever asks only for those.
 * To whoever asks for everything, setting aside has a kind of its own: editors list unknown kinds last, and quick fixes
 * first, so that mending comes before silencing.
 */
function kindOf({ id, kind }: FindingFix, only: readonly string[] | undefined): CodeActionKind | undefined {
  if (!only?.length) return id.startsWith("set-aside") ? SET_ASIDE : kind;
  if (only.some((wanted) => covers(wanted, kind))) return kind;
  return only.some((wanted) => covers(wanted, CodeActionKind.QuickFix)) ? CodeActionKind.QuickFix : undefined;
}

/** Whether a client asks for fixes of findings at all: on saving it asks for source actions only, of the whole document. */
function asksForFixes(only: readonly string[] | undefined): boolean {
  return !only?.length || fixKinds.some((kind) => only.some((wanted) => covers(wanted, kind)));
}

/** Whether the client asks for source actions by name; they are offered to nobody else. */
export function asksForFixAll(only: readonly string[] | undefined): boolean {
  return only?.some((wanted) => wanted !== "" && covers(wanted, FIX_ALL)) ?? false;
}

function referenceTo({ uri, content }: Document, finding: Finding, fix: FindingFix): FixReference {
  const words = content.getText().slice(finding.start, finding.end);
  return { uri, rule: finding.rule, fix: fix.id, start: finding.start, words };
}

/** The reference in an action's or command's data, or nothing when it is not ours. */
export function referenceIn(data: unknown): FixReference | undefined {
  if (!isRecord(data)) return undefined;
  const { uri, rule, fix, start, words, into } = data;
  return typeof uri === "string" &&
    typeof rule === "string" &&
    typeof fix === "string" &&
    typeof start === "number" &&
    typeof words === "string"
    ? { uri, rule, fix, start, words, ...(Array.isArray(into) && { into: into.map(String) }) }
    : undefined;
}

/**
 * Finds a fix in the document as it stands now. When the text has moved on it is the one on the same words nearest
 * to where they were, or the only one of its kind.
 */
export function findOffer(
  document: Document,
  { rule, fix: id, start, words }: FixReference,
): Offer | undefined {
  const text = document.content.getText();
  const whole = wholeRuleNamed(document, rule, id);
  const offers = allFindingsOf(document).flatMap((finding) => {
    const fix =
      finding.rule === rule &&
      (whole ?? fixNamed(finding, id) ?? folderFixes(document, finding, true).find((each) => each.id === id));
    return fix ? [{ finding, fix }] : [];
  });
  const onSameWords = offers.filter(({ finding }) => text.slice(finding.start, finding.end) === words);
  const [first, ...others] = onSameWords.length > 0 ? onSameWords : offers;
  if (!first || (onSameWords.length === 0 && others.length > 0)) return undefined;
  const distance = ({ finding }: Offer) => Math.abs(finding.start - start);
  return others.reduce((best, offer) => (distance(offer) < distance(best) ? offer : best), first);
}

/**
 * The edit of a fix, with its name for clients that show edits first on request, as VS Code does on Ctrl+Enter.
 * It asks for no confirmation: VS Code would then show every part unticked, and a split of which half is ticked loses words.
 */
export function editOf(
  document: Document,
  fix: FindingFix,
  place: Place,
  { documentChanges, changeAnnotations }: Abilities,
): WorkspaceEdit {
  const { uriOf, versionOf } = place;
  const label = fix.into?.(place).title ?? fix.title;
  return workspaceEdit(document, fix.change(place), {
    documentChanges,
    uriOf,
    versionOf,
    ...(changeAnnotations && { annotation: { label } }),
  });
}

/** Whether an action may give words to other ads. */
export function mayGoElsewhere({ data }: CodeAction): boolean {
  return referenceIn(data)?.into !== undefined;
}

/** Whether a fix would give its words to other ads than its title promised. */
export function goesElsewhere({ into }: FixReference, { fix }: Offer, place: Place): boolean {
  return into !== undefined && fix.into?.(place).paths.join("\n") !== into.join("\n");
}

/** An action together with its edit, for clients that do not ask for it later. */
export function withEdit(
  document: Document,
  action: CodeAction,
  place: Place,
  abilities: Abilities,
): CodeAction {
  const reference = referenceIn(action.data);
  const offer = reference && findOffer(document, reference);
  return offer ? { ...action, edit: editOf(document, offer.fix, place, abilities) } : action;
}

/** An action for clients that know only commands. */
export function commandOf({ title, data }: CodeAction): Command {
  return { title, command: APPLY_FIX, arguments: [data] };
}

/** The action that makes all safe fixes at once; of those that touch one another the first. Empty without any. */
export function fixAll(document: Document, { documentChanges }: Abilities): CodeAction[] {
  const { edits } = safeEdits(findingsOf(document));
  if (edits.length === 0) return [];
  const language = analysisOf(document).ads[0]?.ad.language ?? "en";
  const title = { sv: "Gör alla säkra rättningar", en: "Make all safe fixes" }[language];
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(document, { edits, files: [] }, { documentChanges }) }];
}
