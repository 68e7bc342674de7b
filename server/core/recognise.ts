import type { Ad, Demand, PhraseMatch } from "./ad.ts";
import type { Mode, SectionKind } from "./knowledge.ts";
import { type Lexicon, type Match, matchAt, wordsOf } from "./lexicon.ts";
import { passage } from "./span.ts";
import { tokenise } from "./tokens.ts";

/** What the words of an ad claim. */
export interface Recognition {
  readonly demands: readonly Demand[];
  readonly phrases: readonly PhraseMatch[];
}

const MODE_OF_SECTION: Readonly<Record<SectionKind, Mode>> = {
  intro: "hands-on",
  duties: "hands-on",
  must: "hands-on",
  requirements: "hands-on",
  other: "hands-on",
  nice: "nice",
  team: "context",
  company: "context",
  benefits: "context",
  apply: "context",
};

/** Finds the demands and phrases of an ad. One pass, linear in the text. */
export function recognise(ad: Ad, lexicon: Lexicon): Recognition {
  const demands: Demand[] = [];
  const phrases: PhraseMatch[] = [];
  for (const section of ad.sections) {
    for (const statement of section.statements) {
      const tokens = tokenise(ad.text, [statement]);
      const words = wordsOf(lexicon, tokens);
      for (let n = 0; n < tokens.count; ) {
        let best: Match | undefined;
        matchAt(lexicon, tokens, words, n, tokens.count, (match) => {
          if (match.meaning.kind !== "area" && match.meaning.kind !== "phrase") return;
          if (match.to > (best?.to ?? 0)) best = match;
        });
        if (!best) {
          n++;
          continue;
        }
        const words_ = passage(ad.text, tokens.starts[best.from] ?? 0, tokens.ends[best.to - 1] ?? 0);
        const { meaning } = best;
        if (meaning.kind === "area") {
          const mode = MODE_OF_SECTION[section.kind];
          demands.push({
            ...words_,
            area: meaning.area,
            mode,
            depth: "normal",
            evidence: meaning.evidence,
            section,
            statement,
          });
        } else if (meaning.kind === "phrase") {
          phrases.push({ ...words_, list: meaning.list, section, statement, negated: false });
        }
        n = best.to;
      }
    }
  }
  return { demands, phrases };
}
