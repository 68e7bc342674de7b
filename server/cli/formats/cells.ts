/** How wide a text is in a terminal: most characters take one cell, East Asian ones and emoji two, marks none. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const { width } of characters(text)) cells += width;
  return cells;
}

/** The beginning of a text that fits in so many cells, with an ellipsis where something was cut. */
export function cut(text: string, cells: number): string {
  let used = 0;
  let end = 0;
  for (const { character, width } of characters(text)) {
    used += width;
    if (used > cells) return `${text.slice(0, end).trimEnd()}…`;
    if (used < cells) end += character.length;
  }
  return text;
}

/** Breaks a text between words so that every line fits. */
export function wrap(text: string, cells: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    const width = cellsOf(word);
    if (line !== "" && used + 1 + width > cells) {
      lines.push(line);
      line = word;
      used = width;
    } else {
      line += line === "" ? word : ` ${word}`;
      used += (used === 0 ? 0 : 1) + width;
    }
  }
  return [...lines, line];
}

/** Line breaks and tabs become spaces; other control characters, which could command a terminal, become visible. */
export function printable(text: string): string {
  return text.replace(/[\r\n\t]/g, " ").replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}

/** A path at the start of a message: what reads standard error must not take any part of it for a command. */
export function spoken(path: string): string {
  const shown = printable(path);
  return shown.startsWith(":") ? `./${shown}` : shown;
}

function* characters(text: string): Generator<{ readonly character: string; readonly width: number }> {
  let joined = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const none = joined || code === JOINER || (code >= 0x300 && NONE.test(character));
    yield { character, width: none ? 0 : isWide(code) ? 2 : 1 };
    joined = code === JOINER;
  }
}

const JOINER = 0x200d;
const NONE = /[\p{Mn}\p{Me}\p{Cf}]|\p{Emoji_Modifier}/u;

/** Unicode's East Asian Width W and F, and emoji, in ranges. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23f3],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x26a1, 0x26a1],
  [0x2705, 0x2705],
  [0x2728, 0x2728],
  [0x2753, 0x2757],
  [0x2795, 0x2797],
  [0x2b50, 0x2b55],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

function isWide(code: number): boolean {
  return code >= 0x1100 && WIDE.some(([from, to]) => code >= from && code <= to);
}
