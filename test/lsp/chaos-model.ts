import {
  analyse,
  answered,
  bookOf,
  type Finding,
  findingsTogether,
  gatherFrom,
  knowledge,
  lineStarts,
  lint,
  loadFiles,
  type Noted,
  nearestFiles,
  positionAt,
  resolver,
  rules,
} from "#library";
import { type Own, withOwn } from "../../server/lsp/settings.ts";
import type { Disk } from "./disk.ts";

/** The world as it is, whatever a server may think of it. */
export interface World {
  readonly disk: Disk;
  readonly open: Map<string, string>;
  own: Own;
  folders: readonly string[];
  /** What rolescope.yaml said when it could last be read. */
  lastGood: string | undefined;
}

export const TOP = "file:///firm/";
export const OTHER = "file:///other/";
export const SETTINGS = `${TOP}rolescope.yaml`;
export const IGNORES = `${TOP}.gitignore`;
export const BROKEN = "rules: {\n";

/** What may stand in rolescope.yaml, and in .gitignore with the part of an address that it hides. */
export const settingsTexts = [
  undefined,
  "rules: { too-many-specialist-areas: hint }\n",
  "files: { exclude: [deep/], include: [odd.md] }\n",
  "language: en\norganisation: { team: [photography] }\n",
  "langauge: sv\n",
  BROKEN,
] as const;
export const ignoreTexts = new Map<string | undefined, string>([
  [undefined, "\0"],
  ["b.md\n", "/b.md"],
  ["deep/\n", "/deep/"],
]);

export const addresses = [TOP, `${TOP}ads/`, `${TOP}ads/deep/`, OTHER].flatMap((folder) =>
  ["a.job.md", "b.md", "odd.md", "p%C3%A5%20g%C3%A5ng.md", "text.txt"].map((name) => `${folder}${name}`),
);

/** One finding as both sides can say it. */
export type Said = string;

/** What a client should show: of each file with findings what they are, by the library alone. */
export function rightAnswer(world: World): Map<string, readonly Said[]> {
  const { disk, open, own, folders } = world;
  const answer = new Map<string, readonly Said[]>();
  if (own.scope === "off") return answer;
  const noted = new Map<string, readonly Noted[]>();
  for (const uri of addresses) {
    const isListed = own.scope === "workspace" && folders.some((folder) => uri.startsWith(folder));
    const onDisk = isListed && !isHidden(world, uri) ? disk[uri] : undefined;
    const text = open.get(uri) ?? onDisk;
    if (text === undefined) continue;
    const { said, traces } = understood(uri, text, world);
    if (said.length > 0) answer.set(uri, said);
    noted.set(uri, traces);
  }
  for (const folder of folders)
    for (const [uri, said] of togetherIn([...noted].filter(([uri]) => uri.startsWith(folder))))
      answer.set(uri, [...(answer.get(uri) ?? []), ...said]);
  return answer;
}

/** What ads of one folder say together, when all of them come at once. */
function togetherIn(files: readonly (readonly [string, readonly Noted[]])[]) {
  const book = bookOf();
  const pathOf = (uri: string) => decodeURIComponent(uri);
  for (const [uri, traces] of files) book.put(pathOf(uri), traces);
  while (book.advance(() => {}));
  return files.map(([uri]) => {
    const said = findingsTogether(book, pathOf(uri)).map(
      ({ at, severity, rule, message, elsewhere = [] }): Said =>
        `${at.line - 1}:${at.column - 1} ${severity} ${rule} ${message}${elsewhere.map(
          ({ path, line, column }) => ` ${path}:${line - 1}:${column - 1}`,
        )}`,
    );
    return [uri, said] as const;
  });
}

function isHidden({ disk }: World, uri: string): boolean {
  if (!uri.endsWith(".md")) return true;
  return uri.startsWith(TOP) && uri.includes(ignoreTexts.get(disk[IGNORES]) ?? "\0");
}

interface Understood {
  readonly said: readonly Said[];
  readonly traces: readonly Noted[];
}

let answers = new Map<string, Understood>();

function understood(uri: string, text: string, { disk, own, lastGood }: World): Understood {
  const settings = disk[SETTINGS] === BROKEN ? lastGood : disk[SETTINGS];
  const key = JSON.stringify([uri, text, settings, own]);
  const known = answers.get(key);
  if (known) return known;
  if (answers.size > 300) answers = new Map();
  const catalogue = { rules, knowledge };
  const look = ({ kind, path }: { readonly kind: "text" | "top"; readonly path: string }) =>
    kind === "text" && path === SETTINGS ? settings : undefined;
  const folder = uri.slice(0, uri.lastIndexOf("/") + 1);
  const loaded = answered(loadFiles(answered(nearestFiles(folder), look), catalogue), look);
  const file = resolver(loaded, catalogue)(uri);
  const known2 = uri.endsWith(".job.md") && { knownAd: true };
  const analysis = analyse(text, { ...file.reading, ...known2, knowledge: file.knowledge });
  const wishes = withOwn(file, own);
  const said = file.isExcluded ? [] : lint(analysis, wishes).map((found) => saying(text, found));
  const answer = { said, traces: file.isExcluded ? [] : gatherFrom(analysis, wishes) };
  answers.set(key, answer);
  return answer;
}

function saying(text: string, { rule, message, start, severity }: Finding): Said {
  const { line, column } = positionAt(lineStarts(text), start);
  return `${line - 1}:${column - 1} ${severity} ${rule} ${message}`;
}
