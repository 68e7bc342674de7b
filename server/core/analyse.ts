import type { Reading } from "./ad.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Analysis, Understanding } from "./lint.ts";
import { parseMarkdown, type TextChange } from "./markdown.ts";
import { type ReadOptions, read } from "./read/index.ts";
import { recognise } from "./recognise/index.ts";
import type { Organisation } from "./rule.ts";
import { weigh } from "./weigh.ts";

/** What is known before the text is read. */
export interface AnalyseOptions extends ReadOptions {
  /** What the settings say of the employer. */
  readonly organisation?: Organisation;
}

/** From text to understanding: Markdown, Ad, Demands, Scope. Never throws for any text. */
export function analyse(
  text: string,
  lexicon: Lexicon,
  options: AnalyseOptions = {},
  previous?: Pick<Analysis, "parsed" | "reading" | "ads">,
  changes?: readonly TextChange[],
): Analysis {
  const { organisation = {} } = options;
  const parsed = parseMarkdown(text, previous?.parsed, changes);
  const reading = read(parsed, lexicon, options, previous?.reading.lexed);
  const ads = understand(reading, lexicon, organisation, previous?.ads);
  const analysis: Analysis = {
    parsed,
    reading,
    ads,
    organisation,
    knowledge: lexicon.knowledge,
    again: (other, since) => analyse(other, lexicon, { ...options, knownAd: true }, since && analysis, since),
  };
  return analysis;
}

/** What the ads of a file ask for. A file that is no ad claims nothing. */
function understand(
  { isAd, ads, lexed }: Reading,
  lexicon: Lexicon,
  organisation: Organisation,
  before: readonly Understanding[] = [],
): readonly Understanding[] {
  return ads.map((ad, n) => {
    const { demands, phrases, memory } = isAd
      ? recognise(ad, lexicon, { file: lexed, before: before[n]?.memory })
      : NOTHING;
    return { ad, demands, phrases, scope: weigh(ad, demands, lexicon.knowledge, organisation), memory };
  });
}

const NOTHING = { demands: [], phrases: [], memory: undefined } as const;
