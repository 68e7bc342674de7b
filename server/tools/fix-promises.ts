import {
  type Analysis,
  analyse,
  type Change,
  edited,
  everywhere,
  type Finding,
  type FindingFix,
  lint,
  type RuleSetting,
  repairEverywhere,
  repairsOf,
  rules,
  type Settings,
  severityIn,
  type Workplace,
} from "#library";

/** A promise that a fix has not kept, and what shows it. */
export interface Broken {
  readonly promise: Promised;
  readonly detail: string;
}

/** What every fix promises; its own purpose decides which words it may take away. */
export type Promised =
  | "parses"
  | "settles its finding"
  | "brings no new finding"
  | "is not offered again"
  | "keeps words"
  | "keeps line breaks"
  | "keeps untouched lines"
  | "keeps markers"
  | "keeps front matter"
  | "leaves no gaps"
  | "writes sound ads";

/** Every rule speaks: as in `strict`, or as a hint where it is off there, too. */
export const everyRule: Settings = {
  preset: "strict",
  rules: Object.fromEntries(
    Object.entries(rules).flatMap(([id, rule]): [string, RuleSetting][] =>
      severityIn("strict", rule) === "off" ? [[id, "hint"]] : [],
    ),
  ),
};

/** A place where files can be made, and the same for a client that cannot make them. */
export const places: readonly Workplace[] = [
  { canCreateFiles: true, fileName: "annons.job.md", isTaken: () => false },
  { canCreateFiles: false, fileName: "annons.job.md", isTaken: () => false },
];

/** An ad before any fix. */
export interface Start {
  readonly text: string;
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}

/** Reads an ad with every rule on. */
export function startOf(text: string): Start {
  const analysis = analyse(text, { knownAd: true });
  return { text, analysis, findings: lint(analysis, everyRule) };
}

/** The kind of a fix: its id without the area or role it is about, and whether it mends one place or all. */
export function kindOf({ id }: Pick<FindingFix, "id">): string {
  return id.replace(/^everywhere:/, "").replace(/:.*$/s, "");
}

/** The fixes that mend all places of a rule in one way, each with the first finding it mends. */
export function everywhereIn({ text, findings }: Start): (readonly [Finding, FindingFix])[] {
  const ways = new Map(
    findings.flatMap((finding) =>
      repairsOf(finding).map((repair) => [`${finding.rule} ${repair}`, { finding, repair }] as const),
    ),
  );
  return [...ways.values()].flatMap(({ finding, repair }) => {
    const fix = everywhere(finding.rule, repair, text, findings, (other) => startOf(other).findings);
    return fix ? [[finding, fix] as const] : [];
  });
}

/** Fixes whose purpose is to delete or to replace words. */
const takesWords: ReadonlySet<string> = new Set([
  "coordinate",
  "delete-heading",
  "delete-item",
  "delete-phrase",
  "hand-over",
  "gather-items",
  "keep-title",
  "lower",
  "remove-comment",
  "remove-ignore",
  "rename",
  "replace-phrase",
]);

const scopeRules: ReadonlySet<string> = new Set([
  "too-many-specialist-areas",
  "out-of-scope-competence",
  "specialist-profession-as-requirement",
]);

/** The promises that a fix of a finding breaks in one place; none when it keeps them all. */
export function brokenBy(start: Start, finding: Finding, fix: FindingFix, place: Workplace): Broken[] {
  const { text } = start;
  const broken: Broken[] = [];
  const say = (promise: Promised, detail: string) => broken.push({ promise, detail });
  const change = fix.change(place);
  const after = edited(text, change.edits);
  if (after === text && change.files.length === 0) say("parses", "nothing changes");
  const next = startOf(after);
  checkReading(start, next, say);
  if (!titlesToo.has(kindOf(fix))) checkFrontMatter(start, next, say);
  checkFindings(start, next, finding, fix, say);
  checkWords(text, [after, ...change.files.map((file) => file.text)], fix, say);
  checkLines(text, after, change, say);
  checkMarkers(text, after, say);
  for (const file of change.files) checkNewAd(file.text, finding, say);
  if (!place.canCreateFiles && change.files.length > 0) say("parses", "a file where none can be made");
  return broken;
}

type Say = (promise: Promised, detail: string) => void;

function checkReading(start: Start, next: Start, say: Say): void {
  const [was] = start.analysis.ads;
  const [is] = next.analysis.ads;
  if (!next.analysis.reading.isAd || !is) say("parses", "no ad any more");
  else if (was?.ad.language !== is.ad.language) say("parses", "another language");
  const mistakes = (each: Start) => each.analysis.ads[0]?.ad.frontMatter?.mistakes.length ?? 0;
  if (mistakes(next) > mistakes(start)) say("parses", "front matter that cannot be read");
}

/** Fixes whose purpose is another title, which may stand in the front matter, too. */
const titlesToo: ReadonlySet<string> = new Set(["keep-title", "rename"]);

function checkFrontMatter(start: Start, next: Start, say: Say): void {
  const told = ({ analysis }: Start) =>
    JSON.stringify(
      (analysis.ads[0]?.ad.frontMatter?.entries ?? [])
        .filter(({ key }) => key !== "rolescope")
        .map(({ key, value }) => [key, value]),
    );
  if (told(start) !== told(next)) say("keeps front matter", "another value");
}

const ranks = ["hint", "information", "warning", "error"];

function checkFindings(start: Start, next: Start, finding: Finding, fix: FindingFix, say: Say): void {
  const isPartial = fix.id.startsWith("split:") && finding.rule === "too-many-specialist-areas";
  const isSame = ({ rule, message }: Finding) => rule === finding.rule && message === finding.message;
  const isOfRule = ({ rule }: Finding) => rule === finding.rule;
  const stays = count(next.findings, isSame) >= count(start.findings, isSame);
  const isRuleLouder = !isPartial && count(next.findings, isOfRule) >= count(start.findings, isOfRule);
  if (stays || isRuleLouder) say("settles its finding", finding.rule);

  const before = new Map<string, number>();
  for (const { rule } of start.findings) before.set(rule, (before.get(rule) ?? 0) + 1);
  for (const found of next.findings) {
    const left = before.get(found.rule) ?? 0;
    if (left > 0) before.set(found.rule, left - 1);
    else if (
      !isLeftToFillIn(found, next.text) &&
      ranks.indexOf(found.severity) >= ranks.indexOf(finding.severity)
    )
      say("brings no new finding", `${found.rule} ${found.severity}`);
  }
  if (isPartial || kindOf(fix).startsWith("set-aside")) return;
  if (repairEverywhere(fix.id) !== undefined) {
    const isAgain = everywhereIn(next).some(([{ rule }, { id }]) => rule === finding.rule && id === fix.id);
    if (isAgain) say("is not offered again", finding.rule);
    return;
  }
  const offers = (each: Start) =>
    count(
      each.findings,
      (found) => isOfRule(found) && found.fixes.some(({ id, title }) => id === fix.id && title === fix.title),
    );
  if (offers(next) >= offers(start)) say("is not offered again", finding.rule);
}

/** Whether a finding is the hint at a gap that a fix leaves for somebody to fill in. */
export function isLeftToFillIn(found: Finding, after: string): boolean {
  const words = after.slice(found.start, found.end);
  return found.rule === "placeholder-text" && words === "TODO" && found.severity === "hint";
}

function count<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length;
}

/** Words that only join or determine. */
const joining: ReadonlySet<string> = new Set(
  "och också samt eller men även både såväl utan liksom and but also both for the either not only well plus ett den det att".split(
    " ",
  ),
);

/** Fixes that take a part of a sentence out of it, to stand by itself. */
const cutsOut: ReadonlySet<string> = new Set(["nice", "split", "split-all"]);

/**
 * Words that only tie a sentence to what stands before it, so that it reads as an answer to nothing where that is gone:
 * "Utöver dina ordinarie uppgifter filmar du" becomes "Du filmar", ", including photography" becomes "Photography". They
 * name no task, no demand and no person.
 */
const linking =
  /(?<!\p{L})(?:dessutom|därutöver|därtill|vidare|slutligen|(?:utöver|förutom) (?:detta|det|(?:dina|de) (?:ordinarie|vanliga|övriga) (?:arbets)?uppgifter(?:na)?)|additionally|moreover|furthermore|finally|lastly|in addition(?: to (?:this|that|your (?:regular|usual|normal|ordinary) (?:duties|tasks|work)))?|besides(?: this| that)?|beyond (?:this|that)|on top of (?:this|that)|as well|too|det gör du med|you do (?:this|it) with|inklusive|inkl|including|incl)(?!\p{L})/giu;

function checkWords(text: string, texts: readonly string[], fix: FindingFix, say: Say): void {
  if (takesWords.has(kindOf(fix))) return;
  const left = wordsOf(texts.join("\n"));
  const free = cutsOut.has(kindOf(fix)) ? wordsOf((text.match(linking) ?? []).join(" ")) : undefined;
  for (const [word, all] of wordsOf(text)) {
    const times = all - (free?.get(word) ?? 0);
    if ((left.get(word) ?? 0) < times && !isSpelledOut(word, text, left)) say("keeps words", word);
  }
}

/** "ljud- och bildredigering" may become "ljudredigering". */
function isSpelledOut(word: string, text: string, left: ReadonlyMap<string, number>): boolean {
  const isPrefix = text.toLowerCase().includes(`${word}-`);
  return isPrefix && [...left.keys()].some((other) => other.length > word.length && other.startsWith(word));
}

function wordsOf(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const [word] of text
    .normalize("NFC")
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]{3,}/gu)) {
    if (!joining.has(word)) bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

function checkLines(text: string, after: string, change: Change, say: Say): void {
  const isWindows = text.includes("\r\n") && !/(?:^|[^\r])\n/.test(text);
  for (const each of isWindows ? [after, ...change.files.map((file) => file.text)] : []) {
    if (/(?:^|[^\r])\n/.test(each)) say("keeps line breaks", "a lone line feed");
  }
  const gap = /\n[ \t]*\r?\n[ \t]*\r?\n/;
  if (!gap.test(text) && gap.test(after)) say("leaves no gaps", "two blank lines");
  const edits = [...change.edits].sort((a, b) => a.start - b.start);
  const lines = new Map<string, number>();
  for (const line of after.split(/\r?\n/)) lines.set(line, (lines.get(line) ?? 0) + 1);
  let at = 0;
  let next = 0;
  for (const line of text.split(/\r?\n/)) {
    const end = at + line.length;
    while ((edits[next]?.end ?? Number.POSITIVE_INFINITY) < at) next++;
    const isTouched = (edits[next]?.start ?? Number.POSITIVE_INFINITY) <= end;
    if (!isTouched) {
      const there = lines.get(line) ?? 0;
      if (there === 0) say("keeps untouched lines", `line at ${at}`);
      lines.set(line, there - 1);
    }
    at = end + (text[end] === "\r" ? 2 : 1);
  }
}

/** Items are marked and indented as others of the ad are, or not indented; an ad without a list gets hyphens. */
function checkMarkers(text: string, after: string, say: Say): void {
  const before = markersIn(text);
  for (const marker of markersIn(after)) {
    if (!before.has(marker) && marker !== "- ") say("keeps markers", JSON.stringify(marker));
  }
}

function markersIn(text: string): ReadonlySet<string> {
  const markers = text.match(/^[ \t]*(?:[-*+•]|\d+[.)])[ \t]+(?=\S)/gm) ?? [];
  const alike = markers.map((marker) => marker.replace(/\d+/, "1"));
  return new Set([...alike, ...alike.map((marker) => marker.trimStart())]);
}

function checkNewAd(text: string, finding: Finding, say: Say): void {
  const { analysis, findings } = startOf(text);
  if (!analysis.reading.isAd) say("writes sound ads", "no ad");
  if (analysis.ads[0]?.ad.language !== finding.language) say("writes sound ads", "another language");
  const wrong = findings.find(({ rule, severity }) => scopeRules.has(rule) && severity !== "hint");
  if (wrong) say("writes sound ads", wrong.rule);
  if (!text.includes("TODO")) say("writes sound ads", "nothing left to fill in");
}
