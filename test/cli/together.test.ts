import { deepEqual, equal, match, ok } from "node:assert/strict";
import { main } from "../../server/cli/main.ts";
import { fakeHost } from "./fake-host.ts";

const cook = (more = "") => `${more}# Kock

## Arbetsuppgifter

- Laga dagens lunch till våra gäster
`;

const on = { "rolescope.yaml": "rules: { same-title: warning, uneven-titles: off }\n" };

async function linted(disk: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const host = fakeHost(disk);
  const code = await main(["lint", ...args, "."], host);
  return { code, output: host.output(), host };
}

interface Told {
  readonly path: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly line: number;
    readonly related: readonly { readonly path?: string; readonly line: number; readonly message: string }[];
  }[];
}

async function told(disk: Readonly<Record<string, string>>): Promise<Record<string, Told["findings"]>> {
  const { output } = await linted(disk, "--format", "json");
  const { files } = JSON.parse(output) as { files: readonly Told[] };
  const paths = files.map(({ path }) => path);
  deepEqual(paths, [...new Set(paths)], "each file once");
  const isShared = ({ rule }: Told["findings"][number]) => rule === "same-title";
  return Object.fromEntries(
    files.flatMap(({ path, findings }) =>
      findings.some(isShared) ? [[path, findings.filter(isShared)] as const] : [],
    ),
  );
}

describe("rolescope lint on ads that are read together", function () {
  this.timeout(30_000);

  it("tells of each ad, with the others beside it, where a rule is on", async () => {
    const found = await told({ ...on, "a.job.md": cook(), "b.job.md": cook("\n\n") });
    deepEqual(Object.keys(found), ["a.job.md", "b.job.md"]);
    deepEqual(
      found["a.job.md"]?.[0]?.related.map(({ path, line, message }) => [path, line, message]),
      [["b.job.md", 3, "Kock"]],
    );
    deepEqual(await told({ "a.job.md": cook(), "b.job.md": cook() }), {});
  });

  it("names five others at most, and says how many more there are", async () => {
    const disk = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n}.job.md`, cook()]));
    const found = await told({ ...on, ...disk });
    equal(Object.keys(found).length, 9);
    deepEqual(
      found["8.job.md"]?.[0]?.related.map(({ path }) => path),
      ["0.job.md", "1.job.md", "2.job.md", "3.job.md", "4.job.md"],
    );
    const { output } = await linted({ ...on, ...disk });
    equal(output.match(/Det syns i tre annonser till\./g)?.length, 9);
    match(output, /^ {4}1\.job\.md:1:3 {2}Kock$/m);
  });

  it("counts them for the exit code, and in every format", async () => {
    const disk = { ...on, "a.job.md": cook(), "b.job.md": cook() };
    equal((await linted(disk)).code, 1);
    equal((await linted({ "a.job.md": cook(), "b.job.md": cook() })).code, 0);
    match(
      (await linted(disk, "--format", "github")).output,
      /^::warning file=b\.job\.md,.*title=same-title::Två annonser/m,
    );
    const { output } = await linted(disk, "--format", "sarif");
    const results = (JSON.parse(output).runs[0].results as readonly Result[]).filter(
      ({ ruleId }) => ruleId === "same-title",
    );
    const place = ({ physicalLocation }: Location) => physicalLocation.artifactLocation.uri;
    deepEqual(
      results.map(({ locations, relatedLocations }) => [locations.map(place), relatedLocations.map(place)]),
      [
        [["a.job.md"], ["b.job.md"]],
        [["b.job.md"], ["a.job.md"]],
      ],
    );
  });

  it("leaves out ads that set the rule aside: in the ad, in a comment, in settings for some of them", async () => {
    const aside = "---\nrolescope: { ignore: { same-title: Två tjänster. } }\n---\n\n";
    const comment = "<!-- rolescope-ignore-section same-title: Två tjänster. -->\n\n";
    for (const more of [aside, comment])
      deepEqual(await told({ ...on, "a.job.md": cook(more), "b.job.md": cook() }), {});
    const three = { "a.job.md": cook(), "b.job.md": cook(), "c.job.md": cook(aside) };
    deepEqual(Object.keys(await told({ ...on, ...three })), ["a.job.md", "b.job.md"]);
    const settings = `${on["rolescope.yaml"]}overrides: { files: b*, ignore: { same-title: Ja. } }\n`;
    const { output, code } = await linted({ ...three, "rolescope.yaml": settings });
    deepEqual([output.includes("same-title"), code], [false, 0], output);
  });

  it("accepts them in a baseline, and does not call that unneeded where one ad is read alone", async () => {
    const host = fakeHost({ ...on, "a.job.md": cook(), "b.job.md": cook() });
    equal(await main(["lint", "--write-baseline", "."], host), 0);
    const baseline = host.files()["rolescope-baseline.json"] ?? "";
    ok(baseline.includes('"same-title": 1'), baseline);
    const disk = { ...on, "a.job.md": cook(), "b.job.md": cook(), "rolescope-baseline.json": baseline };
    deepEqual(await told(disk), {});
    const alone = fakeHost(disk);
    await main(["lint", "a.job.md"], alone);
    ok(!alone.output().includes("rolescope-baseline"), alone.output());
  });

  it("mends ads first, once, and tells of places in the mended text", async () => {
    const twice = cook("<!-- rolescope-ignore-next-line combined-title: Nej. -->\n\n");
    const { host } = await linted({ ...on, "a.job.md": twice, "b.job.md": cook() }, "--fix");
    match(host.warnings.join(), /Made 1 safe fix in 1 file/);
    match(host.output(), /a\.job\.md:1:3 {2}warning {2}same-title/);
    match(host.output(), /b\.job\.md:1:3 {2}warning {2}same-title\n.*\n.*\n.*\n {4}a\.job\.md:1:3/);
  });
});

interface Result {
  readonly ruleId: string;
  readonly locations: readonly Location[];
  readonly relatedLocations: readonly Location[];
}

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
}
