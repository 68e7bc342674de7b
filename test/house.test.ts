import { deepEqual, equal, notDeepEqual, ok } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { knowledge, rules } from "#library";
import { stripCarets } from "./support/fixture.ts";
import {
  deadLinks,
  impurities,
  leftoverNotes,
  looseVersions,
  privateWords,
  strayImports,
  tooLong,
} from "./support/laws.ts";
import { type Block, pages, project, ruleIds } from "./support/page.ts";

const read = (path: string) => readFileSync(new URL(path, project), "utf8");

/** Every file of a folder that we write by hand or generate, as paths from the project. */
function files(folder: string): string[] {
  return readdirSync(new URL(folder, project), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll("\\", "/"))
    .map((path) => path.slice(fileURLToPath(project).length))
    .sort();
}

const ours = ["client", "rules", "server", "syntaxes", "test"]
  .filter((folder) => existsSync(new URL(folder, project)))
  .flatMap(files);
/** The files that stand in no folder: manifests, settings and pages. */
const outermost = readdirSync(project, { withFileTypes: true })
  .filter((entry) => entry.isFile() && !/^\.git$|\.(?:vsix|tgz)$/.test(entry.name))
  .map(({ name }) => name);
const sources = ours.filter((path) => path.endsWith(".ts"));
const isGenerated = (path: string) => /^rules\/(?:knowledge\/)?index\.ts$/.test(path);

describe("the house", function () {
  this.timeout(60_000);

  it("has rooms that import only what they may", () => {
    deepEqual(
      sources.flatMap((path) => strayImports(path, read(path))),
      [],
    );
  });

  it("keeps the core and the rules pure", () => {
    const pure = sources.filter(
      (path) => /^(?:server\/core|server\/config|rules)\//.test(path) && !isGenerated(path),
    );
    deepEqual(
      pure.flatMap((path) => impurities(path, read(path))),
      [],
    );
  });

  it("has no file that should be two", () => {
    deepEqual(
      sources.filter((path) => !isGenerated(path)).flatMap((path) => tooLong(path, read(path))),
      [],
    );
  });

  it("leaves no notes to self behind", () => {
    const commented = ours.filter((path) => /\.(?:ts|mjs|yaml)$/.test(path) && !isGenerated(path));
    deepEqual(
      commented.flatMap((path) => leftoverNotes(path, read(path))),
      [],
    );
  });

  it("names no machine and no person", () => {
    const texts = [
      ...ours.filter((path) => /\.(?:ts|mjs|md|ya?ml|json|lua|txt)$/.test(path)),
      ...outermost,
      ".ci/run",
    ];
    deepEqual(
      texts.flatMap((path) => privateWords(path, read(path))),
      [],
    );
  });

  it("has no page that links to a missing file", () => {
    const documents = [...ours, ...outermost].filter((path) => path.endsWith(".md"));
    const exists = (path: string) => existsSync(new URL(path, project));
    deepEqual(
      documents.flatMap((path) => deadLinks(path, read(path), exists)),
      [],
    );
  });

  it("locks every dependency to one version, and ships none", () => {
    const manifest = JSON.parse(read("package.json"));
    deepEqual(looseVersions(manifest), []);
    equal(manifest.dependencies, undefined);
    ok(!read("package-lock.json").includes('"resolved"'), "the lock names the place packages came from");
  });

  it("has a rule for every folder, and a folder for every rule", () => {
    deepEqual(Object.keys(rules).sort(), ruleIds());
  });

  it("describes every rule on a page with bad and good examples in both languages, and in the table", () => {
    const table = read("rules/README.md");
    for (const rule of ruleIds()) {
      const page = pages().find(({ path }) => path === `rules/${rule}/README.md`);
      if (!page) throw new Error(`${rule} has no page`);
      ok(page.text.startsWith(`# ${rule}\n`), `${page.path} does not begin with its name`);
      ok(
        table.includes(`](${rule}/README.md)`) || table.includes(`](${rule}/)`),
        `${rule} is not in the table`,
      );
      for (const heading of ["Why it matters", "Bad", "Good", "Options", "What it does not flag"]) {
        ok(page.text.includes(`\n## ${heading}\n`), `${page.path} has no part called ${heading}`);
      }
      for (const language of ["sv", "en"]) {
        for (const [heading, isBad] of [
          ["Bad", true],
          ["Good", false],
        ] as const) {
          const shown: readonly Block[] = page.blocks.filter(
            ({ under, kind, ...block }) => under === heading && kind === "ad" && block.language === language,
          );
          ok(shown.length > 0, `${page.path} shows nothing ${heading.toLowerCase()} in ${language}`);
          for (const { body, place } of shown)
            equal(stripCarets(body) !== body, isBad, `${place} under ${heading}`);
        }
      }
    }
  });

  it("has fresh generated files", function () {
    this.timeout(60_000);
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ["out/server/tools/generate.js", "--check"],
      {
        cwd: project,
        encoding: "utf8",
      },
    );
    equal(status, 0, stdout + stderr);
  });

  it("knows the words that its rules ask for, and no others", () => {
    const known = knowledge.wording.phrases.map(({ id }) => id);
    const said = ["server/core/promise.ts", ...ruleIds().map((rule) => `rules/${rule}/rule.ts`)].map(read);
    const asked = said.flatMap((rule) =>
      [...rule.matchAll(/phrases\("([\w-]+)"\)/g)].map(([, list = ""]) => list),
    );
    deepEqual(
      asked.filter((list) => !known.includes(list)),
      [],
      "asked for, but unknown",
    );
    deepEqual(
      known.filter((list) => !said.some((rule) => rule.includes(`"${list}"`))),
      [],
      "known, but never asked for",
    );
  });
});

describe("the laws", () => {
  const broken: readonly (readonly [string, readonly string[]])[] = [
    [
      "a core that imports a rule",
      strayImports("server/core/a.ts", 'import a from "../../rules/a/rule.ts";'),
    ],
    ["a core that imports a package", strayImports("server/core/a.ts", 'import type { A } from "vscode";')],
    ["a core that imports node", strayImports("server/core/a.ts", 'import "node:fs";')],
    ["a rule that imports a rule", strayImports("rules/a/rule.ts", 'export { a } from "../b/rule.ts";')],
    ["a rule that imports the library", strayImports("rules/a/rule.ts", 'import { lint } from "#library";')],
    ["a server that imports the command line", strayImports("server/lsp/a.ts", 'import "../cli/main.ts";')],
    ["a server that imports the core", strayImports("server/lsp/a.ts", 'import { lint } from "#core";')],
    [
      "a server that reads files",
      strayImports("server/lsp/server.ts", 'import { readFile } from "node:fs";'),
    ],
    ["a command line that reads files", strayImports("server/cli/main.ts", 'await import("node:fs")')],
    [
      "a command line that imports the server",
      strayImports("server/cli/main.ts", 'import "../lsp/node.ts";'),
    ],
    ["a client that imports the server", strayImports("client/a.ts", 'import "../server/index.ts";')],
    ["a client that imports the core", strayImports("client/a.ts", 'import type { Ad } from "#core";')],
    ["a test that imports the client", strayImports("test/a.ts", 'import "../client/client.ts";')],
    ["a file in no room", strayImports("lib/a.ts", "")],
    ["a clock", impurities("server/core/a.ts", "const now = new Date();")],
    ["a word on the console", impurities("server/core/a.ts", "console.log(1);")],
    ["a call of the network", impurities("rules/a/rule.ts", "await fetch(page)")],
    ["an environment inside a template", impurities("rules/a/rule.ts", `\`\${process.env.A}\``)],
    ["chance", impurities("rules/a/rule.ts", "Math.random()")],
    ["the language of a machine", impurities("server/core/a.ts", "words.sort((a, b) => a.localeCompare(b))")],
    ["a note to self", leftoverNotes("a.ts", `f(); // ${"TO"}DO later`)],
    ["a note to self in a block", leftoverNotes("a.ts", `/**\n * ${"FIX"}ME\n */`)],
    ["a note to self in YAML", leftoverNotes("a.yaml", `# ${"TO"}DO more words`)],
    ["a path of a machine", privateWords("a.md", `see /${"home"}/anna/ads`)],
    ["an address", privateWords("a.md", `anna@${"firm"}.se`)],
    ["a link that leads nowhere", deadLinks("rules/a.md", "[b](../b.md)", () => false)],
    ["a long rule", tooLong("rules/a/rule.ts", "\n".repeat(71))],
    ["a long file", tooLong("server/core/a.ts", "\n".repeat(401))],
    ["a loose version", looseVersions({ dependencies: { a: "^1.0.0" } })],
  ];
  for (const [law, complaints] of broken) {
    it(`notice ${law}`, () => {
      notDeepEqual(complaints, []);
    });
  }

  it("let words in strings and comments be", () => {
    deepEqual(impurities("a.ts", '// console.log\nconst a = "process.exit(1)"; /* new Date */'), []);
    deepEqual(leftoverNotes("a.ts", 'const word = "TODO";'), []);
    deepEqual(privateWords("a.md", "anna@example.com, a/home/b, name@1.2.3"), []);
  });
});
