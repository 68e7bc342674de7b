import { deepEqual, equal, match, ok } from "node:assert/strict";
import { analyse, splitInto, splitsOf } from "#library";
import { apply, closedPlace, openPlace } from "../support/examples.ts";

const ad = `# Social media manager

## Arbetsuppgifter

- Planera innehållet i våra sociala kanaler
- Svara på kommentarer från följare
- Fotografera produkter i vår studio
- Arbeta med sökmotoroptimering av webbplatsen
- Programmera webbplatsen i React

## Kvalifikationer

- Minst två års erfarenhet av sociala medier
- Minst tre års erfarenhet av produktfotografering
`;

describe("the roles that an ad can be split into", () => {
  const analysis = analyse(ad, { knownAd: true });
  const choices = splitsOf(analysis);

  it("are named in the language of the ad, with the words that would move", () => {
    const photo = choices.find(({ areas }) => areas.includes("photography"));
    equal(photo?.title, "Fotograf");
    deepEqual(photo?.moved, [
      "Fotografera produkter i vår studio",
      "Minst tre års erfarenhet av produktfotografering",
    ]);
    equal(new Set(choices.map(({ id }) => id)).size, choices.length);
    ok(choices.length >= 3, JSON.stringify(choices));
  });

  it("are split off as chosen, each into a file of its own", () => {
    const [one, , other] = choices;
    const change = splitInto(analysis, [one?.id ?? "", other?.id ?? "", "no-such-role"], openPlace);
    equal(change?.files.length, 2);
    const left = apply(ad, change ?? { edits: [], files: [] });
    for (const { areas, moved } of choices) {
      for (const words of moved)
        equal(left.includes(words), !(areas === one?.areas || areas === other?.areas), words);
    }
  });

  it("become sections where no file can be made", () => {
    const change = splitInto(
      analysis,
      choices.map(({ id }) => id),
      closedPlace,
    );
    deepEqual(change?.files, []);
    match(apply(ad, change ?? { edits: [], files: [] }), /^## Separat roll: Fotograf$/m);
  });

  it("are none where nothing is chosen, the ad is in scope, or the text is no ad", () => {
    equal(splitInto(analysis, [], openPlace), undefined);
    equal(splitInto(analysis, ["photo"], openPlace, 7), undefined);
    deepEqual(
      splitsOf(analyse("# Fotograf\n\n## Arbetsuppgifter\n\n- Fotografera produkter\n", { knownAd: true })),
      [],
    );
    deepEqual(splitsOf(analyse("# Hur vi fotograferar\n\nEtt häfte.\n", { knownAd: false })), []);
  });
});
