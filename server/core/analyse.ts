import type { Lexicon } from "./lexicon.ts";
import type { Analysis } from "./lint.ts";
import { parseMarkdown, type TextChange } from "./markdown.ts";
import { type ReadOptions, read } from "./read/index.ts";
import { type Recognition, recognise } from "./recognise/index.ts";
import type { Organisation } from "./rule.ts";
import { weigh } from "./weigh.ts";

/** A file that is no ad claims nothing. */
const NOTHING: Recognition = { demands: [], phrases: [] };

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
  previous?: Pick<Analysis, "parsed" | "reading">,
  changes?: readonly TextChange[],
): Analysis {
  const { organisation = {} } = options;
  const parsed = parseMarkdown(text, previous?.parsed, changes);
  const reading = read(parsed, lexicon, options, previous?.reading.lexed);
  const ads = reading.ads.map((ad) => {
    const { demands, phrases } = reading.isAd ? recognise(ad, lexicon, reading.lexed) : NOTHING;
    return { ad, demands, phrases, scope: weigh(ad, demands, lexicon.knowledge, organisation) };
  });
  const again = (other: string) => analyse(other, lexicon, { ...options, knownAd: true });
  return { parsed, reading, ads, organisation, knowledge: lexicon.knowledge, again };
}
