import { type Tree, TreeFragment } from "@lezer/common";
import { parser as commonmark, GFM } from "@lezer/markdown";

const parser = commonmark.configure([GFM]);

/** A text and its Markdown tree, kept so that the next version is parsed only where it changed. */
export interface Parsed {
  readonly text: string;
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
}

/** `[from, to)` of the old text became `[from, from + length)` of the new one; UTF-16 offsets. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/**
 * Parses Markdown. Never fails.
 * @param changes what changed since `previous`, in order; each in the coordinates after the ones before it.
 */
export function parseMarkdown(text: string, previous?: Parsed, changes: readonly TextChange[] = []): Parsed {
  if (!previous) {
    const tree = parser.parse(text);
    return { text, tree, fragments: TreeFragment.addTree(tree) };
  }
  let fragments = previous.fragments;
  for (const { from, to, length } of changes) {
    fragments = TreeFragment.applyChanges(fragments, [
      { fromA: from, toA: to, fromB: from, toB: from + length },
    ]);
  }
  const tree = parser.parse(text, fragments);
  return { text, tree, fragments: TreeFragment.addTree(tree, fragments) };
}
