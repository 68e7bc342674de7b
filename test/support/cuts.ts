import type { Language } from "#core";
import { cut } from "../../server/core/fixes/cut.ts";

/** A statement of a page, with the crafts to take out in [brackets] and those that stay in {braces}, {~so} when they are no profession of their own. */
export interface CutCase {
  readonly language: Language;
  readonly under: string;
  readonly statement: string;
  /** Where it stands: "rules/x/cuts.md:12". */
  readonly place: string;
  /** The statement and what becomes of it, as the page has it. */
  readonly drawn: string;
}

/** The fences with `cut` in a page; the text between them is not touched. */
const FENCE = /^```cut lang=(sv|en)\n([\s\S]*?)^```$/gm;

/** The cases of a page, in reading order. A blank line parts one from the next. */
export function cutsIn(path: string, page: string): CutCase[] {
  return [...page.matchAll(FENCE)].flatMap(({ index, 1: language, 2: body = "" }) => {
    const before = page.slice(0, index);
    const under = /^#+ (.*)$/m.exec(before.slice(before.lastIndexOf("\n#") + 1))?.[1] ?? "";
    let line = before.split("\n").length + 1;
    return body.split("\n\n").map((group): CutCase => {
      const drawn = group.replace(/\n+$/, "");
      const place = `${path}:${line}`;
      line += group.split("\n").length + 1;
      return {
        language: language === "sv" ? "sv" : "en",
        under,
        statement: drawn.split("\n")[0] ?? "",
        place,
        drawn,
      };
    });
  });
}

/** A page with every case as it comes out now. */
export function redrawCuts(page: string): string {
  return page.replace(FENCE, (fence) =>
    [fence.split("\n")[0], cutsIn("", fence).map(drawCut).join("\n\n"), "```"].join("\n"),
  );
}

/** A statement with what stays and what goes, or that it is left whole since no clean cut can be made. */
export function drawCut({ statement, language }: Pick<CutCase, "statement" | "language">): string {
  const halves = halvesOf({ statement, language });
  if (!halves) return `${statement}\n  is not cut`;
  return `${statement}\n${halves.left === "" ? "" : `  stays: ${halves.left}\n`}  goes:  ${halves.taken}`;
}

/** What becomes of a statement. */
export function halvesOf({ statement, language }: Pick<CutCase, "statement" | "language">) {
  const { text, marks } = marked(statement);
  return cut(text, marks, language);
}

function marked(statement: string) {
  const marks = [];
  let text = "";
  for (const piece of statement.split(/(\[[^\]]*\]|\{[^}]*\})/)) {
    const isTaken = piece.startsWith("[");
    if (!isTaken && !piece.startsWith("{")) {
      text += piece;
      continue;
    }
    const start = text.length;
    const firm = !piece.startsWith("{~");
    text += piece.slice(firm ? 1 : 2, -1);
    marks.push({ start, end: text.length, taken: isTaken, firm });
  }
  return { text, marks };
}
