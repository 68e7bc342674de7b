import assert from "node:assert/strict";
import { analyse, knowledge } from "#library";

const phrasesIn = (text: string, list: string): string[] =>
  analyse(`# Kommunikatör\n\n## Arbetsuppgifter\n\nText: ${text}\n`, { knownAd: true }).ads.flatMap(
    ({ phrases }) => phrases.filter((each) => each.list === list).map((each) => each.text.toLowerCase()),
  );

describe("what may be written instead of a phrase", () => {
  for (const { id, instead } of knowledge.wording.phrases) {
    for (const [phrase, words] of [
      ...Object.entries(instead?.sv ?? {}),
      ...Object.entries(instead?.en ?? {}),
    ]) {
      it(`${id}: ${phrase}`, () => {
        assert.ok(phrasesIn(phrase, id).includes(phrase.toLowerCase()), "the list has no such phrase");
        assert.deepEqual(phrasesIn(words, id), [], "what replaces it is one of the list itself");
      });
    }
  }
});
