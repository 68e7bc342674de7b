import type { Language } from "../knowledge.ts";
import type { Mark } from "./phrase.ts";
import { verbForm } from "./verbs.ts";

/** Verbs of every kind of work: what they make is the craft. */
const makers: ReadonlySet<string> = new Set(
  "producera producerar skapa skapar göra gör produce produces producing create creates creating make makes making".split(
    " ",
  ),
);

/** "[Produce film], images and podcasts": the verb is not the craft's alone, so that the mark begins after it. */
export function withoutMakers(text: string, marks: readonly Mark[], language: Language): readonly Mark[] {
  return marks.map((mark) => {
    const opening = /^(\p{L}+)\s+(?=\p{L})/u.exec(text.slice(mark.start, mark.end));
    if (!opening || !makers.has((opening[1] ?? "").toLowerCase())) return mark;
    const next = /^(?:,\s*(?:(?:och|samt|and)\s+)?|\s+(?:och|samt|and|&)\s+)(\p{L}+)/u.exec(
      text.slice(mark.end),
    );
    const isShared = next !== null && verbForm((next[1] ?? "").toLowerCase(), language)?.certain !== true;
    return isShared ? { ...mark, start: mark.start + opening[0].length } : mark;
  });
}
