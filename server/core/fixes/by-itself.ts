import type { Language } from "../knowledge.ts";
import { capitalise } from "../phrasing.ts";
import { verbForm } from "./verbs.ts";
import { pronouns } from "./words.ts";

/** What ties a sentence to those before it. */
const openings: Readonly<Record<Language, RegExp>> = {
  sv: /^(?:dessutom|därutöver|därtill|vidare|slutligen|(?:utöver|förutom) (?:detta|det|(?:dina|de) (?:ordinarie|vanliga|övriga) (?:arbets)?uppgifter(?:na)?)),? /i,
  en: /^(?:additionally|moreover|furthermore|finally|lastly|in addition(?: to (?:this|that|your (?:regular|usual|normal|ordinary) (?:duties|tasks|work)))?|besides(?: this| that)?|beyond (?:this|that)|on top of (?:this|that)|also)(?:, | (?=(?:you|your|we|the)(?!\p{L})))/iu,
};

const even: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: new Set(["även", "också", "dessutom"]),
  en: new Set(["also"]),
};

/** What is said first of "X, but also Y" stays with it. */
const correlative =
  /(?:inte|not) (?:bara|enbart|endast|only|just)|(?:men|utan|but) (?:även|också|also)|även om|och även|and also/i;

/** How deep in a sentence the word "also" can stand and still speak of the whole of it. */
const NEAR = 5;

/**
 * How a moved statement reads where nothing stands before it that it could come on top of: "Dessutom filmar du även
 * event" is "Du filmar event". Linear.
 */
export function byItself(text: string, language: Language): string {
  if (correlative.test(text)) return text;
  const means = /^(?:Det gör du med|You do (?:this|it) with) /.exec(text)?.[0];
  if (means !== undefined)
    return `${language === "sv" ? "Du arbetar" : "You work"} ${text.slice(means.length - (language === "sv" ? 4 : 5))}`;
  const joint = /^(?:And|Och) (?=\p{Ll})/u.exec(text)?.[0];
  if (joint !== undefined) return byItself(capitalise(text.slice(joint.length)), language);
  return withoutAlso(withoutOpening(text, language), language);
}

/** "In addition to this, ": what a sentence begins with only to be tied to those before it; empty where it does not. */
export function openingOf(text: string, language: Language): string {
  return openings[language].exec(text)?.[0] ?? "";
}

function withoutOpening(text: string, language: Language): string {
  const opening = openingOf(text, language);
  if (opening === "") return text;
  const rest = text.slice(opening.length);
  if (language === "en") return capitalise(rest);
  const words = rest.split(" ", NEAR);
  const [verb = ""] = words;
  const at = words.findIndex((word) => pronouns.sv.has(word));
  const isVerbs = words.slice(0, at).every((word) => isVerb(word) || /^(?:och|även|också)$/.test(word));
  if (at > 0 && isVerbs) {
    const subject = words[at] ?? "";
    const others = words.slice(0, at).join(" ");
    const after = rest.slice(others.length + subject.length + 1);
    return `${capitalise(subject)} ${others}${after}`;
  }
  if (verbForm(verb, "sv")?.form === "infinitive") return capitalise(rest);
  return verb === "ingår" ? `I rollen ${rest}` : text;
}

function isVerb(word: string): boolean {
  return verbForm(word.replace(/,$/, ""), "sv")?.form === "present" || /(?:ar|er|ör|år)$/.test(word);
}

function withoutAlso(text: string, language: Language): string {
  const words = text.split(" ");
  const at = words.findIndex((word, n) => n <= NEAR && even[language].has(word.toLowerCase()));
  const isSaidOfAll = at >= 0 && !words.slice(0, at).some((word) => /[,;:.]$/.test(word));
  const kept = isSaidOfAll ? words.filter((_, n) => n !== at) : words;
  const whole = kept.join(" ");
  const bare = language === "en" ? whole.replace(/,? (?:as well|too)(?=[.]?$)/, "") : whole;
  return isCapital(text) ? capitalise(bare) : bare;
}

function isCapital(text: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Lu}/u.test(text);
}
