/** One line of a .gitignore file. */
export interface Pattern {
  readonly segments: readonly Segment[];
  /** Whether it takes entries back in. */
  readonly negated: boolean;
  readonly foldersOnly: boolean;
}

/** What one name of a path must look like; "**" stands for any number of names. */
type Segment = "**" | Shape;

interface Shape {
  /** Character by character: "*" stands for any number of them, "?" for any one. */
  readonly parts: readonly Part[];
  /** No shorter name fits. */
  readonly least: number;
}

/** A character with a backslash before it stands for itself. */
type Part = string | Class;

/** Characters from low to high, by code; no two ranges overlap, and lower ones come first. */
interface Class {
  readonly isNegated: boolean;
  readonly ranges: readonly (readonly [low: number, high: number])[];
}

/** The patterns of one .gitignore file and the folder it stands in. */
export interface Ignores {
  readonly folder: string;
  readonly patterns: readonly Pattern[];
}

/** Reads a .gitignore file. https://git-scm.com/docs/gitignore */
export function parseGitignore(text: string): Pattern[] {
  return text.split(/\r?\n/).flatMap((raw) => {
    let line = raw;
    while (line.endsWith(" ") && !line.endsWith("\\ ")) line = line.slice(0, -1);
    if (line === "" || line.startsWith("#")) return [];
    const negated = line.startsWith("!");
    if (negated) line = line.slice(1);
    const foldersOnly = line.endsWith("/");
    if (foldersOnly) line = line.slice(0, -1);
    const isAnchored = line.includes("/");
    if (line.startsWith("/")) line = line.slice(1);
    if (line === "") return [];
    const segments = line.split("/").map((name): Segment => (name === "**" ? name : shapeOf(name)));
    return { segments: isAnchored ? segments : ["**", ...segments], negated, foldersOnly };
  });
}

/**
 * Whether an entry is ignored. Its folders are taken not to be.
 * @param ignores the .gitignore files from the outermost folder to the entry's own.
 * @param path the entry, spelt like the folders of `ignores`.
 */
export function isIgnored(ignores: readonly Ignores[], path: string, isFolder: boolean): boolean {
  let ignored = false;
  for (const { folder, patterns } of ignores) {
    const names = path
      .slice(folder.length)
      .split("/")
      .filter(Boolean)
      .map((name) => [...name]);
    for (const { segments, negated, foldersOnly } of patterns) {
      if (negated === ignored && (isFolder || !foldersOnly) && matchesPath(segments, names))
        ignored = !negated;
    }
  }
  return ignored;
}

/** At the end "**" stands for at least one name: "drafts/**" is what lies in the folder, not the folder. */
function matchesPath(segments: readonly Segment[], names: readonly (readonly string[])[]): boolean {
  if (segments.at(-1) === "**" && names.length < segments.length) return false;
  return matches(
    segments,
    names,
    "**",
    (segment, name) =>
      segment !== "**" &&
      segment.least <= name.length &&
      matches<Part, string>(segment.parts, name, "*", matchesCharacter),
  );
}

/**
 * Returns to the last star only, so that the time is at most pattern times text; and since a pattern that is longer
 * than its text, stars aside, is not tried, text times text. No name is long.
 */
function matches<P, T>(
  pattern: readonly P[],
  text: readonly T[],
  star: P,
  same: (one: P, other: T) => boolean,
): boolean {
  let at = 0;
  let next = 0;
  let starAt = -1;
  let resumeAt = 0;
  while (next < text.length) {
    const one = pattern[at];
    if (at < pattern.length && one === star) {
      starAt = at++;
      resumeAt = next;
    } else if (at < pattern.length && same(one as P, text[next] as T)) {
      at++;
      next++;
    } else if (starAt >= 0) {
      at = starAt + 1;
      next = ++resumeAt;
    } else {
      return false;
    }
  }
  while (at < pattern.length && pattern[at] === star) at++;
  return at === pattern.length;
}

/** A name of a pattern, read once for all paths. Linear in it. */
function shapeOf(name: string): Shape {
  const parts: Part[] = [];
  const characters = [...name];
  const lastClose = characters.lastIndexOf("]");
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? "";
    const close = character === "[" && lastClose > at + 1 ? characters.indexOf("]", at + 2) : -1;
    if (close > 0) {
      parts.push(classOf(characters.slice(at + 1, close)));
      at = close;
    } else if (character === "\\" && at + 1 < characters.length) parts.push(`\\${characters[++at]}`);
    else if (character !== "*" || parts.at(-1) !== "*") parts.push(character);
  }
  return { parts, least: parts.filter((part) => part !== "*").length };
}

function classOf(members: readonly string[]): Class {
  const isNegated = members[0] === "!" || members[0] === "^";
  const ranges: [number, number][] = [];
  for (let at = isNegated ? 1 : 0; at < members.length; at++) {
    const low = codeOf(members[at]);
    const isRange = members[at + 1] === "-" && at + 2 < members.length;
    const high = isRange ? codeOf(members[at + 2]) : low;
    if (low <= high) ranges.push([low, high]);
    if (isRange) at += 2;
  }
  const joined: [number, number][] = [];
  for (const [low, high] of ranges.sort(([one], [other]) => one - other)) {
    const last = joined.at(-1);
    if (last && low <= last[1]) last[1] = Math.max(last[1], high);
    else joined.push([low, high]);
  }
  return { isNegated, ranges: joined };
}

function codeOf(character = ""): number {
  return character.codePointAt(0) ?? 0;
}

function matchesCharacter(part: Part, character: string): boolean {
  if (typeof part === "object") return isIn(part, codeOf(character));
  return part === "?" || part === character || (part.length > 1 && part.slice(1) === character);
}

function isIn({ isNegated, ranges }: Class, code: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? 0) < code) low = middle + 1;
    else high = middle;
  }
  const [from = Number.POSITIVE_INFINITY] = ranges[low] ?? [];
  return from <= code !== isNegated;
}
