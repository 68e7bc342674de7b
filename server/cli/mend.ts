import { type Analysis, encode, type Fixed, fix } from "#library";
import { type Content, type File, readingOf } from "./read.ts";

/** A file after its safe fixes. */
export interface Mended {
  readonly fixed: Fixed;
  /** The new bytes, in the form of the old ones; undefined where nothing was fixed. */
  readonly bytes: Uint8Array | undefined;
}

/** Makes the safe fixes of a file in memory. @returns the reason, for people, where its bytes cannot be written anew. */
export function mend(
  file: File,
  content: Content,
  analysis: Analysis,
): Mended | { readonly problem: string } {
  const fixed = fix(analysis, readingOf(file), file.settings.lint);
  if (fixed.made === 0) return { fixed, bytes: undefined };
  const rewritten = rewrite(content, fixed.text);
  return "problem" in rewritten ? rewritten : { fixed, bytes: rewritten.bytes };
}

/** The bytes of another text for the same file. Only a file whose bytes can be told from its text is written anew. */
export function rewrite(
  { bytes, text, form }: Content,
  after: string,
): { readonly bytes: Uint8Array } | { readonly problem: string } {
  if (!isSame(encode(text, form), bytes))
    return { problem: "is left as it is, since some of its characters are damaged; save it as UTF-8 first" };
  const rewritten = encode(after, form);
  return rewritten
    ? { bytes: rewritten }
    : {
        problem:
          "is left as it is, since Windows-1252 lacks a character it would get; save it as UTF-8 first",
      };
}

/** Whether bytes are the same. */
export function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** "2 safe fixes in 1 file". */
export function countOfFixes(made: number, files: number): string {
  return `${made === 1 ? "1 safe fix" : `${made} safe fixes`} in ${files === 1 ? "1 file" : `${files} files`}`;
}
