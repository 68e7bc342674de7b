import { deepEqual, equal, match, ok } from "node:assert/strict";
import { main } from "../../server/cli/main.ts";
import { fakeHost } from "./fake-host.ts";

const smm = (more: string) => `# Social Media Manager

Vi söker en social media manager till Tallbacka Möbler.

## Arbetsuppgifter

- Planera innehållet i våra sociala kanaler
- Svara på kommentarer från följare
${more}`;

const communicator = `# Kommunikatör

## Arbetsuppgifter

- Skriva nyheter till vår webbplats
- Fotografera våra möbler i studio med egen kamerautrustning
- Du samarbetar med vår frontendutvecklare och vår jurist
`;

const photographer =
  "# Fotograf\n\n## Arbetsuppgifter\n\n- Fotografera våra möbler i studio\n- Retuschera bilder\n";

interface Observation {
  readonly rule: string;
  readonly message: string;
  readonly places: readonly { path: string; line: number; message: string }[];
  readonly more: number;
}

async function portfolio(disk: Readonly<Record<string, string>>): Promise<readonly Observation[]> {
  const host = fakeHost(disk);
  equal(await main(["portfolio", "--format", "json", "."], host), 0);
  return JSON.parse(host.output()).observations;
}

const kinds = (all: readonly Observation[]) => all.map(({ rule }) => rule);

describe("rolescope portfolio", function () {
  this.timeout(30_000);
  const studio = smm("- Fotografera våra möbler i studio med egen kamerautrustning\n");

  it("tells of a craft that several ads for other roles ask for", async () => {
    const told = await portfolio({ "a.job.md": studio, "b.job.md": communicator, "c.job.md": smm("") });
    const first = told.find(({ rule }) => rule === "scattered-area");
    equal(first?.rule, "scattered-area");
    match(first?.message ?? "", /^Fotografi efterfrågas i två annonser för andra roller\. .*: fotograf\.$/);
    deepEqual(
      first?.places.map(({ path, line, message }) => [path, line, message]),
      [
        ["a.job.md", 9, "Fotografera"],
        ["b.job.md", 6, "Fotografera"],
      ],
    );
    ok(!kinds(await portfolio({ "a.job.md": studio, "c.job.md": smm("") })).includes("scattered-area"));
  });

  it("says nothing of what the team takes care of", async () => {
    const settings = "organisation: { team: [photographer, frontend-developer] }\n";
    const told = await portfolio({
      "rolescope.yaml": settings,
      "a.job.md": studio,
      "b.job.md": communicator,
    });
    ok(!kinds(told).includes("scattered-area"));
    ok(!told.some(({ message }) => message.includes("frontendutvecklare")));
  });

  it("tells of colleagues whom no ad is for", async () => {
    const developer = "# Frontendutvecklare\n\n## Arbetsuppgifter\n\n- Programmera vår webbplats i React\n";
    const without = await portfolio({ "b.job.md": communicator });
    const told = without.filter(({ rule }) => rule === "colleague-without-ad");
    ok(
      told.some(({ message }) =>
        message.startsWith("”frontendutvecklare” nämns som en kollega att arbeta med"),
      ),
    );
    const withAd = await portfolio({ "b.job.md": communicator, "c.job.md": developer });
    ok(!withAd.some(({ message }) => message.includes("frontendutvecklare")));
  });

  it("says nothing of professions in general, nor of the manager", async () => {
    const nurse = `# Sjuksköterska

Vi arbetar i team med läkare och fysioterapeuter.

## Arbetsuppgifter

- Planera omvårdnaden tillsammans med våra undersköterskor
- Du rapporterar till enhetschefen
`;
    deepEqual(await portfolio({ "a.job.md": nurse }), []);
    const [only] = await portfolio({ "a.job.md": nurse.replace("läkare och", "en läkare och") });
    match(only?.message ?? "", /^”läkare” nämns som en kollega att arbeta med/);
  });

  it("tells of ads with one title, and of roles with several", async () => {
    const same = await portfolio({
      "a.job.md": photographer,
      "b.job.md": photographer.replace("Fotograf", "FOTOGRAF"),
    });
    deepEqual(kinds(same), ["same-title"]);
    match(same[0]?.message ?? "", /^Två annonser har titeln Fotograf\./);
    const uneven = await portfolio({
      "a.job.md": smm(""),
      "b.job.md": smm("")
        .replace("# Social Media Manager", "# Ansvarig för sociala medier")
        .replace("en social media manager", "dig"),
      "c.job.md": photographer,
    });
    deepEqual(kinds(uneven), ["uneven-titles"]);
    match(uneven[0]?.message ?? "", /Social Media Manager, Ansvarig för sociala medier\. Är det samma jobb/);
  });

  it("names five places and says how many more there are", async () => {
    const disk = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n}.job.md`, photographer]));
    const [only] = await portfolio(disk);
    deepEqual([only?.places.length, only?.more], [5, 4]);
    const host = fakeHost(disk);
    await main(["portfolio", "."], host);
    match(
      host.output(),
      /^Nio annonser har titeln Fotograf\. .*\n( {2}\d\.job\.md:1:3 {2}Fotograf\n){5} {2}and 4 more\n$/,
    );
  });

  it("says nothing of files that are no ads, and that there is nothing to say", async () => {
    const host = fakeHost({ "README.md": "# tidy-table\n\nA library.\n", "a.job.md": photographer });
    equal(await main(["portfolio", "."], host), 0);
    equal(host.output(), "Nothing to say about 1 ad together.\n");
  });
});
