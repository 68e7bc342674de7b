import { equal } from "node:assert/strict";
import { numberBefore } from "#core";

describe("numbers", () => {
  const before = (words: string) => numberBefore(words, words.length);

  it("reads the number that stands right before a place", () => {
    equal(before("minst 3 "), 3);
    equal(before("minst tre "), 3);
    equal(before("at least Five "), 5);
    equal(before("5+ "), 5);
    equal(before("three (3) "), 3);
    equal(before("vi är 1 200 "), 1200);
    equal(before("1,200 "), 1200);
  });

  it("takes the lower end of a range", () => {
    equal(before("3-5 "), 3);
    equal(before("2 till 4 "), 2);
    equal(before("0–2 "), 0);
  });

  it("finds none where another word stands between", () => {
    equal(before("3 eller flera "), undefined);
    equal(before("flera "), undefined);
    equal(before("constructor "), undefined);
    equal(before(""), undefined);
  });
});
