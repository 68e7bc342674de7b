import type { Bilingual, Language } from "./knowledge.ts";

const AND = { sv: "och", en: "and" } as const;

const NUMERALS = {
  sv: ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"],
  en: [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
  ],
} as const;

/** Words as they are listed in a running sentence: "foto, film och ljud". */
export function enumerate(language: Language, words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${AND[language]} ${words.at(-1)}`;
}

/** Names as each language lists them in a running sentence. */
export function enumerateNames(names: readonly Bilingual[]): Bilingual {
  const listed = (language: Language) =>
    enumerate(
      language,
      names.map((name) => name[language]),
    );
  return { sv: listed("sv"), en: listed("en") };
}

/** A number as an editor writes it in a running sentence: words up to twelve, digits above. */
export function numeral(language: Language, count: number): string {
  return NUMERALS[language][count] ?? String(count);
}

/** The words with a capital first letter, to begin a sentence with. */
export function capitalise(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A name as it stands inside a sentence: "Fotograf" gives "fotograf"; "SEO-specialist" and "DevOps" stay. */
export function uncapitalise(name: string): string {
  const [word = ""] = name.split(" ", 1);
  const rest = word.slice(1);
  return rest !== "" && rest === rest.toLowerCase() ? word.slice(0, 1).toLowerCase() + name.slice(1) : name;
}

/** Words quoted as the language quotes them. */
export function quote(language: Language, words: string): string {
  return language === "sv" ? `”${words}”` : `“${words}”`;
}

/** How many words a text has, as spaces divide it. */
export function countWords(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) !== SPACE && (at === 0 || text.charCodeAt(at - 1) === SPACE)) count++;
  }
  return count;
}

const SPACE = 32;
