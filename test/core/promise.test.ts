import { deepEqual, equal } from "node:assert/strict";
import {
  foreignProduction,
  isManager,
  type RuleContext,
  saysEnough,
  strategistDuties,
  wordsAboutJob,
} from "#core";
import { analyse } from "#library";

describe("what a title promises", () => {
  it("is leading for managers of people and of areas", () => {
    deepEqual((["manager", "manager-generalist", "strategist", undefined] as const).map(isManager), [
      true,
      true,
      false,
      false,
    ]);
  });

  it("is five duties for a strategist, counted where the ad speaks of the job", () => {
    const duties = (text: string) => strategistDuties(read(text));
    deepEqual(duties("# Digital strateg\n\n- Ge råd till ledningen\n- Mäta och följa upp"), [
      "strategist-advise",
      "strategist-measure",
    ]);
    deepEqual(duties("# Digital strateg\n\n## Om oss\n\nVi mäter och följer upp."), []);
  });

  it("does not hold what is made by other professions", () => {
    const asked = foreignProduction(
      read(
        "# Digital strateg\n\n- Fotografera butiker\n- Beställa film av vår byrå\n- Ta fram digital strategi",
      ),
    );
    deepEqual(
      asked.map(({ area }) => area.id),
      ["photography"],
    );
  });

  it("is missed only in ads that are long enough and finished", () => {
    const ad = read(
      "# Kock\n\n## Om oss\n\nVi lagar mat.\n\n## Arbetsuppgifter\n\n- Laga lunch till gästerna",
    );
    equal(wordsAboutJob(ad.ad), 4);
    deepEqual([saysEnough(ad, 4), saysEnough(ad, 5)], [true, false]);
    equal(
      saysEnough(read("# Kock\n\n## Arbetsuppgifter\n\n- Laga lunch till gästerna\n- TODO: tider"), 4),
      false,
    );
  });
});

function read(text: string): Pick<RuleContext, "ad" | "demands" | "scope" | "phrases"> {
  const [understood] = analyse(text, { knownAd: true }).ads;
  if (!understood) throw new Error("no ad");
  const { ad, demands, scope, phrases } = understood;
  return {
    ad,
    demands,
    scope,
    phrases: (list) => phrases.filter((match) => match.list === list && !match.isNegated()),
  };
}
