import type { Verdict } from "./ad.ts";
import type { Archetype, Depth, Language, Mode, SectionKind } from "./knowledge.ts";
import type { Analysis } from "./lint.ts";
import { type LineStarts, lineStarts, positionAt, type Span } from "./span.ts";

/** A stretch as people count: lines and columns from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What was understood of a file, as plain data: `rolescope inspect`. */
export interface Inspection {
  readonly isAd: boolean;
  readonly reasons: readonly string[];
  readonly language: Language;
  readonly title: ({ readonly text: string } & Place) | null;
  readonly role: string | null;
  readonly archetype: Archetype | null;
  readonly sections: readonly { readonly kind: SectionKind; readonly line: number }[];
  readonly demands: readonly ({
    readonly area: string;
    readonly mode: Mode;
    readonly depth: Depth;
    readonly text: string;
    /** Where the second reader took it in another way: how it was read at first, and the words that spoke against. */
    readonly reread?: { readonly from: Mode | null; readonly because: readonly string[] };
  } & Place)[];
  readonly scope: {
    readonly own: readonly string[];
    readonly foreign: readonly string[];
    readonly breadth: number;
    readonly verdict: Verdict;
  };
}

/** Describes the first ad of a file; a file that is no ad has empty fields. */
export function inspect({ reading, ads }: Analysis): Inspection {
  const first = ads[0];
  const starts = lineStarts(reading.text);
  const language = first?.ad.language ?? "en";
  if (!reading.isAd || !first) {
    return {
      isAd: false,
      reasons: reading.reasons,
      language,
      title: null,
      role: null,
      archetype: null,
      sections: [],
      demands: [],
      scope: { own: [], foreign: [], breadth: 0, verdict: "in-scope" },
    };
  }
  const { ad, demands, scope } = first;
  return {
    isAd: true,
    reasons: reading.reasons,
    language,
    title: ad.title ? { text: ad.title.text, ...placeOf(starts, ad.title) } : null,
    role: scope.roles[0]?.id ?? null,
    archetype: ad.archetype ?? null,
    sections: ad.sections
      .filter(({ heading, statements }) => heading !== undefined || statements.length > 0)
      .map(({ kind, heading, statements, start }) => ({
        kind,
        line: positionAt(starts, heading?.start ?? statements[0]?.start ?? start).line,
      })),
    demands: demands.map((demand) => ({
      area: demand.area.id,
      mode: demand.mode,
      depth: demand.depth,
      ...placeOf(starts, demand),
      text: demand.text,
      ...(demand.reread && {
        reread: { from: demand.reread.from ?? null, because: demand.reread.because },
      }),
    })),
    scope: {
      own: scope.own.map(({ id }) => id),
      foreign: scope.foreign.map(({ area }) => area.id),
      breadth: scope.breadth,
      verdict: scope.verdict,
    },
  };
}

/** The lines and columns of a span. */
export function placeOf(starts: LineStarts, span: Span): Place {
  const from = positionAt(starts, span.start);
  const to = positionAt(starts, span.end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
