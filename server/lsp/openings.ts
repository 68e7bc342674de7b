import { type Opening, openingOf } from "#library";
import { analysisOf, type Document } from "./documents.ts";
import { keyOf } from "./uri.ts";

/** What is known of a file: what its ad looks for, if it is one. */
export interface Listed {
  readonly uri: string;
  readonly opening: Opening | undefined;
}

/** What the ads that have been read look for: a split gives its words to the one that is for the role already. */
export interface Openings {
  readonly all: ReadonlyMap<string, Listed>;
  note(document: Document): void;
  forget(uri: string): void;
}

export function openingsOf(): Openings {
  const all = new Map<string, Listed>();
  return {
    all,
    note: (document) =>
      void all.set(keyOf(document.uri), { uri: document.uri, opening: openingIn(document) }),
    forget: (uri) => void all.delete(keyOf(uri)),
  };
}

/** What a file looks for as it stands. */
export function openingIn(document: Document): Opening | undefined {
  return document.faults ? undefined : openingOf(analysisOf(document));
}
