/** One line of a .gitignore file. */
export interface Pattern {
  readonly segments: readonly Segment[];
  /** Whether it takes entries back in. */
  readonly negated: boolean;
  readonly foldersOnly: boolean;
}

/** What one name of a path must look like, character by character; "**" stands for any number of names. */
type Segment = "**" | readonly string[];

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
    const segments = line.split("/").map((name): Segment => (name === "**" ? name : [...tokens(name)]));
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
    (segment, name) => segment !== "**" && matches(segment, name, "*", matchesCharacter),
  );
}

/** Returns to the last star only, so that the time is at most pattern times text. */
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

/** A segment's characters, "[a-z]" and "\*" in one piece each. */
function* tokens(segment: string): Generator<string> {
  const characters = [...segment];
  const lastClose = characters.lastIndexOf("]");
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? "";
    const close = character === "[" && lastClose > at + 1 ? characters.indexOf("]", at + 2) : -1;
    if (close > 0) {
      yield characters.slice(at, close + 1).join("");
      at = close;
    } else if (character === "\\" && at + 1 < characters.length) {
      yield `\\${characters[++at]}`;
    } else {
      yield character;
    }
  }
}

function matchesCharacter(token: string, character: string): boolean {
  if (token === "?") return true;
  if (token.length > 1 && token.startsWith("\\")) return token.slice(1) === character;
  if (token.length > 2 && token.startsWith("[")) return inClass([...token.slice(1, -1)], character);
  return token === character;
}

function inClass(members: readonly string[], character: string): boolean {
  const negated = members[0] === "!" || members[0] === "^";
  for (let at = negated ? 1 : 0; at < members.length; at++) {
    const low = members[at] ?? "";
    const isRange = members[at + 1] === "-" && at + 2 < members.length;
    const high = isRange ? (members[at + 2] ?? "") : low;
    if (low <= character && character <= high) return !negated;
    if (isRange) at += 2;
  }
  return negated;
}
