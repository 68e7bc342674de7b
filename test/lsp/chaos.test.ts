import { chaos, numbersFrom } from "./chaos.ts";

describe("a server that is sent whatever comes to mind", function () {
  this.timeout(300_000);

  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  for (const pulls of [false, true]) {
    it(`is right after 1,000 steps, ${pulls ? "asked" : "unasked"} (SEED=${seed})`, () =>
      chaos(1000, numbersFrom(seed), pulls));
  }
});
