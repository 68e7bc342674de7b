import { equal } from "node:assert/strict";
import { capitalise, enumerate, nearest, numeral, quote, uncapitalise } from "#core";

describe("phrasing", () => {
  it("lists words as a sentence does", () => {
    equal(enumerate("sv", []), "");
    equal(enumerate("sv", ["foto"]), "foto");
    equal(enumerate("sv", ["foto", "film"]), "foto och film");
    equal(enumerate("en", ["photo", "film", "sound"]), "photo, film and sound");
  });

  it("writes numbers as an editor does", () => {
    equal(numeral("sv", 3), "tre");
    equal(numeral("en", 12), "twelve");
    equal(numeral("en", 13), "13");
  });

  it("puts names into sentences and sentences on their feet", () => {
    equal(uncapitalise("Grafisk formgivare"), "grafisk formgivare");
    equal(uncapitalise("SEO-specialist"), "SEO-specialist");
    equal(uncapitalise("DevOps engineer"), "DevOps engineer");
    equal(uncapitalise("E-handelsansvarig"), "e-handelsansvarig");
    equal(uncapitalise("Översättare"), "översättare");
    equal(uncapitalise(""), "");
    equal(capitalise("it-support"), "It-support");
    equal(capitalise("översättning"), "Översättning");
    equal(quote("sv", "ninja"), "”ninja”");
    equal(quote("en", "ninja"), "“ninja”");
  });
});

describe("nearest", () => {
  it("finds the word that was meant, and none when none is close", () => {
    const rules = ["missing-title", "combined-title", "front-matter"];
    equal(nearest("mising-title", rules), "missing-title");
    equal(nearest("combined-tilte", rules), "combined-title");
    equal(nearest("title", rules), undefined);
    equal(nearest("", rules), undefined);
  });
});
