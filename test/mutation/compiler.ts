import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import type { SourceFile } from "typescript/unstable/ast";
import { API } from "typescript/unstable/sync";
import type { Rule } from "#core";
import * as core from "#core";
import { project } from "../support/page.ts";

/** The rules folder as the compiler sees it, with other texts in place of some of its files. */
export interface Compiler {
  sourceOf(path: string): SourceFile;
  /** Which of the texts, by path, do not compile. */
  refused(texts: ReadonlyMap<string, string>): ReadonlySet<string>;
  close(): void;
}

const root = fileURLToPath(project);

/** Starts the compiler on the rules folder. */
export function startCompiler(): Compiler {
  let changed: ReadonlyMap<string, string> = new Map();
  const api = new API({
    cwd: root,
    fs: { readFile: (path) => changed.get(path.slice(root.length)) },
  });
  const configuration = `${root}rules/tsconfig.json`;
  const program = () => {
    const opened = api.updateSnapshot({
      openProjects: [configuration],
      fileChanges: { changed: [...changed.keys()].map((path) => root + path) },
    });
    const found = opened.getProject(configuration);
    if (!found) throw new Error(`${configuration} does not open`);
    return found.program;
  };
  const first = program();
  return {
    sourceOf(path) {
      const source = first.getSourceFile(root + path);
      if (!source) throw new Error(`${path} is not among the rules`);
      return source;
    },
    refused(texts) {
      const before = [...changed.keys()];
      changed = new Map([
        ...before.map((path) => [path, readFileSync(root + path, "utf8")] as const),
        ...texts,
      ]);
      const now = program();
      return new Set(
        [...texts.keys()].filter((path) =>
          now.getSemanticDiagnostics(root + path).some(({ code }) => !UNUSED.has(code)),
        ),
      );
    },
    close: () => api.close(),
  };
}

/** What the compiler says of names that nobody uses. A mutant that leaves one behind is not refused for that. */
const UNUSED: ReadonlySet<number> = new Set([6133, 6138, 6192, 6196, 6198, 6199, 6205]);

/** The rule that a source makes. */
export function ruleFrom(source: string): Rule {
  const { code } = transformSync(source, { loader: "ts", format: "cjs", target: "es2023" });
  const made: { exports: { default?: Rule } } = { exports: {} };
  const requireCore = (name: string) => (name === "#core" ? core : createRequire(import.meta.url)(name));
  new Function("module", "exports", "require", code)(made, made.exports, requireCore);
  if (!made.exports.default) throw new Error("A rule has a default export.");
  return made.exports.default;
}
