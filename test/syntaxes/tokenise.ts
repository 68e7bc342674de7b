import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";

/** The scopes of each character of each line. */
export type Scopes = readonly (readonly (readonly string[])[])[];

interface Manifest {
  readonly contributes: {
    readonly grammars: readonly {
      readonly scopeName: string;
      readonly path: string;
      readonly injectTo?: readonly string[];
    }[];
  };
}

/**
 * Tokenises as VS Code does, with the grammars of the manifest.
 * @param markdown the file of the grammar that ours build on
 * @param root the scope name of the grammar to begin with
 */
export async function tokenise(lines: readonly string[], root: string, markdown: string): Promise<Scopes> {
  const require = createRequire(import.meta.url);
  const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(wasm);
  const { grammars } = (JSON.parse(readFileSync("package.json", "utf8")) as Manifest).contributes;
  const files = new Map([
    ["text.html.markdown", markdown],
    ...grammars.map(({ scopeName, path }) => [scopeName, path] as const),
  ]);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scopeName) => {
      const file = files.get(scopeName);
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, "utf8"), file);
    },
    getInjections: (scopeName) =>
      grammars.filter(({ injectTo }) => injectTo?.includes(scopeName)).map((grammar) => grammar.scopeName),
  });
  const grammar = await registry.loadGrammar(root);
  if (!grammar) throw new Error(`There is no grammar ${root}`);
  let state = textmate.INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) =>
      Array<readonly string[]>(endIndex - startIndex).fill(scopes),
    );
  });
}
