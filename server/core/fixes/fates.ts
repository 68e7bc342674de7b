import { sharesOwnObject } from "./borrowed-object.ts";
import type { List, Node } from "./coordination.ts";
import { isDone } from "./done.ts";
import type { Fate } from "./doubt.ts";
import { marksIn, type Phrase, wordAt } from "./phrase.ts";
import type { Share } from "./share.ts";
import { determiners } from "./words.ts";

/**
 * What becomes of each member of a list. A verb without an object goes where the object it shares goes: "Planera och
 * producera film". What a verb that is a craft by itself is done to goes with the craft: "Design signs and price tags".
 */
export function fatesOf(phrase: Phrase, list: List, shares: readonly Share[]): Fate[] {
  const fates = shares.map(({ has }) => has);
  if (list.level === "noun" && fates.includes("all") && isCraftAlone(phrase, list)) {
    return list.members.map(({ start, end }, n) =>
      marksIn(phrase, start, end).some(({ firm }) => firm) ? (fates[n] ?? "none") : "all",
    );
  }
  if (list.level === "noun") return withSharedObject(phrase, list, fates);
  if (list.level === "measure") return fates;
  for (let n = list.members.length - 2; n >= 0; n--) {
    const member = list.members[n];
    if (fates[n] !== "none" || member?.kind !== "leaf" || !member.isBareVerb) continue;
    if (marksIn(phrase, member.start, member.end).length > 0) continue;
    let owner = n + 1;
    while (owner < list.members.length - 1 && isBare(list.members[owner])) owner++;
    const isShared = !isBare(list.members[owner]) && !sharesOwnObject(phrase, list.members[owner]);
    if (isShared) fates[n] = fates[owner] ?? "none";
  }
  return fates;
}

/** "Planned and moderated usability tests": what was done alone was done to what the next one was done to. */
function withSharedObject(phrase: Phrase, { members }: List, fates: readonly Fate[]): Fate[] {
  const result = [...fates];
  for (let n = members.length - 2; n >= 0; n--) {
    const [member, next] = [members[n], members[n + 1]];
    if (result[n] !== "none" || !member || !next || marksIn(phrase, member.start, member.end).length > 0)
      continue;
    const isAlone = !/\s/.test(phrase.text.slice(member.start, member.end));
    if (isAlone && isDone(phrase, member) && isDone(phrase, next)) result[n] = result[n + 1] ?? "none";
  }
  return result;
}

/** "Design our signs, price tags": whatever is designed is design. */
function isCraftAlone(phrase: Phrase, { members }: List): boolean {
  const first = members[0]?.start ?? 0;
  let at = phrase.tokens.findLastIndex(({ end }) => end <= first);
  while (determiners[phrase.language].has(wordAt(phrase, at))) at--;
  return crafts.has(wordAt(phrase, at));
}

const crafts: ReadonlySet<string> = new Set(
  "designa designar formge formger layouta layoutar illustrera illustrerar fotografera fotograferar design designing illustrate illustrating photograph photographing".split(
    " ",
  ),
);

/** Verbs that say nothing without an object. */
const transitive =
  /^(?:(?:bygg|underhåll|utveckl|sköt|hanter|driv|skap|producer|leverer|förvalt|administrer)(?:a|ar|er)|(?:build|maintain|develop|manage|create|produce|deliver|own|handle|administer)(?:s|ing)?)$/;

/** Whether what stays would be "Bygga" of "Bygga och underhålla våra sidor". */
export function losesObject(
  phrase: Phrase,
  { level, members, tail, end }: List,
  fates: readonly Fate[],
): boolean {
  if ((level !== "verb" && level !== "clause") || tail < end) return false;
  return members.some((member, n) => {
    if (!isBare(member) || fates[n] !== "none") return false;
    const owner = members.findIndex((each, k) => k > n && !isBare(each));
    return (
      fates[owner] === "all" && transitive.test(phrase.text.slice(member.start, member.end).toLowerCase())
    );
  });
}

function isBare(node: Node | undefined): boolean {
  return node?.kind === "leaf" && node.isBareVerb;
}
