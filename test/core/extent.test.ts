import { deepEqual, equal } from "node:assert/strict";
import { type Ad, endOfWords, listOf, opensItem, wordsIn } from "#core";
import { analyse } from "#library";

const read = (text: string) => {
  const [understood] = analyse(text, { knownAd: true }).ads;
  if (!understood) throw new Error("no ad");
  return understood;
};
const textTo = (ad: Ad, words: number) => ad.text.slice(0, endOfWords(ad, words));

describe("how much an ad says", () => {
  const { ad } = read(
    "# Kock\n\n## Arbetsuppgifter\n\n- Laga lunch\n- Duka och diska\n\n## Krav\n\nDu tycker om mat.\n\n- Körkort\n",
  );

  it("is counted in words", () => {
    equal(wordsIn(ad.sections), 10);
    equal(wordsIn(ad.sections.filter(({ kind }) => kind === "duties")), 5);
    equal(wordsIn([]), 0);
  });

  it("has an end for every number of words it has", () => {
    equal(textTo(ad, 2).endsWith("Laga lunch"), true);
    equal(textTo(ad, 3).endsWith("diska"), true);
    equal(endOfWords(ad, 11), undefined);
  });

  it("stands in lists, which have a heading or begin with their first item", () => {
    const texts = ({ items }: ReturnType<typeof listOf>) => items.map(({ text }) => text);
    const required = listOf(ad, "must", "requirements");
    deepEqual(texts(required), ["Körkort"]);
    deepEqual(texts(listOf(ad, "duties", "must")), ["Laga lunch", "Duka och diska", "Körkort"]);
    equal(required.at, ad.sections.find(({ kind }) => kind === "must")?.heading);
    deepEqual(listOf(ad, "nice"), { items: [], at: undefined });
  });

  it("says with which words an item opens", () => {
    const opened = (duty: string) => {
      const craft = read(`# Receptionist\n\n## Arbetsuppgifter\n\n${duty}\n`).demands.find(
        ({ area }) => area.id === "photography",
      );
      return craft && opensItem(craft);
    };
    deepEqual(["- Fotografering", "- Utföra all fotografering", "Fotografering ingår."].map(opened), [
      true,
      true,
      false,
    ]);
    equal(opened("- Utföra allt som rör fotografering"), false);
  });
});
