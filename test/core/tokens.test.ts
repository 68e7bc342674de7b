import assert from "node:assert/strict";
import fc from "fast-check";
import { Gap, type Hashed, tokenise } from "../../server/core/tokens.ts";

const whole = (text: string): Hashed => tokenise(text, [{ start: 0, end: text.length }]);
const wordsIn = (text: string): string[] => {
  const { starts, ends, count } = whole(text);
  return Array.from({ length: count }, (_, n) => text.slice(starts[n], ends[n]));
};

describe("tokenise", () => {
  for (const [text, words] of Object.entries({
    "Foto, film och ljud.": ["Foto", "film", "och", "ljud"],
    "we're in C++ and C# today": ["we're", "in", "C++", "and", "C#", "today"],
    "Node.js-utvecklare": ["Node", "js", "utvecklare"],
    "e-post/webb": ["e", "post", "webb"],
    "🎬 film 🎬": ["film"],
    [`Ö${"\u0301"}l och ${"A\u030a"}`]: [`Ö${"\u0301"}l`, "och", "A\u030a"],
    "": [],
  })) {
    it(JSON.stringify(text), () => assert.deepEqual(wordsIn(text), words));
  }

  it("tells what stands between words", () => {
    const { gaps } = whole("foto-, ljud- och filmproduktion – allt. Nytt");
    assert.equal(gaps[1], Gap.hyphen | Gap.hanging | Gap.comma | Gap.space);
    assert.equal(gaps[2], Gap.hyphen | Gap.hanging | Gap.space);
    assert.equal(gaps[3], Gap.space);
    assert.equal(gaps[4], Gap.space | Gap.dash);
    assert.equal(gaps[5], Gap.stop | Gap.space);
  });

  it("keeps ranges apart", () => {
    const { gaps } = tokenise("foto film", [
      { start: 0, end: 4 },
      { start: 5, end: 9 },
    ]);
    assert.equal((gaps[1] ?? 0) & Gap.other, Gap.other);
  });

  it("gives equal words equal hashes, and stands where the words stand, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { starts, ends, hashes, count } = whole(text);
        const seen = new Map<string, number>();
        let last = 0;
        for (let n = 0; n < count; n++) {
          const [start, end, hash] = [starts[n] ?? -1, ends[n] ?? -1, hashes[n] ?? 0];
          assert.ok(start >= last && end > start && end <= text.length);
          last = end;
          const word = text.slice(start, end);
          assert.equal(seen.get(word) ?? hash, hash);
          seen.set(word, hash);
        }
      }),
    );
  });
});
