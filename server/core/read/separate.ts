import type { Lexicon } from "../lexicon.ts";
import type { Span } from "../span.ts";
import { Gap } from "../tokens.ts";
import type { Line } from "./lines.ts";
import { termsIn } from "./terms.ts";

/** A role split off inside the same file. */
export interface SeparateRole {
  /** The heading, cut down to the name after "Separat roll:". */
  readonly name: Line;
  readonly lines: readonly Line[];
  /** From the start of the heading to the next heading of the same or a higher level. */
  readonly span: Span;
}

/** The lines of the first ad, and the roles split off below headings such as "Separate role: X". */
export function separateRoles(
  lexicon: Lexicon,
  text: string,
  lines: readonly Line[],
  whole: Span,
): {
  readonly own: { readonly lines: readonly Line[]; readonly spans: readonly Span[] };
  readonly separate: readonly SeparateRole[];
} {
  const separate: SeparateRole[] = [];
  const own: Line[] = [];
  const spans: Span[] = [];
  let from = whole.start;
  for (let n = 0; n < lines.length; ) {
    const line = lines[n];
    if (!line) break;
    const name = line.kind === "heading" ? nameAfterLabel(lexicon, text, line) : undefined;
    if (name === undefined) {
      own.push(line);
      n++;
      continue;
    }
    let next = n + 1;
    while (
      next < lines.length &&
      !(lines[next]?.kind === "heading" && (lines[next]?.level ?? 0) <= line.level)
    )
      next++;
    const end = lines[next]?.outer.start ?? whole.end;
    if (line.outer.start > from) spans.push({ start: from, end: line.outer.start });
    separate.push({
      name: { ...line, start: name },
      lines: lines.slice(n + 1, next),
      span: { start: line.outer.start, end },
    });
    from = end;
    n = next;
  }
  if (from < whole.end || spans.length === 0) spans.push({ start: from, end: whole.end });
  return { own: { lines: own, spans }, separate };
}

const LONGEST_LABEL = 60;

function nameAfterLabel(lexicon: Lexicon, text: string, line: Line): number | undefined {
  if (!text.slice(line.start, Math.min(line.end, line.start + LONGEST_LABEL)).includes(":")) return undefined;
  const { tokens, matches } = termsIn(
    lexicon,
    text,
    { start: line.start, end: Math.min(line.end, line.start + LONGEST_LABEL) },
    "title-word",
  );
  const label = matches.find(({ from, meaning }) => from === 0 && meaning.part === "separate");
  if (!label || label.to >= tokens.count || ((tokens.gaps[label.to] ?? 0) & Gap.colon) === 0)
    return undefined;
  return tokens.starts[label.to];
}
