import {
  type Analysis,
  bookOf,
  type Finding,
  findingsTogether,
  gatherFrom,
  type Observation,
  observationsIn,
  type Settings,
} from "#library";
import type { File } from "./read.ts";

/** The ads of a run that are read together. */
export interface Run {
  /** Takes note of an ad. */
  note(file: File, analysis: Analysis, settings?: Settings): void;
  /** What it says together with the others, when all have been noted. */
  findingsIn(file: File, analysis: Analysis): readonly Finding[];
  /** Everything that they say together, each thing once. */
  observations(): readonly Observation[];
}

/** Reads the ads of a run together. */
export function runTogether(): Run {
  const book = bookOf();
  return {
    note({ path, settings: { lint } }, analysis, settings = lint) {
      book.put(path, gatherFrom(analysis, settings));
    },
    findingsIn({ path, settings: { lint } }, analysis) {
      settle();
      return findingsTogether(book, path, gatherFrom(analysis, lint), lint, analysis);
    },
    observations() {
      settle();
      return observationsIn(book);
    },
  };

  function settle(): void {
    while (book.advance(() => {}));
  }
}
