import type { Ad } from "../ad.ts";
import { capitalise } from "../phrasing.ts";
import { takesAn } from "./article.ts";

/** "COPYWRITER" is a heading in capitals, not the name of the role. */
export function quiet(title: string): string {
  if (title !== title.toUpperCase() || !/\p{Lu}{5}/u.test(title)) return title;
  const small = title.replace(/\p{L}{4,}/gu, (word) => word.toLowerCase());
  return capitalise(small);
}

/** A moved sentence that names the first role names the new one instead. */
export function renamed(text: string, { title, language }: Ad, name: string): string {
  if (!title || title.text === "") return text;
  const at = text.toLowerCase().indexOf(title.text.toLowerCase());
  if (at < 0) return text;
  const before = text.slice(0, at);
  const after = text.slice(at + title.text.length);
  if (/^\p{L}/u.test(after) || /\p{L}$/u.test(before)) return text;
  const article = /\ban?\s$/i.exec(before);
  const fitting =
    language === "en" && article ? `${before.slice(0, article.index)}${withArticle(name)}` : before + name;
  return at === 0 ? capitalise(name) + after : fitting + after;
}

function withArticle(name: string): string {
  return `${takesAn(name) ? "an" : "a"} ${name}`;
}
