import type { Lexicon } from "./lexicon.ts";
import type { Analysis } from "./lint.ts";
import { type Parsed, parseMarkdown, type TextChange } from "./markdown.ts";
import { type ReadOptions, read } from "./read/index.ts";
import { recognise } from "./recognise/index.ts";
import { weigh } from "./weigh.ts";

/** From text to understanding: Markdown, Ad, Demands, Scope. Never throws for any text. */
export function analyse(
  text: string,
  lexicon: Lexicon,
  options: ReadOptions = {},
  previous?: Parsed,
  changes?: readonly TextChange[],
): Analysis {
  const parsed = parseMarkdown(text, previous, changes);
  const reading = read(parsed, lexicon, options);
  const ads = reading.ads.map((ad) => {
    const { demands, phrases } = recognise(ad, lexicon, reading.lexed);
    return { ad, demands, phrases, scope: weigh(ad, demands, lexicon.knowledge) };
  });
  return { parsed, reading, ads };
}
