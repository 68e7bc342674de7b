import type { Statement } from "../ad.ts";
import type { Fix, RuleContext } from "../rule.ts";
import { disappearance } from "./lines.ts";

/** Deletes a list item that says word for word what another one says. Items with lines below them are left alone. */
export function deleteItem({ ad }: Pick<RuleContext, "ad">, item: Statement): Fix[] {
  const isWhole = ad.text.slice(item.end, item.block.end).trim() === "";
  if (item.kind !== "item" || !isWhole) return [];
  return [
    {
      id: "delete-item",
      title: { sv: "Ta bort dubbletten", en: "Delete the duplicate" },
      kind: "quickfix",
      safe: true,
      preferred: true,
      change: () => ({ edits: [{ ...disappearance(ad.text, item.block), newText: "" }], files: [] }),
    },
  ];
}
