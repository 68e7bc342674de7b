import { deepEqual, equal, match, ok } from "node:assert/strict";
import { Ajv } from "ajv";
import { main } from "../../server/cli/main.ts";
import { fitting, overScoped, untidy } from "./ads.ts";
import { fakeHost } from "./fake-host.ts";

const strange = "ads/100%, a:b å.job.md";
const items = { [strange]: overScoped, "ads/b.job.md": fitting, "ads/c.job.md": untidy };

async function lint(format: string, disk: Readonly<Record<string, string>> = items) {
  const host = fakeHost(disk);
  const code = await main(["lint", "--format", format, "."], host);
  return { code, output: host.output(), warnings: host.warnings };
}

describe("rolescope lint --format github", () => {
  it("writes one workflow command a finding, with what would end it escaped", async () => {
    const { code, output } = await lint("github");
    equal(code, 1);
    const lines = output.trimEnd().split("\n");
    ok(lines.length > 5);
    for (const line of lines)
      match(
        line,
        /^::(?:error|warning|notice) file=[^:,\n]+,line=\d+,endLine=\d+,(?:col=\d+,endColumn=\d+,)?title=[a-z-]+::\S.*$/,
      );
    match(
      output,
      /^::(?:error|warning) file=ads\/100%25%2C a%3Ab å\.job\.md,line=1,endLine=1,col=3,endColumn=23,title=too-many-specialist-areas::Under titeln/m,
    );
    match(output, /^::notice file=ads\/c\.job\.md,line=11,.*title=duplicate-item::/m);
  });

  it("says nothing where nothing is found", async () => {
    deepEqual(await lint("github", { "b.job.md": fitting }), { code: 0, output: "", warnings: [] });
  });
});

const text = { type: "object", required: ["text"], properties: { text: { type: "string", minLength: 1 } } };
const line = { type: "integer", minimum: 1 };
const location = {
  type: "object",
  required: ["physicalLocation"],
  additionalProperties: false,
  properties: {
    id: { type: "integer", minimum: 0 },
    message: { ...text, additionalProperties: false },
    physicalLocation: {
      type: "object",
      required: ["artifactLocation", "region"],
      additionalProperties: false,
      properties: {
        artifactLocation: {
          type: "object",
          required: ["uri"],
          additionalProperties: false,
          properties: { uri: { type: "string", pattern: "^[\\w.~%/!'()*-]+$" } },
        },
        region: {
          type: "object",
          required: ["startLine", "startColumn", "endLine", "endColumn"],
          additionalProperties: false,
          properties: { startLine: line, startColumn: line, endLine: line, endColumn: line },
        },
      },
    },
  },
};

/** The parts of the SARIF 2.1.0 schema that we write; nothing else may stand in them. */
const schema = {
  type: "object",
  required: ["version", "runs"],
  additionalProperties: false,
  properties: {
    $schema: { type: "string" },
    version: { const: "2.1.0" },
    runs: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["tool", "results"],
        additionalProperties: false,
        properties: {
          columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
          tool: {
            type: "object",
            required: ["driver"],
            additionalProperties: false,
            properties: {
              driver: {
                type: "object",
                required: ["name"],
                additionalProperties: false,
                properties: {
                  name: { type: "string" },
                  version: { type: "string" },
                  rules: {
                    type: "array",
                    uniqueItems: true,
                    items: {
                      type: "object",
                      required: ["id"],
                      additionalProperties: false,
                      properties: {
                        id: { type: "string" },
                        shortDescription: { ...text, additionalProperties: false },
                        help: {
                          ...text,
                          additionalProperties: false,
                          properties: { ...text.properties, markdown: { type: "string" } },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          results: {
            type: "array",
            items: {
              type: "object",
              required: ["message"],
              additionalProperties: false,
              properties: {
                ruleId: { type: "string" },
                ruleIndex: { type: "integer", minimum: 0 },
                level: { enum: ["none", "note", "warning", "error"] },
                message: { ...text, additionalProperties: false },
                locations: { type: "array", items: location },
                relatedLocations: { type: "array", items: location, uniqueItems: true },
              },
            },
          },
        },
      },
    },
  },
};

describe("rolescope lint --format sarif", function () {
  this.timeout(30_000);

  const isSarif = new Ajv({ strict: false }).compile(schema);

  it("is SARIF 2.1.0, in which every result names its rule, its level and its place", async () => {
    const { code, output } = await lint("sarif");
    equal(code, 1);
    ok(isSarif(JSON.parse(output)), JSON.stringify(isSarif.errors));
    const [{ tool, results, columnKind }] = JSON.parse(output).runs;
    equal(columnKind, "utf16CodeUnits");
    deepEqual([tool.driver.name, tool.driver.version], ["Rolescope", "1.2.3"]);
    for (const { ruleId, ruleIndex } of results) equal(tool.driver.rules[ruleIndex].id, ruleId);
    const broad = results.find(({ ruleId }: { ruleId: string }) => ruleId === "too-many-specialist-areas");
    match(broad.level, /^(?:warning|error)$/);
    const { artifactLocation, region } = broad.locations[0].physicalLocation;
    equal(artifactLocation.uri, "ads/100%25%2C%20a%3Ab%20%C3%A5.job.md");
    deepEqual(region, { startLine: 1, startColumn: 3, endLine: 1, endColumn: 23 });
    ok(broad.relatedLocations.length >= 4);
    const told = JSON.parse((await lint("json")).output).files.flatMap(
      ({ findings }: { findings: unknown[] }) => findings,
    );
    equal(results.length, told.length);
  });

  it("is whole where nothing is found, and where files without findings stand between others", async () => {
    const disks: readonly Readonly<Record<string, string>>[] = [
      { "b.job.md": fitting },
      {},
      { "a.job.md": untidy, "b.job.md": fitting, "c.job.md": untidy },
    ];
    for (const disk of disks) {
      const { output } = await lint("sarif", { ...disk, "rolescope.yaml": "extends: recommended\n" });
      ok(isSarif(JSON.parse(output)), JSON.stringify(isSarif.errors));
    }
  });

  it("holds mistakes in settings, too", async () => {
    const { output } = await lint("sarif", { "rolescope.yaml": "extend: strict\n", "b.job.md": fitting });
    const [{ results, tool }] = JSON.parse(output).runs;
    equal(results.length, 1);
    equal(results[0].locations[0].physicalLocation.artifactLocation.uri, "rolescope.yaml");
    ok(tool.driver.rules[0].shortDescription.text);
  });

  it("is for findings only", async () => {
    const host = fakeHost(items);
    equal(await main(["inspect", "--format", "sarif", "."], host), 2);
    match(host.warnings.join(), /rolescope inspect has no format "sarif"\. Use --format text or json\./);
  });
});
