import {
  type Analysis,
  bookOf,
  type Change,
  type Finding,
  type FindingFix,
  findingsTogether,
  gatherFrom,
  lint as lintWith,
  type NewFile,
  type Organisation,
  type RuleSetting,
  type Rules,
  type Settings,
  type Workplace,
} from "#core";
import { analyse, lint, rules } from "#library";
import { joined, type Part, partsOf, settingsOf } from "../../server/tools/page.ts";
import { drawCarets, stripCarets } from "./fixture.ts";
import type { Block, Page, Sample } from "./page.ts";

/** A place where files can be made and none is in the way. */
export const openPlace: Workplace = { canCreateFiles: true, isTaken: () => false };

/** The same for a client that cannot make files. */
export const closedPlace: Workplace = { canCreateFiles: false, isTaken: () => false };

/** What one rule alone says about an ad; what all rules say when none is named. */
export function findingsOf(
  ad: string,
  rule?: string,
  words: Block["options"] = {},
  book: Rules = rules,
): Finding[] {
  const { organisation, settings } = readWith(rule, words, book);
  const analysis = analysed(ad, organisation);
  return lintWith(analysis, book, analysis.knowledge, settings);
}

function readWith(
  rule: string | undefined,
  words: Block["options"],
  book: Rules,
): { readonly organisation: Organisation; readonly settings: Settings } {
  const { settings, organisation, own } = settingsOf(words, rule === undefined ? undefined : book[rule]);
  const chosen = Object.keys(book).map((id): [string, RuleSetting] => [
    id,
    rule === undefined ? {} : id === rule ? own : "off",
  ]);
  return { organisation, settings: { ...settings, rules: Object.fromEntries(chosen) } };
}

/** An ad of an example, with what a rule says about it, or about another text in its place among the others. */
export interface Example {
  readonly name: string;
  readonly text: string;
  findingsIn(text: string): Finding[];
}

/** The ads of an example: one, or several that are read together. */
export function adsOf({ body, options }: Block, rule: string, book: Rules = rules): Example[] {
  const parts = partsOf(stripCarets(body));
  if (parts.length === 0) {
    const findingsIn = (text: string) => findingsOf(text, rule, options, book);
    return [{ name: "", text: stripCarets(body), findingsIn }];
  }
  return parts.map((part) => ({
    ...part,
    findingsIn: (text) => {
      const others = parts.map((other) => (other === part ? { ...part, text } : other));
      return togetherIn(others, part.name, rule, options, book);
    },
  }));
}

function togetherIn(
  parts: readonly Part[],
  name: string,
  rule: string,
  words: Block["options"],
  rules: Rules,
): Finding[] {
  const { organisation, settings } = readWith(rule, words, rules);
  const book = bookOf();
  for (const { name, text } of parts)
    book.put(name, gatherFrom(analysed(text, organisation), rules, settings));
  while (book.advance(() => {}));
  const text = parts.find((part) => part.name === name)?.text ?? "";
  return findingsTogether(book, name, undefined, settings, analysed(text, organisation));
}

const lately = new Map<string, Analysis>();

/** An ad with everything understood about it. The same examples come again and again. */
function analysed(ad: string, organisation: Organisation): Analysis {
  const key = `${JSON.stringify(organisation)}\n${ad}`;
  const known = lately.get(key);
  if (known) return known;
  if (lately.size >= 1000) lately.clear();
  const analysis = analyse(ad, { knownAd: true, organisation });
  lately.set(key, analysis);
  return analysis;
}

/** A sample ad with what all rules say about it. */
export function drawSample({ name, text }: Sample): string {
  const findings = lint(analyse(text, { knownAd: name.endsWith(".job.md") }));
  return drawCarets(text, findings, ({ severity, rule }) => `${severity} ${rule}`);
}

/** The text after a change. */
export function apply(text: string, { edits }: Change): string {
  let result = "";
  let at = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new Error(`Two edits touch the same words at ${start}.`);
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** An example as it should read: with the carets, the fix or the new files that are true now. */
export function redraw(page: Page, block: Block, book: Rules = rules): string {
  const before = page.blocks.findLast(({ kind, from }) => kind === "ad" && from <= block.from) ?? block;
  return bodyNow(page.rule, block, before, book);
}

function bodyNow(rule: string, block: Block, before: Block, book: Rules): string {
  if (block.kind === "ad") {
    const ads = adsOf(block, rule, book).map(({ name, text, findingsIn }) => ({
      name,
      text: drawCarets(text, findingsIn(text), undefined, block.related),
    }));
    return ads.length > 1 ? joined(ads) : (ads[0]?.text ?? "");
  }
  const ad = stripCarets(before.body);
  const findings = findingsOf(ad, rule, before.options, book);
  if (block.kind === "fixed") return applySafeFixes(ad, rule, before.options, book);
  const fix = chosenFix(findings, block.chosen);
  if (!fix) return `${ad}=== no fix begins with: ${block.chosen}\n`;
  const change = fix.change(openPlace);
  return [apply(ad, change), ...change.files.map(({ name, text }: NewFile) => `=== ${name}\n${text}`)].join(
    "",
  );
}

function chosenFix(findings: readonly Finding[], prefix: string): FindingFix | undefined {
  return findings.flatMap(({ fixes }) => fixes).find(({ title }) => title.startsWith(prefix));
}

/** The ad after all safe fixes, applied one after another until none is left or ten have been. */
export function applySafeFixes(
  ad: string,
  rule?: string,
  options: Block["options"] = {},
  book: Rules = rules,
): string {
  let text = ad;
  for (let round = 0; round < 10; round++) {
    const safe = findingsOf(text, rule, options, book)
      .flatMap(({ fixes }) => fixes)
      .find((fix) => fix.safe);
    if (!safe) break;
    text = apply(text, safe.change(openPlace));
  }
  return text;
}
