import type { Ad, Section, Statement } from "../ad.ts";
import type { Amendment, Change, TextEdit, Workplace } from "../rule.ts";
import { amendmentOf } from "./amend.ts";
import { addSentence, complementSentence } from "./complement.ts";
import { departureOf } from "./departures.ts";
import type { Draft } from "./draft.ts";
import { presentationsOf } from "./employer.ts";
import { fileNameFor } from "./file-name.ts";
import { disappearance, joined, lineBreakOf, ownBlock, withoutGapAtEnd } from "./lines.ts";
import { holderOf } from "./opening.ts";
import { alongWith, type Plan, takenBy, type Understood } from "./plans.ts";
import { renumbering } from "./renumber.ts";
import { sharesOf } from "./shares.ts";
import { specialistAd, specialistSection } from "./specialist-ad.ts";

/**
 * What splits an ad: its own edits, and for each role edits of the ad that looks for it already, or a new ad; where no
 * file can be made, a section at the end.
 */
export function splitChange(context: Understood, plans: readonly Plan[], workplace: Workplace): Change {
  const { ad, knowledge } = context;
  const whole = departureOf(context, takenBy(plans), alongWith(plans));
  const sentence = complementSentence(
    plans.map(({ specialist }) => specialist),
    ad.language,
  );
  const complement = addSentence(ad, sentence, whole.gone, whole.edits);
  const kept = new Set(
    complement.map(({ start }) =>
      ad.sections.find((section) => start > section.start && start <= section.end),
    ),
  );
  const emptied = whole.emptied.filter((section) => !kept.has(section));
  const presentations = presentationsOf(ad, context.demands, whole.gone);
  const fileName = workplace.canCreateFiles ? workplace.fileName : undefined;
  const amendments: Amendment[] = [];
  const drafts: Draft[] = [];
  for (const { specialist, moved } of sharesOf(plans, whole)) {
    const holder = holderOf(specialist, context, workplace);
    const other = holder?.ad();
    if (holder && other) amendments.push(amendmentOf(holder.path, other, moved));
    else drafts.push({ ad, knowledge, specialist, moved, emptied, presentations, fileName });
  }
  const edits: TextEdit[] = [
    ...whole.edits,
    ...complement,
    ...renumbering(ad, whole.gone),
    ...emptied.map((section) => headingRemoval(ad, section, whole.gone)),
    ...(workplace.canCreateFiles ? [] : sectionsOf(drafts, ad)),
  ];
  const amended = amendments.filter((amendment) => amendment.edits.length > 0);
  return {
    files: workplace.canCreateFiles ? filesOf(drafts, ad, workplace) : [],
    edits: withoutGapAtEnd(ad.text, joined(edits)),
    ...(amended.length > 0 && { amendments: amended }),
  };
}

function filesOf(drafts: readonly Draft[], ad: Ad, workplace: Workplace): Change["files"] {
  const names: string[] = [];
  return drafts.map((draft) => {
    const name = fileNameFor(draft.specialist.title[ad.language], workplace, names);
    names.push(name);
    return { name, text: specialistAd(draft).replaceAll("\n", lineBreakOf(ad.text)) };
  });
}

/** The new ads as sections at the end of the first one. */
function sectionsOf(drafts: readonly Draft[], { text }: Ad): TextEdit[] {
  if (drafts.length === 0) return [];
  const eol = lineBreakOf(text);
  const sections = drafts.map((draft) => specialistSection(draft).replaceAll("\n", eol));
  const lead = /\n[ \t]*\r?\n$/.test(text) ? "" : text.endsWith("\n") ? eol : eol + eol;
  return [{ start: text.length, end: text.length, newText: lead + sections.join(eol) }];
}

function headingRemoval(
  { text }: Ad,
  { start, end, heading, statements }: Section,
  gone: ReadonlySet<Statement>,
): TextEdit {
  const stays = (each: Statement) => !gone.has(each) || ownBlock(text, each) !== each.block;
  if (heading && statements.some(stays)) return { ...disappearance(text, heading.block), newText: "" };
  let to = end;
  while (to > start && /\s/.test(text[to - 1] ?? "") && text[to - 1] !== "\n") to--;
  return { start, end: to, newText: "" };
}
