import type { List } from "./coordination.ts";
import { type Phrase, wordAt } from "./phrase.ts";
import { pronouns } from "./words.ts";

/** "Vidare ansvarar du för foto och skriver nyhetsbrev": the subject that stands behind the verb of the first member. */
export function subjectBehind(phrase: Phrase, { level, members }: List): string | undefined {
  const [first] = members;
  if (phrase.language !== "sv" || level !== "clause" || !first) return undefined;
  const subject = wordAt(phrase, phrase.tokens.findIndex(({ end }) => end > first.start) + 1);
  return pronouns.sv.has(subject) ? subject : undefined;
}

/** "skriver nyhetsbrev" with its subject where an opening goes before it: "skriver du nyhetsbrev". */
export function withSubjectBehind(member: string, subject: string | undefined): string {
  const [verb = "", next = ""] = member.split(" ");
  const isSaid = subject === undefined || pronouns.sv.has(verb.toLowerCase()) || pronouns.sv.has(next);
  return isSaid ? member : `${verb} ${subject}${member.slice(verb.length)}`;
}
