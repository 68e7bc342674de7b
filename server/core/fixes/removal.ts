import type { Ad, Heading } from "../ad.ts";
import { withoutIgnore } from "../clean.ts";
import type { Fix, TextEdit } from "../rule.ts";
import type { Span } from "../span.ts";
import { disappearance } from "./lines.ts";

/** Takes out a line of the front matter that sets a rule aside, and what it leaves empty. */
export function removeIgnore(ad: Ad, rule: string): Fix[] {
  const edit = withoutIgnore(ad, rule);
  return edit ? [removal("remove-ignore", { sv: "Ta bort raden", en: "Remove the line" }, edit)] : [];
}

/** Takes out a comment. */
export function removeComment({ text }: Ad, comment: Span): Fix[] {
  const edit = { ...disappearance(text, comment), newText: "" };
  return [removal("remove-comment", { sv: "Ta bort kommentaren", en: "Remove the comment" }, edit)];
}

/** Takes out a heading that nothing stands below. */
export function deleteHeading({ text }: Ad, { block }: Heading): Fix[] {
  const edit = { ...disappearance(text, block), newText: "" };
  const change = () => ({ files: [], edits: [edit] });
  const title = { sv: "Ta bort rubriken", en: "Delete the heading" };
  return [{ id: "delete-heading", title, kind: "quickfix", safe: false, change }];
}

function removal(id: string, title: Fix["title"], edit: TextEdit): Fix {
  const change = () => ({ files: [], edits: [edit] });
  return { id, title, kind: "quickfix", safe: true, preferred: true, change };
}
