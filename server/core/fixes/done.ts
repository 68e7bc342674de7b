import type { Phrase } from "./phrase.ts";

/** Whether words say first what somebody has done: "planned", "lett". */
export function isDone(
  { text, language }: Phrase,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const first = /^\p{L}+/u.exec(text.slice(start, end).toLowerCase())?.[0] ?? "";
  return language === "en"
    ? /\p{L}{2}ed$/u.test(first) || done.has(first)
    : /\p{L}{2}(?:at|it|tt|rt|yst|öpt)$/u.test(first) && !/(?:het|itet|ikt|akt|ritt)$/.test(first);
}

const done: ReadonlySet<string> = new Set(
  "ran led built wrote written made held shot taught drawn drew won kept set sold bought given grown overseen".split(
    " ",
  ),
);
