import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { analyse, lint } from "#library";
import { lintAsText } from "../../server/cli/formats/text.ts";
import { overScoped } from "../lsp/ads.ts";
import { project } from "../support/page.ts";

const read = (path: string) => readFileSync(new URL(path, project), "utf8");
const json = (path: string) => JSON.parse(read(path));

const manifest = json("package.json");
const { contributes } = manifest;
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: json("package.nls.json"),
  sv: json("package.nls.sv.json"),
};
const client = readdirSync(new URL("client", project))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => read(`client/${name}`))
  .join("\n");

describe("the extension's manifest", () => {
  it("has its words in both languages, and no others", () => {
    const used = [...read("package.json").matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? "");
    for (const [language, known] of Object.entries(words))
      assert.deepEqual(Object.keys(known).sort(), [...new Set(used)].sort(), language);
    for (const [key, sentence] of Object.entries(words.sv ?? {}))
      assert.ok(sentence !== words.en?.[key] || key === "displayName", `${key} is not translated`);
  });

  it("says everything a reader sees in words that can be translated", () => {
    const shown = JSON.stringify(contributes, (key, value) =>
      key === "snippets" || key === "languages" ? undefined : value,
    );
    const untranslated = [
      ...shown.matchAll(
        /"(?:title|label|shortTitle|(?:markdown)?(?:D|d)escription|(?:markdownE|e)numDescriptions)":\[?"(?!%)([^"]+)"/g,
      ),
    ];
    assert.deepEqual(
      untranslated.map(([, said]) => said),
      [],
    );
  });

  it("has a Swedish sentence for everything the client says", () => {
    const swedish = json("client/l10n/bundle.l10n.sv.json");
    const said = [...client.matchAll(/l10n\.t\(\s*"([^"]+)"/g)].map(([, sentence]) => sentence);
    assert.deepEqual([...new Set(said)].sort(), Object.keys(swedish).sort());
  });

  it("has a page for every step of the walkthrough, in both languages", () => {
    for (const { steps } of contributes.walkthroughs) {
      assert.equal(steps.length, 5);
      for (const { id, media } of steps) {
        const key = media.markdown.replaceAll("%", "");
        for (const [language, known] of Object.entries(words))
          assert.ok(existsSync(new URL(known[key] ?? "", project)), `${id} in ${language}`);
      }
    }
    for (const known of Object.values(words)) {
      const linked = [...JSON.stringify(known).matchAll(/\(command:(rolescope\.\w+)\)/g)];
      for (const [, command] of linked)
        assert.ok(
          contributes.commands.some((each: { command: string }) => each.command === command),
          command,
        );
    }
  });

  it("offers the commands that the client registers, and scopes settings to folders", () => {
    const registered = [...client.matchAll(/registerCommand\("([^"]+)"/g)].map(([, command]) => command);
    for (const { command } of contributes.commands) assert.ok(registered.includes(command), command);
    for (const [name, { scope }] of Object.entries<{ scope: string }>(contributes.configuration.properties))
      assert.ok(scope === "resource" || /^rolescope\.(?:trace\.server|scope)$/.test(name), name);
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });

  it("finds every finding in what the command line prints", () => {
    const [{ patterns }] = contributes.problemPatterns;
    const [place, message] = patterns.map(({ regexp }: { regexp: string }) => new RegExp(regexp));
    const findings = lint(analyse(overScoped), { rules: { "too-many-specialist-areas": "error" } });
    const printed = lintAsText({ colours: false, columns: undefined })
      .file({ path: "ads/social media.job.md", text: overScoped, findings } as never)
      .split("\n");
    const found = printed.flatMap((line, n) => {
      const match = place.exec(line);
      const said = match && message.exec(printed[n + 1] ?? "");
      return match && said ? [[match[1], match[4], match[5], said[1]]] : [];
    });
    assert.deepEqual(
      found.map(([, , rule]) => rule),
      findings.map(({ rule }) => rule),
    );
    assert.deepEqual(
      found.map((each) => each[3]),
      findings.map((finding) => finding.message),
    );
    assert.deepEqual(found[0]?.slice(0, 2), ["ads/social media.job.md", "error"]);
    // VS Code knows these severities, and takes everything else for an error.
    for (const [, severity] of found) assert.match(severity ?? "", /^(?:error|warning|info|hint)$/);
  });
});

describe("snippets", () => {
  const snippets: Readonly<Record<string, { prefix: string; body: readonly string[] }>> = json(
    "syntaxes/job-ad.code-snippets.json",
  );

  it("have headings that are read as parts of an ad", () => {
    for (const [name, { body }] of Object.entries(snippets)) {
      const text = body.join("\n").replace(/\$\{?\d(?::([^}]*)\})?/g, (_, words) => words ?? "Text");
      if (!text.includes("## ")) continue;
      const { ads } = analyse(text.startsWith("# ") ? text : `# Fotograf\n\n${text}`, { knownAd: true });
      for (const { heading, kind } of ads[0]?.ad.sections ?? [])
        assert.ok(!heading || kind !== "other", `${name}: ${heading?.text} is ${kind}`);
    }
  });

  it("have prefixes of their own", () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
  });
});
