import type { Ad, Statement } from "../ad.ts";

/** How the statements of an ad stand to one another. */
export interface Nesting {
  /** The item a statement is nested in. */
  readonly parent: ReadonlyMap<Statement, Statement>;
  readonly children: ReadonlyMap<Statement, readonly Statement[]>;
  /** The statements a line governs, by the offset at which it starts. */
  readonly governed: ReadonlyMap<number, readonly Statement[]>;
  /** The unfinished sentence above a list, which its items end: "We also want you to". */
  readonly opener: ReadonlyMap<Statement, Statement>;
}

const nestings = new WeakMap<Ad, Nesting>();

/** Finds parents and governors in one pass; kept for as long as the ad is. */
export function nestingOf(ad: Ad): Nesting {
  const known = nestings.get(ad);
  if (known) return known;
  const parent = new Map<Statement, Statement>();
  const children = new Map<Statement, Statement[]>();
  const governed = new Map<number, Statement[]>();
  const opener = new Map<Statement, Statement>();
  for (const { statements } of ad.sections) {
    const open: Statement[] = [];
    let unfinished: Statement | undefined;
    for (const statement of statements) {
      while ((open.at(-1)?.block.end ?? Number.POSITIVE_INFINITY) <= statement.start) open.pop();
      const above = open.at(-1);
      if (above) {
        parent.set(statement, above);
        add(children, above, statement);
      }
      if (statement.kind !== "item") unfinished = isUnfinished(statement) ? statement : undefined;
      else if (unfinished && !statement.leadIn) {
        opener.set(statement, unfinished);
        add(governed, unfinished.start, statement);
      }
      if (statement.leadIn) add(governed, statement.leadIn.start, statement);
      if (statement.kind === "item") open.push(statement);
    }
  }
  const nesting = { parent, children, governed, opener };
  nestings.set(ad, nesting);
  return nesting;
}

function isUnfinished({ kind, text }: Statement): boolean {
  return kind === "sentence" && /[\p{L},]$/u.test(text) && /\s\p{Ll}/u.test(text);
}

function add<K>(map: Map<K, Statement[]>, key: K, statement: Statement): void {
  const known = map.get(key);
  if (known) known.push(statement);
  else map.set(key, [statement]);
}

/** Everything nested in a statement, at any depth. */
export function nestedIn({ children }: Nesting, statement: Statement): Statement[] {
  const found: Statement[] = [];
  const waiting = [...(children.get(statement) ?? [])];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    waiting.push(...(children.get(next) ?? []));
  }
  return found;
}
