import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Scopes, tokenise } from "./tokenise.ts";

const folder = "test/syntaxes";
const caretLine = /^ *\^+ /;

/** The fixture files beside this one. */
export const fixtures = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");

/**
 * Tokenises a fixture and compares it with its carets.
 * @param markdown the file of VS Code's Markdown grammar, or of its stand-in
 * @returns what is not as the carets say, one line each
 */
export async function mistakes(name: string, root: string, markdown: string): Promise<string[]> {
  const lines = readFileSync(join(folder, name), "utf8").split("\n");
  const scopes = await tokenise(
    lines.filter((line) => !caretLine.test(line)),
    root,
    markdown,
  );
  let source = -1;
  return lines.flatMap((line, index) => {
    if (caretLine.test(line))
      return compare(line, scopes[source] ?? []).map((what) => `${name}:${index + 1}: ${what}`);
    source += 1;
    return [];
  });
}

function compare(carets: string, scopes: Scopes[number]): string[] {
  const start = carets.indexOf("^");
  const end = carets.lastIndexOf("^") + 1;
  const covered = scopes.slice(start, end);
  if (covered.length < end - start) return ["the carets reach beyond the line"];
  return carets
    .slice(end)
    .trim()
    .split(" ")
    .filter((wanted) => {
      const scope = wanted.replace("!", "");
      const has = (stack: readonly string[]) =>
        stack.some((one) => one === scope || one.startsWith(`${scope}.`));
      return wanted.startsWith("!") ? covered.some(has) : !covered.every(has);
    })
    .map((wanted) => `${wanted} is not so: ${[...new Set(covered.flat())].join(" ")}`);
}
