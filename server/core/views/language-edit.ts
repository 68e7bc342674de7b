import type { Ad, FrontMatterEntry } from "../ad.ts";
import { endOfLine, lineBreakOf, nextLine, startOfLine } from "../fixes/lines.ts";
import type { Language } from "../knowledge.ts";
import { valueSpan } from "../read/front-matter.ts";
import { LANGUAGE_KEYS } from "../read/index.ts";
import type { TextEdit } from "../rule.ts";

/**
 * The edit that makes the front matter say the language of an ad, or say nothing of it.
 * @param language undefined to let the text tell.
 * @returns nothing where it says so already, or cannot be written to without touching what else stands in it.
 */
export function languageEdit(ad: Ad, language: Language | undefined): TextEdit | undefined {
  const { frontMatter, text } = ad;
  const eol = lineBreakOf(text);
  const entry = frontMatter?.entries.find(({ key }) => LANGUAGE_KEYS.has(key.toLowerCase()));
  if (entry) return language === undefined ? withoutLine(text, entry) : withValue(text, entry, language);
  if (language === undefined) return undefined;
  const line = `language: ${language}${eol}`;
  if (!frontMatter) {
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const looksFenced = /^(?:---|\+\+\+)[ \t]*(?:[\r\n]|$)/.test(text.slice(start, start + 80));
    return looksFenced ? undefined : { start, end: start, newText: `---${eol}${line}---${eol}${eol}` };
  }
  const { yaml, format, mistakes } = frontMatter;
  if (format !== "yaml" || mistakes.length > 0 || /^\s*[{[]/.test(yaml.text)) return undefined;
  return { start: yaml.start, end: yaml.start, newText: line };
}

function withValue(text: string, entry: FrontMatterEntry, language: Language): TextEdit | undefined {
  const { start, end } = valueSpan(text, entry);
  if (text.slice(start, end) === language) return undefined;
  const space = start === end && text[start - 1] === ":" ? " " : "";
  return { start, end, newText: `${space}${language}` };
}

/** The deletion of the line of a key; nothing where its value is longer than a line, or stands among others. */
function withoutLine(text: string, { key, at }: FrontMatterEntry): TextEdit | undefined {
  const start = startOfLine(text, at.start);
  const isWhole = text.slice(start, at.start).trimStart().startsWith(key);
  if (!isWhole || endOfLine(text, at.start) < at.end) return undefined;
  return { start, end: nextLine(text, at.end), newText: "" };
}
