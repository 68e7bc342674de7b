const NUMBER = /(\d{1,3}(?:[ \u00a0.,]\d{3})+|\d+)(?: ?(?:[-–—]|to|till|or|eller) ?(\d+))?$/;

const WORDS: Readonly<Record<string, number>> = {
  ett: 1,
  one: 1,
  två: 2,
  two: 2,
  tre: 3,
  three: 3,
  fyra: 4,
  four: 4,
  fem: 5,
  five: 5,
  sex: 6,
  six: 6,
  sju: 7,
  seven: 7,
  åtta: 8,
  eight: 8,
  nio: 9,
  nine: 9,
  tio: 10,
  ten: 10,
};

/** How far a number and its range reach back. */
const REACH = 24;

/**
 * The number that stands right before an offset, as in "3 års erfarenhet", "3–5 years", "5+ years", "three (3) years",
 * "1 200 anställda": of a range the lower end. Undefined where no number stands there.
 */
export function numberBefore(text: string, offset: number): number | undefined {
  const before = text.slice(Math.max(0, offset - REACH), offset).trimEnd();
  const bare = /[+)]$/.test(before) ? before.slice(0, -1).trimEnd() : before;
  const [, digits] = NUMBER.exec(bare) ?? [];
  if (digits) return Number(digits.replace(/\D/g, ""));
  const word = bare.slice(bare.search(/\p{L}+$/u)).toLowerCase();
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}
