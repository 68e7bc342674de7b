import type { Wording } from "#core";

/** The TextMate grammar that colours the section headings Rolescope knows, injected into Markdown. */
export function sectionGrammar(headings: Wording["headings"]): string {
  const kinds = Object.entries(headings).filter(([kind]) => kind !== "other");
  const grammar = {
    scopeName: "markdown.rolescope.section",
    injectionSelector: "L:text.html.markdown - comment - markup.fenced_code - markup.raw - meta.embedded",
    patterns: kinds.flatMap(([kind, terms]) => {
      const words = alternatives([...terms.sv, ...terms.en]);
      const scope = `entity.name.section.markdown entity.name.type.section.${kind}.rolescope`;
      return [heading(words, scope), boldLine(words, scope)];
    }),
  };
  return `${JSON.stringify(grammar, undefined, 2)}\n`;
}

function heading(words: string, scope: string) {
  return {
    name: "markup.heading.markdown",
    match: `^ {0,3}(#{1,6})[ \\t]+(${words})[ \\t]*[:?]?(?:[ \\t]+(#+))?[ \\t]*$`,
    captures: {
      1: { name: "punctuation.definition.heading.markdown" },
      2: { name: scope },
      3: { name: "punctuation.definition.heading.markdown" },
    },
  };
}

/** Many ads write their headings as a line in bold. */
function boldLine(words: string, scope: string) {
  return {
    name: "markup.bold.markdown",
    match: `^ {0,3}(\\*\\*|__)(${words})[ \\t]*[:?]?(\\1)[ \\t]*:?[ \\t]*$`,
    captures: {
      1: { name: "punctuation.definition.bold.markdown" },
      2: { name: scope },
      3: { name: "punctuation.definition.bold.markdown" },
    },
  };
}

/** One pattern for terms of letters, spaces, hyphens and apostrophes, some with the inflection mark of the knowledge. */
function alternatives(terms: readonly string[]): string {
  const patterns = terms.map((term) =>
    term.replaceAll("'", "['’]").replaceAll(" ", "[ \\t]+").replaceAll("~", "\\p{L}*"),
  );
  return `(?i:${[...new Set(patterns)].join("|")})`;
}
