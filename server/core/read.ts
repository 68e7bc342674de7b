import type { Ad, Heading, Reading, Section, Statement } from "./ad.ts";
import type { SectionKind } from "./knowledge.ts";
import { type Lexicon, matchAt, wordsOf } from "./lexicon.ts";
import type { Parsed } from "./markdown.ts";
import { passage, type Span } from "./span.ts";
import { tokenise } from "./tokens.ts";

/** What the host knows about the file before reading it. */
export interface ReadOptions {
  /** The file's name says that it is an ad (`*.job.md`, language `job-ad`), whatever stands in it. */
  readonly knownAd?: boolean;
}

/** Reads a parsed text. Never fails: what is missing is empty. */
export function read(parsed: Parsed, lexicon: Lexicon, _options: ReadOptions): Reading {
  const { text, tree } = parsed;
  const sections: {
    kind: SectionKind;
    heading: Heading | undefined;
    start: number;
    statements: Statement[];
  }[] = [{ kind: "intro", heading: undefined, start: 0, statements: [] }];
  let title: Ad["title"];
  tree.iterate({
    enter: (node) => {
      const heading = /^ATXHeading(\d)$/.exec(node.name);
      if (heading) {
        const line = text.slice(node.from, node.to);
        const start = node.from + line.length - line.replace(/^#+\s*/, "").length;
        const words = passage(text, start, node.to);
        if (!title && heading[1] === "1") {
          title = { ...words, source: "heading", professions: [{ ...words, role: roleIn(lexicon, words) }] };
          return false;
        }
        sections.push({
          kind: kindOf(lexicon, words),
          heading: {
            ...words,
            block: { start: node.from, end: node.to },
            style: "atx",
            level: Number(heading[1]),
          },
          start: node.from,
          statements: [],
        });
        return false;
      }
      if (node.name === "Paragraph") {
        const words = passage(text, node.from, node.to);
        sections.at(-1)?.statements.push({ ...words, kind: "sentence", prose: [words], block: words });
        return false;
      }
      return true;
    },
  });
  const all: Section[] = sections.map((section, n) => ({
    kind: section.kind,
    heading: section.heading,
    statements: section.statements,
    start: section.start,
    end: sections[n + 1]?.start ?? text.length,
  }));
  const swedish = /[åäö]| och /i.test(text);
  const ad: Ad = {
    start: 0,
    end: text.length,
    text,
    language: swedish ? "sv" : "en",
    frontMatter: undefined,
    title,
    archetype: title?.professions[0]?.role?.archetype,
    sections: all,
    workingTime: undefined,
    separate: false,
  };
  return { text, isAd: title !== undefined, reasons: [], ads: [ad] };
}

function roleIn(lexicon: Lexicon, span: Span & { text: string }) {
  let best: { length: number; role: import("./knowledge.ts").Role } | undefined;
  const tokens = tokenise(span.text, [{ start: 0, end: span.text.length }]);
  const words = wordsOf(lexicon, tokens);
  for (let n = 0; n < tokens.count; n++) {
    matchAt(lexicon, tokens, words, n, tokens.count, ({ from, to, meaning }) => {
      if (meaning.kind === "role" && to - from > (best?.length ?? 0))
        best = { length: to - from, role: meaning.role };
    });
  }
  return best?.role;
}

function kindOf(lexicon: Lexicon, span: Span & { text: string }): SectionKind {
  let kind: SectionKind = "other";
  const tokens = tokenise(span.text, [{ start: 0, end: span.text.length }]);
  const words = wordsOf(lexicon, tokens);
  for (let n = 0; n < tokens.count; n++) {
    matchAt(lexicon, tokens, words, n, tokens.count, ({ meaning }) => {
      if (meaning.kind === "heading") kind = meaning.section;
    });
  }
  return kind;
}
