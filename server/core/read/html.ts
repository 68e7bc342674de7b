import { isBreak, type Mask } from "./blocks.ts";

/** Masks the tags, comments, entities, styles and scripts of an HTML block, so that its text can be read. Linear. */
export function htmlParts(text: string, from: number, to: number, masks: Mask[]): void {
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    const isTag = code === 60 && /[a-z/!?]/i.test(text[at + 1] ?? "");
    if (!isTag && code !== 38) {
      at++;
      continue;
    }
    const end = isTag ? tagEnd(text, at, to) : entityEnd(text, at, to);
    if (end > at) masks.push({ start: at, end, breaks: isTag && isBreak(text, at) });
    at = Math.max(end, at + 1);
  }
}

function tagEnd(text: string, at: number, to: number): number {
  if (text.startsWith("<!--", at)) return endAfter(text, "-->", at, to);
  const hidden = /^<(script|style)\b/i.exec(text.slice(at, at + 8))?.[1];
  if (hidden) return endAfter(text, `</${hidden.toLowerCase()}>`, at, to);
  return endAfter(text, ">", at, to);
}

function endAfter(text: string, close: string, at: number, to: number): number {
  const found = text.slice(at, to).indexOf(close);
  return found < 0 ? to : at + found + close.length;
}

function entityEnd(text: string, at: number, to: number): number {
  const found = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i.exec(
    text.slice(at, Math.min(to, at + 34)),
  );
  return found ? at + found[0].length : at;
}
