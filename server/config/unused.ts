import type { Finding, Language, Span, TextEdit } from "#core";
import { type Baseline, baselineText, parseBaseline } from "./baseline.ts";
import { SETTINGS_RULE } from "./findings.ts";
import { applied, baselinePlaces, removalAt } from "./removal.ts";

/** What a settings file or a baseline asks for that no ad needs. */
export interface Unused {
  readonly findings: readonly Finding[];
  /** The text without it, as far as it can be taken out. */
  readonly mended: string;
  /** What is left to say after that; places are those of the mended text. */
  readonly left: readonly Finding[];
}

/**
 * The rules that a settings file sets aside though they have nothing to say about any of its ads.
 * @param places the names of the rules in `text`, in any order.
 */
export function unusedIgnores(
  text: string,
  places: readonly (Span & { readonly rule: string })[],
  language: Language,
): Unused {
  const title = { sv: "Ta bort raden", en: "Remove the line" }[language];
  const isAlone = places.length === 1;
  const findings = [...places]
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, rule }) => {
      const message = {
        sv: `Regeln ${rule} har inget att säga om någon av annonserna här. Raden kan tas bort.`,
        en: `The rule ${rule} has nothing to say about any of the ads here. The line can be removed.`,
      }[language];
      const edits = removalAt(text, start);
      return hint(
        { start, end },
        language,
        message,
        edits ? [fix("remove-unused", title, edits, isAlone)] : [],
      );
    });
  let mended = text;
  let left: readonly Finding[] = [];
  for (const finding of findings.toReversed()) {
    const edits = removalAt(mended, finding.start);
    const after = edits ? applied(mended, edits) : mended;
    const by = after.length - mended.length;
    const moved = left.map((each) => ({ ...each, start: each.start + by, end: each.end + by }));
    left = edits ? moved : [finding, ...left];
    mended = after;
  }
  const count = findings.length - left.length;
  if (count < 2) return { findings, mended, left };
  const allTitle = {
    sv: `Ta bort alla ${count} rader som inte behövs`,
    en: `Remove all ${count} lines that are not needed`,
  }[language];
  const all = fix("remove-all-unused", allTitle, [replacement(text, mended)], true);
  const isStuck = ({ fixes }: Finding) => fixes.length === 0;
  return {
    findings: findings.map((one) => (isStuck(one) ? one : { ...one, fixes: [...one.fixes, all] })),
    mended,
    left,
  };
}

/**
 * What a baseline accepts that is gone.
 * @param now how many findings there are of each rule, in the files of which that is known.
 */
export function staleEntries(text: string, now: Baseline, language: Language): Unused {
  const counts = parseBaseline(text).counts ?? {};
  const stale = Object.entries(counts).flatMap(([file, rules]) => {
    const present = Object.hasOwn(now, file) ? now[file] : undefined;
    if (!present) return [];
    return Object.entries(rules).flatMap(([rule, count]) => {
      const left = present[rule] ?? 0;
      return count > left ? [{ file, rule, count, left }] : [];
    });
  });
  if (stale.length === 0) return { findings: [], mended: text, left: [] };
  const lowered: Record<string, Record<string, number>> = {};
  for (const [file, rules] of Object.entries(counts)) lowered[file] = { ...rules };
  for (const { file, rule, left } of stale) {
    if (left > 0) lowered[file] = { ...lowered[file], [rule]: left };
    else delete lowered[file]?.[rule];
  }
  const mended = baselineText(lowered);
  const title = { sv: "Ta bort allt som inte längre finns", en: "Remove all that is gone" }[language];
  const edits = [replacement(text, mended)];
  const placeOf = baselinePlaces(text);
  const findings = stale.map(({ file, rule, count, left }) => {
    const message = {
      sv: `Baslinjen godtar ${count} av ${rule} i ${file}, men där finns ${left === 0 ? "ingen" : `bara ${left}`} kvar.`,
      en: `The baseline accepts ${count} of ${rule} in ${file}, where ${left === 0 ? "none is" : `only ${left} ${left === 1 ? "is" : "are"}`} left.`,
    }[language];
    const fixes = [fix("remove-all-unused", title, edits, true)];
    return hint(placeOf(file, rule), language, message, fixes);
  });
  return { findings, mended, left: [] };
}

function hint({ start, end }: Span, language: Language, message: string, fixes: Finding["fixes"]): Finding {
  return { rule: SETTINGS_RULE, severity: "hint", language, start, end, message, related: [], fixes };
}

/** Of several that can be made, only the one that makes them all is safe: together they could leave an empty `ignore`. */
function fix(id: string, title: string, edits: readonly TextEdit[], safe: boolean): Finding["fixes"][number] {
  return {
    id,
    title,
    kind: "quickfix",
    safe,
    preferred: safe,
    change: () => ({ files: [], edits: [...edits] }),
  };
}

/** The shortest edit that makes one text of another. */
function replacement(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, newText: after.slice(start, after.length - same) };
}
