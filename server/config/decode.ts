/** Every machine has it, though the language alone does not name it. */
declare const TextDecoder: new (
  encoding?: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** How a text is written as bytes. */
export interface Form {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** Whether a byte order mark goes first. */
  readonly hasMark: boolean;
}

/** What a file's bytes say as text, or that they are no text. `note` is for people: how it was read. */
export type Decoded =
  | { readonly text: string; readonly form: Form; readonly note?: string }
  | { readonly text: undefined; readonly kind: string };

const SAMPLE = 8192;

/**
 * Decodes UTF-8, and what Swedish offices save instead: UTF-16 and Windows-1252. A byte order mark is left out.
 * Damaged UTF-8 is read with U+FFFD in place of the bytes that are wrong.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16(bytes);
  if (wide) {
    const form: Form = { encoding: wide, hasMark: bytes[0] === 0xff || bytes[0] === 0xfe };
    return { text: new TextDecoder(wide).decode(bytes), form, note: `read as ${wide.toUpperCase()}` };
  }
  const document = documentKind(bytes);
  if (document) return { text: undefined, kind: document };
  const form: Form = {
    encoding: "utf-8",
    hasMark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf,
  };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), form };
  } catch {
    if (bytes.subarray(0, SAMPLE).includes(0)) return { text: undefined, kind: "a binary file" };
    const text = new TextDecoder("utf-8").decode(bytes);
    return hasOtherThanAscii(text)
      ? { text, form, note: "some characters are damaged (not valid UTF-8)" }
      : {
          text: windows1252(bytes),
          form: { encoding: "windows-1252", hasMark: false },
          note: "read as Windows-1252; save it as UTF-8 so that every tool reads it alike",
        };
  }
}

/** The bytes of a text in a form; undefined where the form has no bytes for some of its characters. */
export function encode(text: string, { encoding, hasMark }: Form): Uint8Array | undefined {
  if (encoding === "windows-1252") return asWindows1252(text);
  const marked = hasMark ? `\ufeff${text}` : text;
  if (encoding === "utf-8") return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at++)
    view.setUint16(at * 2, marked.charCodeAt(at), encoding === "utf-16le");
  return bytes;
}

/** By the byte order mark, or by a zero in every other byte. */
function utf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.4;
  if (odd > many && even === 0) return "utf-16le";
  if (even > many && odd === 0) return "utf-16be";
  return undefined;
}

/** What stands at 0x80 to 0x9F. TextDecoder's "windows-1252" is plain Latin-1 in some versions of Node. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows1252(bytes: Uint8Array): string {
  return new TextDecoder("latin1")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80] ?? character);
}

function asWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const high = HIGH.indexOf(text.charAt(at));
    if (high < 0 && (code > 0xff || (code >= 0x80 && code < 0xa0))) return undefined;
    bytes[at] = high < 0 ? code : 0x80 + high;
  }
  return bytes;
}

function documentKind(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (start === "%PDF-") return "a PDF";
  if (start.startsWith("PK\x03\x04")) return "a Word document or another packed file";
  if (start.startsWith("\xd0\xcf\x11\xe0")) return "an old Word document";
  if (start === "{\\rtf") return "a rich text document";
  return undefined;
}

function hasOtherThanAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 && code !== 0xfffd) return true;
  }
  return false;
}
