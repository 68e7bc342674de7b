import { capitalise, defineRule, joinLetters, looseLetters, numeral, quote, wordAround } from "#core";

export default defineRule({
  summary: {
    sv: "Varje bokstav ska vara ett tecken.",
    en: "Each letter should be one character.",
  },
  status: "preview",
  source: ["field"],
  severity: "hint",

  *check(context) {
    const letters = looseLetters(context.ad);
    const [first, ...others] = letters;
    if (!first) return;
    const word = wordAround(context.ad.text, first);
    const shown = word.text.normalize("NFC");
    const count = letters.length;
    yield {
      at: word,
      message:
        others.length === 0
          ? {
              sv: `En bokstav i ${quote("sv", shown)} är skriven som två tecken. Det syns inte, men den som söker på ordet hittar det kanske inte. Skriv bokstaven som ett tecken.`,
              en: `One letter in ${quote("en", shown)} is written as two characters. It does not show, but a search for the word may miss it. Write the letter as one character.`,
            }
          : {
              sv: `${capitalise(numeral("sv", count))} bokstäver är skrivna som två tecken var, den första i ${quote("sv", shown)}. Det syns inte, men den som söker på orden hittar dem kanske inte. Skriv varje bokstav som ett tecken.`,
              en: `${capitalise(numeral("en", count))} letters are written as two characters each, the first in ${quote("en", shown)}. It does not show, but a search for the words may miss them. Write each letter as one character.`,
            },
      fixes: () => joinLetters(context),
    };
  },
});
