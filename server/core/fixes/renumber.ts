import type { Ad, Statement } from "../ad.ts";
import type { TextEdit } from "../rule.ts";
import { startOfLine } from "./lines.ts";

/** A numbered list as far as it is read, at one depth. */
interface List {
  readonly items: Statement[];
  readonly column: number;
}

/**
 * Edits that number the items that stay of a list one after the other, where some of it goes. Lists that were not numbered
 * so before are left as they are.
 * @param gone statements that are deleted at the same time.
 */
export function renumbering(ad: Ad, gone: ReadonlySet<Statement>): TextEdit[] {
  return listsOf(ad).flatMap(({ items }) => {
    const [first] = items;
    if (!first || !items.some((item) => gone.has(item))) return [];
    return items
      .filter((item) => !gone.has(item))
      .flatMap((item, n) => {
        const start = item.block.start;
        const old = String(numberOf(item));
        const fresh = String((numberOf(first) ?? 1) + n);
        return fresh === old ? [] : [{ start, end: start + old.length, newText: fresh }];
      });
  });
}

/** The lists whose numbers follow one another, as they stand. */
function listsOf({ text, sections }: Ad): readonly List[] {
  const lists: List[] = [];
  for (const { statements } of sections) {
    let open: List[] = [];
    for (const item of statements) {
      const number = numberOf(item);
      const column = item.block.start - startOfLine(text, item.block.start);
      if (item.kind === "item") open = open.filter((list) => list.column <= column);
      if (number === undefined || !text.startsWith(String(number), item.block.start)) continue;
      const list = open.find((each) => each.column === column);
      const last = list?.items.at(-1);
      if (list && last && numberOf(last) === number - 1) list.items.push(item);
      else {
        const fresh = { items: [item], column };
        open = [...open.filter((each) => each !== list), fresh];
        lists.push(fresh);
      }
    }
  }
  return lists;
}

function numberOf({ kind, marker }: Statement): number | undefined {
  const [, digits] = kind === "item" ? (/^(\d{1,3})[.)] *$/.exec(marker ?? "") ?? []) : [];
  return digits === undefined || digits !== String(Number(digits)) ? undefined : Number(digits);
}
