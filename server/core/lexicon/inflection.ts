/**
 * Closed lists of endings, instead of stemming: a stemmer makes different keys of forms of one Swedish word
 * (annonser, annonsen) and the same key of different words (film, filma).
 */

const endings = (list: string): ReadonlySet<string> => new Set(["", ...list.split(" ")]);

/** Swedish and English endings of nouns and adjectives. */
export const nounEndings = endings(
  "s en ens n ns et ets t ts a as e es er ers erna ernas ar ars arna arnas or ors orna ornas na nas ne nes 's",
);

/** Endings of Swedish nouns in -are, after the stem in -ar, which alone is mostly a verb: "filmar". */
export const agentEndings: ReadonlySet<string> = new Set("e en ens es na nas".split(" "));

/** Swedish and English endings of verbs, nouns made of them included. */
export const verbEndings = endings(
  "a ar ade at as ats ad er te de t ande andet andes ning ningen ningens ningar ningarna nings ing ingen ingens ingar ingarna ings e s es ed d",
);

/** English endings of verbs. Not -er, which makes people: "developer". */
export const englishVerbEndings = endings("e s es ed d ing ings");

/** The longest ending of any list. */
export const longestEnding = 7;
