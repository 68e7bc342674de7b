import assert from "node:assert/strict";
import fs from "node:fs";
import {
  analyse,
  compileLexicon,
  type Demand,
  type FirstReading,
  inspect,
  lineStarts,
  placeOf,
  recognise,
  senses,
  ZERO,
} from "#core";
import { knowledge, analyse as read } from "#library";
import { trained } from "../../rules/knowledge/second-reader.ts";
import { exampleOf, type Lesson, learn, numbersOf } from "../../server/tools/learn.ts";
import type { Label } from "../../server/tools/score.ts";

const first = compileLexicon(knowledge);

/** An ad whose colleagues are introduced in a way that no rule of the language knows. */
const adOf = (duties: readonly string[]): string =>
  ["# Receptionist", "", "## Your duties", "", ...duties.map((duty) => `- ${duty}`), ""].join("\n");

const elsewhere = ["photography", "video editing", "bookkeeping", "payroll"].map(
  (craft) => `Sit next to whoever does ${craft} for the house`,
);
const here = ["photography", "video editing", "bookkeeping", "payroll"].map(
  (craft) => `Do ${craft} every week`,
);

function observed(text: string, see: (demand: Demand, reading: FirstReading) => void): void {
  const { reading, ads } = analyse(text, first, { knownAd: true });
  for (const { ad } of ads) recognise(ad, first, { file: reading.lexed }, see);
}

function lessonOf(text: string, modeOf: (line: number) => string): Lesson {
  const starts = lineStarts(text);
  const lesson: Lesson[number][] = [];
  observed(text, (demand, reading) => {
    const place = placeOf(starts, demand);
    const label: Label = {
      ...{ path: "", is_ad: true, lang: "en" },
      demands: [{ area: demand.area.id, mode: modeOf(place.line), line: place.line, quote: "" }],
    };
    const example = exampleOf(label, demand, place, numbersOf(reading));
    if (example) lesson.push(example);
  });
  return lesson;
}

const quick = { clues: 1 << 12, rounds: 20, rate: 0.3, decay: 0.005 };

const lessons = (): readonly Lesson[] =>
  elsewhere.flatMap((other, n) => [
    lessonOf(adOf([other]), () => "context"),
    lessonOf(adOf([here[n] ?? ""]), () => "hands-on"),
  ]);

const claims = (text: string, lexicon = first) =>
  inspect(analyse(text, lexicon, { knownAd: true })).demands.map(({ area, mode }) => `${area}:${mode}`);

describe("the second reader", () => {
  const reader = compileLexicon(knowledge, learn(lessons(), quick));
  const unseen = adOf(["Sit next to whoever does illustration for the house", "Do translation every week"]);

  it("reads anew what it has learnt of, and lets the rest stand", () => {
    assert.deepEqual(claims(unseen), ["illustration:hands-on", "translation:hands-on"]);
    assert.deepEqual(claims(unseen, reader), ["illustration:context", "translation:hands-on"]);
  });

  it("says how it was read at first, and which words of the ad made the difference", () => {
    const [changed, kept] = inspect(analyse(unseen, reader, { knownAd: true })).demands;
    assert.equal(changed?.reread?.from, "hands-on");
    assert.ok(changed.reread.because.some((words) => /whoever|next|sit|house/i.test(words)));
    assert.equal(kept && "reread" in kept, false);
  });

  it("looks at what else the statement asks for, and at nothing beyond", () => {
    const cluesOf = (...statements: string[]): readonly number[] => {
      const found: (readonly number[])[] = [];
      observed(adOf(statements), (_, reading) => found.push([...numbersOf(reading).clues]));
      return found[0] ?? [];
    };
    const words = "Do illustration for the shop every single week of the year";
    assert.notDeepEqual(cluesOf(`${words} and bookkeeping`), cluesOf(`${words} and everything`));
    assert.deepEqual(cluesOf(words, "Do bookkeeping"), cluesOf(words, "Do everything"));
  });

  it("never takes back what is denied", () => {
    const denied = adOf(["You will not do illustration every week"]);
    const eager = learn([lessonOf(denied, () => "hands-on")], quick);
    assert.deepEqual(claims(denied, compileLexicon(knowledge, eager)), claims(denied));
    assert.deepEqual(claims(denied), ["illustration:negated"]);
  });

  it("learns the same from the same lessons", () => {
    assert.deepEqual(learn(lessons(), quick), learn(lessons(), quick));
  });

  it("has learnt in a small file of printable weights, which hold no words", () => {
    assert.ok(trained);
    assert.equal(trained.weights.length, trained.clues * senses.length);
    assert.ok(trained.weights.length < 150_000);
    for (const character of new Set(trained.weights))
      assert.ok(Math.abs(character.charCodeAt(0) - ZERO) <= 45, character);
  });

  it("gives words that stand in the ad for every change of mind", () => {
    const folder = "test/ads";
    for (const name of fs.readdirSync(folder).filter((file) => file.endsWith(".md"))) {
      const text = fs.readFileSync(`${folder}/${name}`, "utf8");
      for (const { demands } of read(text).ads) {
        for (const { reread } of demands) {
          if (!reread) continue;
          assert.ok(reread.because.length > 0, name);
          for (const said of reread.because)
            for (const word of said.split(" ")) assert.ok(text.includes(word), `${name}: ${word}`);
        }
      }
    }
  });
});

describe("what a label says of a demand", () => {
  const text = adOf(["Do photography every week"]);
  const senseOf = (demands: Label["demands"]): string | undefined => {
    const found: (string | undefined)[] = [];
    observed(text, (demand, reading) => {
      const label: Label = { ...{ path: "", is_ad: true, lang: "en" }, ...(demands && { demands }) };
      const example = exampleOf(label, demand, { line: 5, endLine: 5 }, numbersOf(reading));
      found.push(example && senses[example.sense]);
    });
    assert.equal(found.length, 1);
    return found[0];
  };
  const named = (mode: string, line: number) => ({ area: "photography", mode, line, quote: "" });

  it("is the mode where the label names the line", () => {
    assert.equal(senseOf([named("hands-on", 9), named("nice", 5)]), "nice");
  });

  it("is nothing where the label does not know the area", () => {
    assert.equal(senseOf([]), "nothing");
  });

  it("is the mode of another line, unless the area is a duty there", () => {
    assert.equal(senseOf([named("know", 9)]), "know");
    assert.equal(senseOf([named("hands-on", 9)]), undefined);
  });
});
