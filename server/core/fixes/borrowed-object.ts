import type { List, Node } from "./coordination.ts";
import { type Fate, refersBack } from "./doubt.ts";
import { conjunctionLength, endOf, marksIn, type Phrase, wordAt } from "./phrase.ts";
import { verbForm } from "./verbs.ts";
import { particles, prepositions, pronouns, subordinators } from "./words.ts";

/** Verbs that say nothing of a craft without what it is done to. */
const needy: ReadonlySet<string> = new Set(
  "designa designar formge formger illustrera illustrerar koda kodar design illustrate code".split(" "),
);

/** What is done in these ways is done to the same thing: "film and stream our concerts". */
const imaging: ReadonlySet<string> = new Set(
  "fota fotar fotografera fotograferar filma filmar photograph photographing film filming shoot shooting".split(
    " ",
  ),
);
const sending: ReadonlySet<string> = new Set(
  "streama streamar sända sänder livesända livesänder dokumentera dokumenterar stream streaming broadcast document".split(
    " ",
  ),
);

/**
 * What a verb alone is done to, where the verb that says so goes elsewhere: "event" for "planera" in "planera och fota
 * event". Empty where it needs none, or where that cannot be told.
 */
export function borrowedObject(
  phrase: Phrase,
  { level, members, tail, end }: List,
  fates: readonly Fate[],
  n: number,
): string {
  const member = members[n];
  if ((level !== "verb" && level !== "clause") || !isBare(member)) return "";
  const at = members.findIndex((each, k) => k > n && !isBare(each));
  const owner = members[at];
  const isNext = members.slice(n + 1, at).every((_, k) => fates[n + 1 + k] !== fates[n]);
  if (!owner || !isNext || fates[at] === fates[n] || fates[at] === "some") return "";
  const verb = phrase.tokens.findIndex(({ end }) => end > owner.start);
  const isInverted = pronouns[phrase.language].has(wordAt(phrase, verb + 1));
  const word = phrase.text.slice(member?.start, member?.end).toLowerCase();
  const does = wordAt(phrase, verb);
  const beside = phrase.text.slice(members[n + 1]?.start, members[n + 1]?.end).toLowerCase();
  const isAlike =
    imaging.has(word) && (at === n + 1 ? imaging.has(does) || sending.has(does) : imaging.has(beside));
  const place = at === n + 1 && tail >= end ? placeOf(phrase, owner, verb) : "";
  if (place !== "") return place;
  const isNeedy = isAlike || (at === n + 1 && needy.has(word) && members.length === 2);
  if (fates[n] !== "none" && !isInverted && !isNeedy) return "";
  return objectOf(phrase, verb, Math.min(owner.end, tail));
}

/** "vid invigningar" of "fotograferar och filmar vid invigningar": where both are done. */
function placeOf(phrase: Phrase, owner: Node, verb: number): string {
  const { start: from = 0, end: to = 0 } = phrase.tokens[verb] ?? {};
  const isCraft = marksIn(phrase, from, to).length > 0;
  if (!isCraft || !["vid", "hos", "under", "at", "during"].includes(wordAt(phrase, verb + 1))) return "";
  const start = phrase.tokens[verb + 1]?.start ?? owner.end;
  return marksIn(phrase, start, owner.end).length === 0 ? phrase.text.slice(start, owner.end) : "";
}

/** What a verb is done to, up to where and with what. */
function objectOf(phrase: Phrase, verb: number, end: number): string {
  const { tokens, language, text } = phrase;
  if (verbForm(wordAt(phrase, verb), language) === undefined) return "";
  let from = verb + 1;
  while (particles.has(wordAt(phrase, from))) from++;
  const joint = conjunctionLength(phrase, from);
  if (joint > 0 && verbForm(wordAt(phrase, from + joint), language) === undefined) return "";
  if (joint > 0) from += joint + 1;
  let to = from;
  const opens = (n: number) =>
    prepositions[language].has(wordAt(phrase, n)) || subordinators[language].has(wordAt(phrase, n));
  while (to < tokens.length && (tokens[to]?.start ?? end) < end && !opens(to)) to++;
  const start = tokens[from]?.start ?? end;
  const last = to > from ? endOf(phrase, to - 1) : start;
  const words = tokens.slice(from, to).filter((token) => !pronouns[language].has(token.word));
  const isFree = marksIn(phrase, start, last).every((mark) => !mark.taken || mark.start < start);
  return words.length > 0 && isFree && !refersBack(phrase, { start: tokens[verb]?.start ?? 0, end: last })
    ? text.slice(start, last)
    : "";
}

/** Whether a bare verb keeps its place though the verb after it goes: what that is done to is somebody else's. */
export function sharesOwnObject(phrase: Phrase, owner: Node | undefined): boolean {
  return (
    owner?.kind === "leaf" &&
    marksIn(phrase, owner.start, owner.end).some(({ taken, firm }) => firm && !taken)
  );
}

function isBare(node: Node | undefined): boolean {
  return node?.kind === "leaf" && node.isBareVerb;
}
