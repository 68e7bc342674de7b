import { equal } from "node:assert/strict";
import { numberBefore } from "#core";

describe("numbers", () => {
  const numberIn = (words: string) => numberBefore(words, words.length);

  it("reads the number that stands right before a place", () => {
    equal(numberIn("minst 3 "), 3);
    equal(numberIn("minst tre "), 3);
    equal(numberIn("at least Five "), 5);
    equal(numberIn("5+ "), 5);
    equal(numberIn("three (3) "), 3);
    equal(numberIn("vi är 1 200 "), 1200);
    equal(numberIn("1,200 "), 1200);
  });

  it("takes the lower end of a range", () => {
    equal(numberIn("3-5 "), 3);
    equal(numberIn("2 till 4 "), 2);
    equal(numberIn("0–2 "), 0);
  });

  it("finds none where another word stands between", () => {
    equal(numberIn("3 eller flera "), undefined);
    equal(numberIn("flera "), undefined);
    equal(numberIn("constructor "), undefined);
    equal(numberIn(""), undefined);
  });
});
