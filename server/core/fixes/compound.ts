import type { Language } from "../knowledge.ts";
import { determiners, sharedHeads } from "./words.ts";

/** A member of a list as text, with what it needs from its neighbours. */
export interface Member {
  readonly text: string;
  /** What it lacks when the last member is gone: "produktion" for "foto-" in "foto- och filmproduktion". */
  readonly head: string | undefined;
  /** Joined to its head without a space. */
  readonly isPrefix: boolean;
  /** Whether this member carries the head that those before it share. */
  readonly carries: boolean;
}

const modifiers: ReadonlySet<string> = new Set(
  `photo video film audio sound image graphic web print motion copy content social email ux ui paid organic podcast event brand campaign digital
  visual product ad media data image photographic 3d layout mobile cloud frontend backend desktop native front-end back-end`.split(
    /\s+/,
  ),
);

/** Heads that follow any single noun: "photography and writing skills". */
export const looseHeads: ReadonlySet<string> = new Set([
  "skills",
  "experience",
  "certification",
  "expertise",
]);

/**
 * Works out which members of a noun list share the head of the last one.
 * @param core length of the last member's own words, without what hangs on them.
 * @returns undefined when a shared head cannot be told.
 */
export function shareHeads(
  texts: readonly string[],
  core: string,
  language: Language,
): readonly Member[] | undefined {
  const heads = texts.map((): string | undefined => undefined);
  const carriers = new Set<number>();
  let head: string | undefined;
  for (let n = texts.length - 1; n >= 0; n--) {
    const text = texts[n] ?? "";
    if (text.startsWith("-")) return undefined;
    if (text.endsWith("-")) {
      if (head === undefined) return undefined;
      heads[n] = head;
      continue;
    }
    head = compoundHead(text);
    if (head !== undefined && texts[n - 1]?.endsWith("-")) carriers.add(n);
  }
  if (language === "en") shareEnglishHead(texts, core, heads, carriers);
  return texts.map((text, n) => ({
    text,
    head: heads[n],
    isPrefix: text.endsWith("-"),
    carries: carriers.has(n),
  }));
}

function shareEnglishHead(
  texts: readonly string[],
  core: string,
  heads: (string | undefined)[],
  carriers: Set<number>,
): void {
  const words = core.trim().split(/\s+/);
  const head = words.at(-1) ?? "";
  const isShared = sharedHeads.en.includes(head.toLowerCase()) || looseHeads.has(head.toLowerCase());
  if (words.length < 2 || !isShared || determiners.en.has(words[0]?.toLowerCase() ?? "")) return;
  const earlier = texts.slice(0, -1);
  const shares = (text: string) => {
    const own = text.trim().toLowerCase().split(/\s+/);
    if (looseHeads.has(head.toLowerCase())) return own.length <= 2 && !looseHeads.has(own.at(-1) ?? "");
    return own.length === 1 && modifiers.has(own[0] ?? "");
  };
  if (!earlier.every(shares)) return;
  for (let n = 0; n < earlier.length; n++) heads[n] ??= head;
  carriers.add(texts.length - 1);
}

/** The second part of the first compound in a text: "produktion" of "ljudproduktion till webben". */
function compoundHead(text: string): string | undefined {
  for (const raw of text.split(/\s+/)) {
    const word = raw.replace(/[^\p{L}-]/gu, "").toLowerCase();
    const dash = word.lastIndexOf("-");
    if (dash > 0 && dash < word.length - 1) return word.slice(dash + 1);
    const head = sharedHeads.sv.find((each) => word.length > each.length + 1 && word.endsWith(each));
    if (head) return head;
  }
  return undefined;
}

/**
 * The texts of the members that are kept, each complete: what shared the head of a member that is gone gets it back.
 * @param kept which members, in order.
 */
export function complete(members: readonly Member[], kept: readonly number[]): string[] {
  return kept.map((n, place) => {
    const member = members[n];
    if (!member?.head) return member?.text ?? "";
    const follows = kept.slice(place + 1).some((later) => {
      const other = members[later];
      return other !== undefined && (other.carries || other.head === member.head);
    });
    if (follows) return member.text;
    return member.isPrefix ? `${member.text.slice(0, -1)}${member.head}` : `${member.text} ${member.head}`;
  });
}
